package import Vocabulary

/// What can happen to an incident log.
package enum IncidentLogEvent: Hashable, Sendable {
  /// `received` is when the contact that led to it came in; `source` names the record it was taken from, if any.
  case opened(contact: ContactID?, received: Moment, owner: ActorID, source: String?)
  case located(Location)
  case locationConfirmed(question: String, answer: PersonalText)
  case noted(LogVoice, PersonalText)
  case stated(LogTopic, PersonalText)
  case photographed(Photo, from: ContactID?)
  case established(FactCode)
  case withdrawn(FactCode, reason: String)
  /// `entry` is the version of the struck entry in the incident's stream.
  case struck(entry: Int64, reason: String)
  case contactLinked(ContactID)
  case ownerChanged(ActorID)
  case handedTo(ActorID, reason: String)
  case shielded(words: String)
  case promised(PersonalText, by: Moment)
  case callerTold(PersonalText)
  case readBack(by: String, [ReadBackField])
  case restricted(to: [ActorID], reason: String)
  case lifted(reason: String)
  case looked
  /// What the contact sent before this is to be read by somebody.
  case unread(ContactID, readBy: Moment)
  /// Somebody read what contacts sent up to this entry.
  case reportRead(upTo: Int64)
  case offered(to: PartnerName, words: PersonalText, answerBy: Moment)
  case partnerAccepted(theirReference: String?)
  case partnerDeclined(reason: String)
  case lapsed
  case merged(into: IncidentID)
  case absorbed(IncidentID, contacts: [ContactID])
  case controlled
  case resolved(PersonalText)
  case closed(DispositionCode)
  case reopened(reason: String)
}

/// Whether a person or the machine speaks in a log line.
package enum LogVoice: String, Hashable, Sendable, CaseIterable {
  case person, machine
}
