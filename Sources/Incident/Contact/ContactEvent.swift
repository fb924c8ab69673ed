package import Vocabulary

/// What can happen to a contact.
package enum ContactEvent: Hashable, Sendable {
  case received(Medium, number: PersonalText?, caller: PersonalText?, firstWords: PersonalText?)
  case queued(Urgency, answerBy: Moment)
  case offered(to: ActorID)
  case answered
  case held
  case takenBack
  case dropped
  case abandoned
  case reconnected(number: PersonalText)
  /// By when somebody is to ring back, as the centre has agreed.
  case callBackSet(by: Moment)
  case triedInVain
  case told(CallerDetail, PersonalText)
  /// The agreed words were shown.
  case faced(Situation, words: String)
  case linked(IncidentID)
  case referred(Referral, acceptBy: Moment)
  case accepted
  case declined(reason: String)
  case ended
  case wrappedUp(ContactDisposition, note: PersonalText?)
  case overran(ContactClock, due: Moment)
  case report(ReportEvent)
}

/// How a contact ended, as it is kept.
package enum ContactDisposition: Hashable, Sendable {
  case incident, advice, query, malicious, silent, abandoned, declined
  /// They meant somebody else, and wanted nothing of us.
  case wrongNumber
  case outOfRemit(ServiceName, sentTo: String, words: String)

  /// Its name in lists.
  package var name: String {
    switch self {
    case .incident: "incident"
    case .advice: "advice"
    case .query: "query"
    case .malicious: "malicious"
    case .silent: "silent"
    case .abandoned: "abandoned"
    case .declined: "declined"
    case .wrongNumber: "wrong-number"
    case .outOfRemit: "out-of-remit"
    }
  }
}
