internal import Decider
internal import Vocabulary

extension LogKeeping {
  /// What is written into the log and about the place.
  static func write(
    _ command: IncidentLogCommand, _ state: IncidentLogState
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch command {
    case .locate(let location):
      if let words = location.place.words { try check(words) }
      return location == state.location ? [] : [.located(location)]
    case .confirmLocation(let question, let answer):
      guard let location = state.location else { throw .notLocated }
      try check(question)
      try check(answer)
      guard location.asked != question else { throw .sameQuestion }
      return state.confirmedBy == question
        ? [] : [.locationConfirmed(question: question, answer: PersonalText(answer))]
    case .note(let words):
      try check(words)
      return [.noted(.person, PersonalText(words))]
    case .remark(let words):
      try check(words)
      return [.noted(.machine, PersonalText(words))]
    case .state(let topic, let words):
      try check(words)
      return [.stated(topic, PersonalText(words))]
    case .photograph(let photo, let contact):
      // The same photo sent again is the same photo; one that was struck may be sent anew.
      guard !state.lines.contains(where: { $0.photo == photo && $0.struck == nil }) else { return [] }
      let count = state.lines.count { $0.photo != nil }
      guard count < IncidentLogRefusal.photosMax else { throw .tooManyPhotos }
      return [.photographed(photo, from: contact)]
    case .establish(let fact): return state.facts.contains(fact) ? [] : [.established(fact)]
    case .withdraw(let fact, let reason):
      guard state.facts.contains(fact) else { throw .notEstablished(fact) }
      try needReason(reason)
      return [.withdrawn(fact, reason: reason)]
    case .strike(let entry, let reason):
      try needReason(reason)
      guard let line = state.lines.first(where: { $0.entry == entry }) else { throw .noSuchLine(entry) }
      guard line.struck == nil else { throw .alreadyStruck(entry) }
      return [.struck(entry: entry, reason: reason)]
    default: return []
    }
  }

  /// What is said to callers and to those who act.
  static func tell(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch command {
    case .shield(let words):
      try check(words)
      return state.shield == words ? [] : [.shielded(words: words)]
    case .promise(let words, let by):
      try check(words)
      guard by > stamp.happened else { throw .promiseInThePast }
      return [.promised(PersonalText(words), by: by)]
    case .tellCaller(let words):
      try check(words)
      return [.callerTold(PersonalText(words))]
    case .readBack(let by, let fields):
      try check(by)
      guard !fields.isEmpty else { throw .emptyWords }
      return [.readBack(by: by, fields)]
    case .askToRead(let contact, let by): return [.unread(contact, readBy: by)]
    case .readReport(let last):
      guard let first = state.unread.first?.entry, let newest = state.unread.last?.entry else { return [] }
      let last = min(last ?? newest, newest)
      return last < first ? [] : [.reportRead(upTo: last)]
    default: return []
    }
  }

  /// Who may open it.
  static func restrict(
    _ command: IncidentLogCommand, _ state: IncidentLogState, _ stamp: Stamp
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    switch command {
    case .restrict(let named, let reason):
      guard !named.isEmpty else { throw .nobodyNamed }
      try needReason(reason)
      // Whoever restricts it is named too, unless they own it and may open it for as long as they do: a slip in a name would
      // otherwise leave nobody who can lift it.
      let isNamed = stamp.actor != .machine && stamp.actor != state.owner
      let named = Set(named + (isNamed ? [stamp.actor] : [])).sorted()
      return state.restrictedTo == named ? [] : [.restricted(to: named, reason: reason)]
    case .lift(let reason):
      guard state.restrictedTo != nil else { throw .notRestricted }
      try needReason(reason)
      return [.lifted(reason: reason)]
    default: return []
    }
  }

  /// Offers to a partner and what comes of them.
  static func offer(
    _ command: IncidentLogCommand, _ state: IncidentLogState
  ) throws(IncidentLogRefusal) -> [IncidentLogEvent] {
    if case .offer(let partner, let words, let answerBy) = command {
      if let open = state.handOff, open.answer == .open {
        guard open.partner == partner else { throw .handOffOpen(open.partner) }
        return []
      }
      try check(words)
      return [.offered(to: partner, words: PersonalText(words), answerBy: answerBy)]
    }
    guard let handOff = state.handOff else { throw .noHandOff }
    switch (command, handOff.answer) {
    case (.partnerAccepts(let theirs), .open): return [.partnerAccepted(theirReference: theirs)]
    case (.partnerAccepts(let theirs), .accepted(let known)) where theirs == known: return []
    case (.partnerDeclines(let reason), .open):
      try needReason(reason)
      return [.partnerDeclined(reason: reason)]
    case (.partnerDeclines(let reason), .declined(let known)) where reason == known: return []
    case (.lapse, .open): return [.lapsed]
    case (.lapse, _): return []
    default: throw .noHandOff
    }
  }
}
