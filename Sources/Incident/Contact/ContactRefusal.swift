package import Vocabulary

/// Why a contact cannot do what was asked.
package enum ContactRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notReceived
  case alreadyReceived
  case notAnswered
  case notWaiting
  case answeredBy(ActorID)
  case notHeld
  case notDropped
  case alreadyEnded
  case stillOpen
  case linkedElsewhere(IncidentID)
  case numberMissing
  case wordsMissing(String)
  case tooLong(bytes: Int, most: Int = ContactRefusal.wordsBytesMax)
  case notReferred
  case alreadyReferred
  case alreadyDecided(accepted: Bool)
  case alreadyWrappedUp(String)
  case holdsIncident(IncidentID)
  case noIncident
  case noSuchService(ServiceName, known: [ServiceName])
  case inRemit(ServiceName)
  case reportEnded
  case tooMuchReported(String, most: Int)
  case notFeedbackYet
  case feedbackGiven
  case linkEndsBefore
  case linkTooLong(hours: Int64)

  /// The longest text of one detail, in bytes of UTF-8.
  package static let wordsBytesMax = 65_536

  package var description: String {
    switch self {
    case .answeredBy(let handler):
      "\(handler) has answered it and speaks with them; they can put it on hold for a colleague to take"
    case .notReceived: "no such contact has been received; receive it first"
    case .alreadyReceived: "a contact of this id was received already; use another id"
    case .notAnswered: "nobody is speaking with this contact; answer it first"
    case .notWaiting: "the contact does not wait any more; look who has it"
    case .notHeld: "the contact is not on hold"
    case .notDropped: "the contact was neither dropped nor abandoned; there is nothing to call back"
    case .alreadyEnded: "the contact has ended; receive a new one"
    case .stillOpen: "the contact has not ended; end it first"
    case .linkedElsewhere(let incident):
      "the contact belongs to incident \(incident) already; one contact belongs to one incident"
    case .numberMissing: "the number to call back on comes first; ask for it and give it"
    case .wordsMissing(let what): "\(what) has no words; write them"
    case .tooLong(let bytes, let most): "the text has \(bytes) bytes, at most \(most) are taken; shorten it"
    case .notReferred: "nobody referred this contact to us; accepting and declining is for referrals"
    case .alreadyReferred: "the contact is a referral already"
    case .alreadyDecided(let accepted): "the referral was \(accepted ? "accepted" : "declined") already"
    case .alreadyWrappedUp(let disposition): "the contact was wrapped up as \(disposition) already"
    case .holdsIncident(let incident): "the contact belongs to incident \(incident); wrap it up as incident"
    case .noIncident: "the contact belongs to no incident; link it, or say how else it ended"
    case .noSuchService(let service, let known):
      "the pack has no service \(service); it has \(known.map(\.text).joined(separator: ", "))"
    case .inRemit(let service): "\(service) is ours to deal with; open an incident"
    case .reportEnded: "this is dealt with and takes nothing more; make a new report, or ring"
    case .tooMuchReported(let what, let most): "\(most) \(what) are taken at most; ring to tell more"
    case .notFeedbackYet: "it is not dealt with yet; say how it went when it is"
    case .feedbackGiven: "it was said already how it went"
    case .linkEndsBefore: "the link would end before it begins; give a later time"
    case .linkTooLong(let hours): "a link to a contact holds \(hours) hours at most; give another one later"
    }
  }
}
