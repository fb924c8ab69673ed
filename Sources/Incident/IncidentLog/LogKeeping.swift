package import Decider
internal import Vocabulary

/// The incident log's life: opened, written to, corrected by striking, closed.
package enum LogKeeping: Decider {
  package static let initial = IncidentLogState()

  package static func decide(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch state.phase {
    case .unopened:
      guard case .open(let contact, let received, let source) = command else { throw .notOpen }
      return [.opened(contact: contact, received: received, owner: stamp.actor, source: source)]
    case .closed:
      return try decideClosed(command, state)
    case .open:
      return try decideOpen(command, state, stamp)
    }
  }

  private static func decideClosed(
    _ command: IncidentLogCommand, _ state: IncidentLogState
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch command {
    case .open: throw .alreadyOpened
    case .close(let disposition) where disposition == state.disposition: return []
    case .linkContact(let contact) where state.contacts.contains(contact): return []
    case .close, .linkContact, .locate, .note, .remark, .strike, .takeOver: throw .closed
    }
  }

  private static func decideOpen(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch command {
    case .open:
      throw .alreadyOpened
    case .locate(let location):
      if let words = location.place.words { try check(words) }
      return location == state.location ? [] : [.located(location)]
    case .note(let words):
      try check(words)
      return [.noted(.person, PersonalText(words))]
    case .remark(let words):
      try check(words)
      return [.noted(.machine, PersonalText(words))]
    case .strike(let entry, let reason):
      guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
      try check(reason)
      guard let line = state.lines.first(where: { $0.entry == entry }) else { throw .noSuchLine(entry) }
      guard line.struck == nil else { throw .alreadyStruck(entry) }
      return [.struck(entry: entry, reason: reason)]
    case .linkContact(let contact):
      return state.contacts.contains(contact) ? [] : [.contactLinked(contact)]
    case .takeOver:
      return state.owner == stamp.actor ? [] : [.ownerChanged(stamp.actor)]
    case .close(let disposition):
      return [.closed(disposition)]
    }
  }

  private static func check(_ words: String) throws(IncidentLogRefusal) {
    guard words.contains(where: { !$0.isWhitespace }) else { throw .emptyWords }
    guard words.utf8.count <= IncidentLogRefusal.wordsBytesMax else { throw .tooLong(bytes: words.utf8.count) }
  }

  package static func evolve(_ state: inout IncidentLogState, _ event: IncidentLogEvent, _ stamp: Stamp) {
    state.changed = max(state.changed, stamp.recorded)
    switch event {
    case .opened(let contact, let received, let owner, let source):
      state.phase = .open
      state.reference = stamp.reference
      state.owner = owner
      state.source = source
      state.received = received
      state.opened = stamp.happened
      state.contacts = contact.map { [$0] } ?? []
    case .located(let location):
      state.location = location
    case .noted(let voice, let words):
      state.lines.append(
        LogLine(
          entry: stamp.version, voice: voice, words: words, actor: stamp.actor, happened: stamp.happened,
          recorded: stamp.recorded))
    case .struck(let entry, let reason):
      guard let index = state.lines.firstIndex(where: { $0.entry == entry }) else { return }
      state.lines[index].struck = LogLine.Strike(reason: reason, actor: stamp.actor, recorded: stamp.recorded)
    case .contactLinked(let contact):
      state.contacts.append(contact)
    case .ownerChanged(let owner):
      state.owner = owner
    case .closed(let disposition):
      state.phase = .closed
      state.closed = stamp.happened
      state.disposition = disposition
    }
  }
}
