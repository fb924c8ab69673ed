package import Decider
internal import Vocabulary

/// What each event makes of a contact.
extension Contacting {
  package static func evolve(_ state: inout ContactState, _ event: ContactEvent, _ stamp: Stamp) {
    switch event {
    case .received(let medium, let number, let caller, let words):
      state.enter(.received, stamp)
      state.medium = medium
      state.urgency = Urgency(of: medium)
      state.number = number
      state.caller = caller
      state.firstWords = words
      state.received = stamp.happened
    case .queued(let urgency, let answerBy):
      state.urgency = urgency
      state.answerBy = answerBy
      state.overran.remove(.answer)
    case .offered(let handler):
      state.enter(.offered, stamp)
      state.offered = state.offered ?? stamp.happened
      state.offeredTo = handler
    case .answered:
      state.enter(.answered, stamp)
      state.answered = stamp.happened
      state.handler = stamp.actor
    case .held: state.enter(.held, stamp)
    case .takenBack:
      state.enter(.answered, stamp)
      state.handler = stamp.actor
    case .dropped, .abandoned:
      state.enter(event == .dropped ? .dropped : .abandoned, stamp)
      state.callBackBy = nil
    case .reconnected(let number):
      state.enter(.answered, stamp)
      state.answered = state.answered ?? stamp.happened
      state.handler = stamp.actor
      state.number = number
      state.overran.remove(.callBack)
    case .callBackSet(let by):
      state.callBackBy = by
      state.overran.remove(.callBack)
    case .triedInVain:
      state.callBackBy = nil
      state.triesInVain += 1
      state.changed = stamp.happened
      state.overran.remove(.callBack)
    case .told(let detail, let words): state.learn(detail, words)
    case .faced(let situation, _): state.situations.append(situation)
    case .linked(let incident): state.incident = incident
    case .referred, .accepted, .declined: state.refer(event, stamp)
    case .ended:
      state.enter(.ended, stamp)
      state.ended = stamp.happened
    case .wrappedUp(let disposition, let note):
      state.enter(.wrappedUp, stamp)
      state.note = note
      state.disposition = disposition
    case .overran(let clock, _): state.overran.insert(clock)
    case .report(let event):
      state.report.take(event, stamp)
      if case .read = event { state.overran.remove(.read) }
    }
  }
}

extension ContactState {
  fileprivate mutating func learn(_ detail: CallerDetail, _ words: PersonalText) {
    details[detail] = words
    switch detail {
    case .name: caller = words
    case .number: number = words
    case .relation, .language, .interpreter, .textRelay, .vulnerability, .place, .email, .subject: break
    }
  }

  fileprivate mutating func refer(_ event: ContactEvent, _ stamp: Stamp) {
    switch event {
    case .referred(let referral, let acceptBy):
      self.referral = referral
      self.acceptBy = acceptBy
    case .accepted:
      isAccepted = true
      handler = stamp.actor
      answered = answered ?? stamp.happened
      if isWaiting { enter(.answered, stamp) }
    case .declined:
      isAccepted = false
      ended = stamp.happened
      disposition = .declined
      enter(.wrappedUp, stamp)
    default: return
    }
  }

  fileprivate mutating func enter(_ phase: Phase, _ stamp: Stamp) {
    self.phase = phase
    changed = stamp.happened
  }
}
