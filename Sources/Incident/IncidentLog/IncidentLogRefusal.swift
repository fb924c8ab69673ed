package import Vocabulary

/// Why an incident log cannot take what was asked.
package enum IncidentLogRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notOpen
  case alreadyOpened
  case closed
  case merged(into: IncidentID)
  case notClosed
  case emptyWords
  case tooLong(bytes: Int)
  case noSuchLine(Int64)
  case alreadyStruck(Int64)
  case reasonMissing
  case notLocated
  case sameQuestion
  case notEstablished(FactCode)
  case notRestricted
  case nobodyNamed
  case notAmongNamed(ActorID)
  case handOffOpen(PartnerName)
  case noHandOff
  case intoItself
  case intoLessUrgent(Priority)
  case toMachine
  case promiseInThePast
  case tooManyPhotos
  case unread(ContactID)

  /// The longest text of one entry, in bytes of UTF-8.
  package static let wordsBytesMax = 65_536
  /// How many photos one log takes.
  package static let photosMax = 200

  package var description: String {
    switch self {
    case .notOpen: "no such incident is open; open it first"
    case .alreadyOpened: "an incident of this id was opened already; use another id"
    case .closed: "the incident is closed; nothing can be added to it, reopen it first"
    case .merged(let incident): "the incident is a duplicate and was merged; go on with \(incident)"
    case .notClosed: "the incident is open; only a closed one is reopened"
    case .emptyWords: "the entry has no words; write what was said or seen"
    case .tooLong(let bytes): "the entry has \(bytes) bytes, at most \(Self.wordsBytesMax) are taken; split it"
    case .noSuchLine(let entry): "entry \(entry) is not a line of this log; give the number shown beside the line"
    case .alreadyStruck(let entry): "entry \(entry) is struck already"
    case .reasonMissing: "this needs a reason; say why"
    case .notLocated: "the incident has no location to confirm; locate it first"
    case .sameQuestion: "that is the question by which it was located; confirm it with a different one"
    case .notEstablished(let fact): "\(fact) is not established, so it cannot be withdrawn"
    case .notRestricted: "the incident is not restricted"
    case .nobodyNamed: "a restriction names who may open the incident; name at least one person"
    case .notAmongNamed(let actor): "the incident is restricted and \(actor) is not among those named; ask its owner"
    case .handOffOpen(let partner):
      "\(partner) has been offered the incident and has not answered; wait, or record the answer"
    case .noHandOff: "no partner has an offer of this incident open; offer it first"
    case .intoItself: "an incident cannot be merged into itself; name the other one"
    case .intoLessUrgent(let priority):
      "it is \(priority), more urgent than the other one; merge the other one into it, or assess the other one first"
    case .toMachine: "the machine owns no incident; hand it to a person"
    case .tooManyPhotos: "the log has \(Self.photosMax) photos, more are not taken; keep others elsewhere and say where"
    case .unread(let contact): "what \(contact) sent since has not been read; read it, say so, and act on it first"
    case .promiseInThePast: "the promise is due before it is made; give a later time"
    }
  }
}
