package import Vocabulary

/// Why a contact cannot do what was asked.
package enum ContactRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notReceived
  case alreadyReceived
  case notAnswered
  case alreadyEnded
  case linkedElsewhere(IncidentID)

  package var description: String {
    switch self {
    case .notReceived: "no such contact has been received; receive it first"
    case .alreadyReceived: "a contact of this id was received already; use another id"
    case .notAnswered: "the contact has not been answered; answer it first"
    case .alreadyEnded: "the contact has ended; receive a new one"
    case .linkedElsewhere(let incident):
      "the contact belongs to incident \(incident) already; one contact belongs to one incident"
    }
  }
}
