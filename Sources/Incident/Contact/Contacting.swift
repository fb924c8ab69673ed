package import Decider
internal import Procedure
internal import Vocabulary

/// A contact's life: received, queued, offered, answered, linked to an incident, ended, wrapped up; or dropped or abandoned, and
/// called back.
package enum Contacting: Decider {
  package static let initial = ContactState()

  package static func decide(
    _ command: ContactCommand, _ state: ContactState, _ stamp: Stamp
  ) throws(ContactRefusal) -> [ContactEvent] {
    if case .receive(let medium, let number, let caller, let words) = command {
      guard state.phase == .unknown else { throw .alreadyReceived }
      return [
        .received(
          medium, number: number.map { PersonalText($0) }, caller: caller.map { PersonalText($0) },
          firstWords: words.map { PersonalText($0) })
      ]
    }
    if case .report(.open(let report)) = command {
      guard state.phase == .unknown else { throw .alreadyReceived }
      return try report.events
    }
    guard state.phase != .unknown else { throw .notReceived }
    switch command {
    case .receive: throw .alreadyReceived
    case .queue(let urgency, let answerBy):
      guard state.isWaiting else { throw .notWaiting }
      return urgency == state.urgency && state.answerBy != nil ? [] : [.queued(urgency, answerBy: answerBy)]
    case .offer(let handler):
      guard state.isWaiting else { throw .notWaiting }
      return state.offeredTo == handler ? [] : [.offered(to: handler)]
    case .answer, .hold, .takeBack, .drop, .abandon, .reconnect, .triedInVain:
      return try line(command, state, stamp.actor)
    case .ringBack(let by):
      guard state.isCallBackOwed else { throw .notDropped }
      return state.callBackBy == by ? [] : [.callBackSet(by: by)]
    case .tell(let detail, let words):
      try check(words, detail.rawValue)
      return state.known(detail)?.words == words ? [] : [.told(detail, PersonalText(words))]
    case .face(let situation, let pack):
      return [.faced(situation, words: pack.situationWords[situation] ?? "")]
    case .link(let incident): return try link(incident, state)
    case .refer, .accept, .decline: return try refer(command, state)
    case .end: return try end(state)
    case .wrapUp(let outcome, let note): return try wrapUp(outcome, note, state)
    case .overrun(let clock, let due):
      guard state.owed(clock) == due, !state.overran.contains(clock) else { return [] }
      return [.overran(clock, due: due)]
    case .report(let command): return try Reporting.decide(command, state, stamp).map { .report($0) }
    }
  }

  /// What happens on the line.
  private static func line(
    _ command: ContactCommand, _ state: ContactState, _ actor: ActorID
  ) throws(ContactRefusal) -> [ContactEvent] {
    switch (command, state.phase) {
    case (.answer, .received), (.answer, .offered): return [.answered]
    case (.answer, .answered):
      if let handler = state.handler, handler != actor { throw .answeredBy(handler) }
      return []
    case (.answer, .held): return [.takenBack]
    case (.answer, .dropped), (.answer, .abandoned): throw .numberMissing
    case (.hold, .answered): return [.held]
    case (.hold, .held): return []
    case (.takeBack, .held): return [.takenBack]
    case (.takeBack, .answered): return []
    case (.drop, .answered), (.drop, .held): return [.dropped]
    case (.drop, .dropped): return []
    case (.abandon, .received), (.abandon, .offered): return [.abandoned]
    case (.abandon, .abandoned): return []
    case (.reconnect(let number), .dropped), (.reconnect(let number), .abandoned):
      guard number.hasWords else { throw .numberMissing }
      try check(number, "the number")
      return [.reconnected(number: PersonalText(number))]
    case (.triedInVain, .dropped), (.triedInVain, .abandoned): return [.triedInVain]
    case (_, .ended), (_, .wrappedUp): throw .alreadyEnded
    case (.takeBack, _): throw .notHeld
    case (.reconnect, _), (.triedInVain, _): throw .notDropped
    case (.abandon, _): throw .notWaiting
    default: throw .notAnswered
    }
  }

  private static func link(_ incident: IncidentID, _ state: ContactState) throws(ContactRefusal) -> [ContactEvent] {
    guard !state.isWaiting || state.referral != nil else { throw .notAnswered }
    if let disposition = state.disposition, state.incident == nil { throw .alreadyWrappedUp(disposition.name) }
    guard let linked = state.incident else { return [.linked(incident)] }
    guard linked == incident else { throw .linkedElsewhere(linked) }
    return []
  }

  private static func refer(
    _ command: ContactCommand, _ state: ContactState
  ) throws(ContactRefusal) -> [ContactEvent] {
    if case .refer(let referral, let acceptBy) = command {
      guard let known = state.referral else {
        guard state.isOpen else { throw .alreadyEnded }
        return [.referred(referral, acceptBy: acceptBy)]
      }
      guard known == referral else { throw .alreadyReferred }
      return []
    }
    guard state.referral != nil else { throw .notReferred }
    let accepts = command == .accept
    if let decided = state.isAccepted {
      guard decided == accepts else { throw .alreadyDecided(accepted: decided) }
      return []
    }
    if let disposition = state.disposition { throw .alreadyWrappedUp(disposition.name) }
    guard case .decline(let reason) = command else { return [.accepted] }
    if let incident = state.incident { throw .holdsIncident(incident) }
    try check(reason, "the reason for declining")
    return [.declined(reason: reason)]
  }

  private static func end(_ state: ContactState) throws(ContactRefusal) -> [ContactEvent] {
    switch state.phase {
    case .unknown, .received, .offered: throw .notAnswered
    case .answered, .held, .dropped, .abandoned: return [.ended]
    case .ended, .wrappedUp: return []
    }
  }

  private static func wrapUp(
    _ outcome: ContactOutcome, _ note: String?, _ state: ContactState
  ) throws(ContactRefusal) -> [ContactEvent] {
    let disposition = try outcome.disposition
    if let done = state.disposition {
      guard done == disposition else { throw .alreadyWrappedUp(done.name) }
      return []
    }
    switch state.phase {
    case .ended: break
    case .unknown, .received, .offered, .answered, .held, .dropped, .abandoned, .wrappedUp: throw .stillOpen
    }
    if let note { try check(note, "the note") }
    switch (disposition, state.incident) {
    case (.incident, nil): throw .noIncident
    case (.incident, _), (_, nil): break
    case (_, let incident?): throw .holdsIncident(incident)
    }
    return [.wrappedUp(disposition, note: note.map { PersonalText($0) })]
  }

  static func check(_ words: String, _ what: String) throws(ContactRefusal) {
    guard words.hasWords else { throw .wordsMissing(what) }
    guard words.utf8.count <= ContactRefusal.wordsBytesMax else { throw .tooLong(bytes: words.utf8.count) }
  }
}

extension ContactOutcome {
  /// As it is kept; out of remit with the agreed words and the right door.
  fileprivate var disposition: ContactDisposition {
    get throws(ContactRefusal) {
      switch self {
      case .incident: return .incident
      case .advice: return .advice
      case .query: return .query
      case .malicious: return .malicious
      case .silent: return .silent
      case .abandoned: return .abandoned
      case .declined: return .declined
      case .wrongNumber: return .wrongNumber
      case .outOfRemit(let name, let pack):
        guard let service = pack.service(name) else {
          throw .noSuchService(name, known: pack.services.map(\.name))
        }
        guard case .sendTo(let door) = service.remit else { throw .inRemit(name) }
        return .outOfRemit(name, sentTo: door, words: service.say ?? door)
      }
    }
  }
}
