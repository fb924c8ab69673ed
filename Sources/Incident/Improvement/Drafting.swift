package import Decider
internal import Vocabulary

/// A draft's life: edit after edit by whoever works on it, each counted from what they saw, none ever lost.
package enum Drafting: Decider {
  package static let initial = DraftState()

  package static func decide(
    _ command: DraftCommand, _ state: DraftState, _ stamp: Stamp
  ) throws(DraftRefusal) -> [DraftEvent] {
    if case .begin(let beginning) = command {
      guard beginning.purpose.hasWords else { throw .purposeMissing }
      try check(beginning.purpose)
      if state.beginning == beginning { return [] }
      guard state.phase == .unknown else { throw .begunAlready }
      return [.begun(beginning)]
    }
    guard state.phase != .unknown else { throw .noSuchDraft }
    if case .conclude(let hash) = command, state.phase == .concluded(hash) { return [] }
    guard state.isOpen else { throw .over }
    switch command {
    case .begin: return []
    case .edit(let edit, let what, let seen): return try [decide(edit, what, seen, state)]
    case .undo:
      guard let last = state.undoable(by: stamp.actor) else { throw .nothingToUndo }
      return try [takeBack(last, state)]
    case .redo:
      guard let last = state.redoable(by: stamp.actor) else { throw .nothingToRedo }
      return try [takeBack(last, state)]
    case .conclude(let hash): return [.concluded(hash)]
    case .drop(let reason):
      guard reason.hasWords else { throw .reasonMissing }
      try check(reason)
      return [.dropped(reason: reason)]
    }
  }

  private static func decide(
    _ edit: FileEdit, _ what: String, _ seen: Int, _ state: DraftState
  ) throws(DraftRefusal) -> DraftEvent {
    try check(what)
    guard !edit.isEmpty else { throw .nothingChanges }
    guard (0...state.revision).contains(seen) else { throw .doesNotFit(path: edit.changes[0].path) }
    return try .edited(rebased(edit, from: seen, state), what: what, undoes: nil)
  }

  private static func takeBack(_ edit: DraftState.Edit, _ state: DraftState) throws(DraftRefusal) -> DraftEvent {
    try .edited(rebased(edit.edit.inverse, from: edit.number, state), what: edit.what, undoes: edit.number)
  }

  /// The edit, counted from the files as they stand; refused where somebody changed the same since, with what they made of it.
  private static func rebased(
    _ edit: FileEdit, from seen: Int, _ state: DraftState
  ) throws(DraftRefusal) -> FileEdit {
    guard state.edits.count < DraftState.editsMax else { throw .tooManyEdits }
    var edit = edit
    for later in state.edits[seen...] {
      guard let moved = edit.rebased(over: later.edit) else {
        let standing = later.edit.changes.map(\.becomes).filter { !$0.isEmpty }.joined(separator: "; ")
        throw .changedMeanwhile(by: later.by, at: later.at, what: later.what, standing: standing)
      }
      edit = moved
    }
    guard let files = edit.applied(to: state.files) else { throw .doesNotFit(path: edit.changes[0].path) }
    guard files != state.files else { throw .nothingChanges }
    return edit
  }

  private static func check(_ words: String) throws(DraftRefusal) {
    guard words.utf8.count <= DraftRefusal.wordsBytesMax else { throw .tooLong(bytes: words.utf8.count) }
  }

  package static func evolve(_ state: inout DraftState, _ event: DraftEvent, _ stamp: Stamp) {
    switch event {
    case .begun(let beginning):
      state = DraftState()
      state.beginning = beginning
      state.files = beginning.files
      (state.begunBy, state.begunAt, state.phase) = (stamp.actor, stamp.recorded, .open)
    case .edited(let edit, let what, let undoes):
      guard let files = edit.applied(to: state.files) else { return }
      state.files = files
      let number = state.edits.count + 1
      let undone = undoes.flatMap { (1..<number).contains($0) ? $0 : nil }
      state.edits.append(
        DraftState.Edit(
          number: number, by: stamp.actor, at: stamp.recorded, what: what, edit: edit, undoes: undone))
      if let undone { state.undoers[undone] = number }
    case .concluded(let hash): state.phase = .concluded(hash)
    case .dropped(let reason): state.phase = .dropped(reason: reason)
    }
  }
}
