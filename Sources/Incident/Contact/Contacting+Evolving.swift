package import Decider
internal import Vocabulary

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
    case .takenBack: state.enter(.answered, stamp)
    case .dropped: state.enter(.dropped, stamp)
    case .abandoned: state.enter(.abandoned, stamp)
    case .reconnected(let number):
      state.enter(.answered, stamp)
      state.answered = state.answered ?? stamp.happened
      state.handler = stamp.actor
      state.number = number
      state.overran.remove(.callBack)
    case .triedInVain:
      state.triesInVain += 1
      state.changed = stamp.happened
      state.overran.remove(.callBack)
    case .told(let detail, let words):
      state.details[detail] = words
      switch detail {
      case .name: state.caller = words
      case .number: state.number = words
      case .relation, .language, .interpreter, .textRelay, .vulnerability: break
      }
    case .faced(let situation, _): state.situations.append(situation)
    case .linked(let incident): state.incident = incident
    case .referred(let referral, let acceptBy):
      state.referral = referral
      state.acceptBy = acceptBy
    case .accepted:
      state.isAccepted = true
      state.handler = stamp.actor
      state.answered = state.answered ?? stamp.happened
      if state.isWaiting { state.enter(.answered, stamp) }
    case .declined:
      state.isAccepted = false
      state.ended = stamp.happened
      state.disposition = .declined
      state.enter(.wrappedUp, stamp)
    case .ended:
      state.enter(.ended, stamp)
      state.ended = stamp.happened
    case .wrappedUp(let disposition, _):
      state.enter(.wrappedUp, stamp)
      state.disposition = disposition
    case .overran(let clock, _): state.overran.insert(clock)
    }
  }
}

extension ContactState {
  fileprivate mutating func enter(_ phase: Phase, _ stamp: Stamp) {
    self.phase = phase
    changed = stamp.happened
  }
}
