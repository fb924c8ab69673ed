package import Vocabulary

/// A draft as it stands, with every edit that made it.
package struct DraftState: Hashable, Sendable {
  /// How far it has come.
  package enum Phase: Hashable, Sendable {
    case unknown, open
    case concluded(PackHash)
    case dropped(reason: String)
  }

  /// One edit, with who made it.
  package struct Edit: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let by: ActorID
    package let at: Moment
    package let what: String
    package let edit: FileEdit
    /// The edit that it takes back.
    package let undoes: Int?
  }

  /// No draft has more edits.
  package static let editsMax = 20_000

  package var beginning: DraftBeginning?
  package var begunBy = ActorID.machine
  package var begunAt = Moment(microseconds: 0)
  package var files: [String: String] = [:]
  package var edits: [Edit] = []
  package var phase = Phase.unknown
  /// The last edit that takes one back, by the number of the one.
  var undoers: [Int: Int] = [:]

  package init() {}

  package var isOpen: Bool { phase == .open }

  /// How often the files have changed, by which an editor says what it has seen.
  package var revision: Int { edits.count }

  /// The files as they were after so many edits; nil where there were not so many.
  package func files(at revision: Int) -> [String: String]? {
    guard (0...edits.count).contains(revision) else { return nil }
    var files = files
    for edit in edits[revision...].reversed() {
      guard let before = edit.edit.inverse.applied(to: files) else { return nil }
      files = before
    }
    return files
  }

  /// Whether an edit still holds: nothing that holds takes it back.
  package func holds(_ number: Int) -> Bool {
    var (holds, number) = (true, number)
    while let undoer = undoers[number] { (holds, number) = (!holds, undoer) }
    return holds
  }

  /// The last edit of somebody that still holds and can be taken back; an undoing is taken back by `undoing` alone.
  package func undoable(by actor: ActorID) -> Edit? {
    edits.last { $0.by == actor && !isUndoing($0) && holds($0.number) }
  }

  /// Somebody's last edit, where that was an undoing.
  package func redoable(by actor: ActorID) -> Edit? {
    edits.last { $0.by == actor && ($0.undoes == nil || isUndoing($0)) && (!isUndoing($0) || holds($0.number)) }
      .flatMap { isUndoing($0) ? $0 : nil }
  }

  /// Whether it takes back an edit, and not an undoing.
  package func isUndoing(_ edit: Edit) -> Bool {
    var (isUndoing, undone) = (false, edit.undoes)
    while let number = undone { (isUndoing, undone) = (!isUndoing, edits[number - 1].undoes) }
    return isUndoing
  }
}
