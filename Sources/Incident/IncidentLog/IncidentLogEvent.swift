package import Vocabulary

/// What can happen to an incident log.
package enum IncidentLogEvent: Hashable, Sendable {
  /// `received` is when the contact that led to it came in; `source` names the record it was taken from, if any.
  case opened(contact: ContactID?, received: Moment, owner: ActorID, source: String?)
  case located(Location)
  case noted(LogVoice, PersonalText)
  /// `entry` is the version of the struck entry in the incident's stream.
  case struck(entry: Int64, reason: String)
  case contactLinked(ContactID)
  case ownerChanged(ActorID)
  case closed(DispositionCode)
}

/// Whether a person or the machine speaks in a log line.
package enum LogVoice: String, Hashable, Sendable, CaseIterable {
  case person, machine
}
