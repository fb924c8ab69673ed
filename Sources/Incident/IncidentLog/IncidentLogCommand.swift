package import Vocabulary

/// What can be asked of an incident log; who asks and when stand in the stamp.
package enum IncidentLogCommand: Hashable, Sendable {
  case open(contact: ContactID?, received: Moment, source: String?)
  case locate(Location)
  /// A second, different question about the place was answered and agrees with it.
  case confirmLocation(question: String, answer: String)
  case note(String)
  /// A line the machine writes because something else happened.
  case remark(String)
  case state(LogTopic, String)
  /// Somebody sent a photo; from the contact named, or from whoever gives it.
  case photograph(Photo, from: ContactID?)
  case establish(FactCode)
  case withdraw(FactCode, reason: String)
  case strike(entry: Int64, reason: String)
  case linkContact(ContactID)
  case takeOver
  /// Gives it to somebody else; at the end of a shift, or because nobody who owns it is on duty.
  case handTo(ActorID, reason: String)
  /// Callers are told that it is known.
  case shield(words: String)
  case promise(String, by: Moment)
  /// The caller was told more.
  case tellCaller(String)
  case readBack(by: String, [ReadBackField])
  /// Somebody is to read what a contact sent, by then.
  case askToRead(ContactID, by: Moment)
  /// Somebody has read what contacts sent up to this entry; nil for all of it.
  case readReport(upTo: Int64?)
  case restrict(to: [ActorID], reason: String)
  case lift(reason: String)
  /// Somebody looks at a restricted incident.
  case look
  case offer(to: PartnerName, words: String, answerBy: Moment)
  case partnerAccepts(theirReference: String?)
  case partnerDeclines(reason: String)
  /// The partner did not answer in time: it is ours again.
  case lapse
  case merge(into: IncidentID)
  /// Takes in what another log holds.
  case absorb(IncidentID, contacts: [ContactID])
  case control
  case resolve(String)
  case close(DispositionCode)
  case reopen(reason: String)
}

/// What a statement in the log is about.
package enum LogTopic: String, Hashable, Sendable, CaseIterable {
  case fact, person, hazard, access

  /// As a heading.
  package var words: String {
    switch self {
    case .fact: "Fact"
    case .person: "Person"
    case .hazard: "Hazard"
    case .access: "Access"
    }
  }
}

/// One field of a brief as it stood and as it was read back.
package struct ReadBackField: Hashable, Sendable {
  package let name: String
  package let given: PersonalText
  package let heard: PersonalText
  /// Whether both say the same, without regard to case, spaces and punctuation.
  package let isSame: Bool

  package init(name: String, given: PersonalText, heard: PersonalText, isSame: Bool) {
    self.name = name
    self.given = given
    self.heard = heard
    self.isSame = isSame
  }
}
