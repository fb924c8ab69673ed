package import Decider
internal import Vocabulary

/// The incident log's life: opened, written to, corrected by striking, offered and merged, resolved, closed, reopened.
package enum LogKeeping: Decider {
  package static let initial = IncidentLogState()

  package static func decide(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    if command == .look {
      guard state.phase != .unopened else { throw .notOpen }
      guard state.isOpenTo(stamp.actor) else { throw .notAmongNamed(stamp.actor) }
      return state.restrictedTo == nil ? [] : [.looked]
    }
    switch state.phase {
    case .unopened:
      guard case .open(let contact, let received, let source) = command else { throw .notOpen }
      return [.opened(contact: contact, received: received, owner: stamp.actor, source: source)]
    case .closed, .merged: return try decideEnded(command, state, stamp)
    case .open: return try decideOpen(command, state, stamp)
    }
  }

  private static func decideEnded(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    if case .open = command { throw .alreadyOpened }
    if case .linkContact(let contact) = command, state.contacts.contains(contact) { return [] }
    if let other = state.mergedInto {
      guard command == .merge(into: other) else { throw .merged(into: other) }
      return []
    }
    switch command {
    case .close(let disposition) where disposition == state.disposition: return []
    case .reopen(let reason):
      // Who reopens it owns it, and whoever owns it may read it.
      guard state.isOpenTo(stamp.actor) else { throw .notAmongNamed(stamp.actor) }
      try needReason(reason)
      return [.reopened(reason: reason)]
    default: throw .closed
    }
  }

  private static func decideOpen(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch command {
    case .open: throw .alreadyOpened
    case .reopen: throw .notClosed
    case .locate, .confirmLocation, .note, .remark, .state, .photograph, .establish, .withdraw, .strike:
      return try write(command, state)
    case .promise, .tellCaller, .readBack, .shield, .askToRead, .readReport: return try tell(command, state, stamp)
    case .restrict, .lift, .look: return try restrict(command, state, stamp)
    case .offer, .partnerAccepts, .partnerDeclines, .lapse: return try offer(command, state)
    case .linkContact(let contact): return state.contacts.contains(contact) ? [] : [.contactLinked(contact)]
    case .takeOver: return state.owner == stamp.actor ? [] : [.ownerChanged(stamp.actor)]
    case .handTo(let owner, let reason):
      try needReason(reason)
      guard owner != .machine else { throw .toMachine }
      return state.owner == owner ? [] : [.handedTo(owner, reason: reason)]
    case .merge(let other):
      try needAnswer(state)
      try needReading(state)
      return [.merged(into: other)]
    case .absorb(let other, let contacts):
      return state.absorbed.contains(other)
        ? [] : [.absorbed(other, contacts: contacts.filter { !state.contacts.contains($0) })]
    case .control: return state.progress == .running ? [.controlled] : []
    case .resolve(let words):
      try check(words)
      return state.progress == .resolved ? [] : [.resolved(PersonalText(words))]
    case .close(let disposition):
      try needAnswer(state)
      try needReading(state)
      return [.closed(disposition)]
    }
  }

  /// Nor while what somebody sent about it waits to be read.
  private static func needReading(_ state: IncidentLogState) throws(IncidentLogRefusal) {
    if let contact = state.unread.first?.contact { throw .unread(contact) }
  }

  /// An incident does not end while a partner may still take it.
  private static func needAnswer(_ state: IncidentLogState) throws(IncidentLogRefusal) {
    if let handOff = state.handOff, handOff.answer == .open { throw .handOffOpen(handOff.partner) }
  }

  static func needReason(_ reason: String) throws(IncidentLogRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    try check(reason)
  }

  /// Whether words can be taken into a log.
  package static func check(_ words: String) throws(IncidentLogRefusal) {
    guard words.hasWords else { throw .emptyWords }
    guard words.utf8.count <= IncidentLogRefusal.wordsBytesMax else { throw .tooLong(bytes: words.utf8.count) }
  }
}
