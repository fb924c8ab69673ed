internal import Vocabulary

/// Why an incident log cannot take what was asked.
package enum IncidentLogRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notOpen
  case alreadyOpened
  case closed
  case emptyWords
  case tooLong(bytes: Int)
  case noSuchLine(Int64)
  case alreadyStruck(Int64)
  case reasonMissing

  /// The longest text of one entry, in bytes of UTF-8.
  package static let wordsBytesMax = 65_536

  package var description: String {
    switch self {
    case .notOpen: "no such incident is open; open it first"
    case .alreadyOpened: "an incident of this id was opened already; use another id"
    case .closed: "the incident is closed; nothing can be added to it"
    case .emptyWords: "the entry has no words; write what was said or seen"
    case .tooLong(let bytes): "the entry has \(bytes) bytes, at most \(Self.wordsBytesMax) are taken; split it"
    case .noSuchLine(let entry): "entry \(entry) is not a line of this log; give the number shown beside the line"
    case .alreadyStruck(let entry): "entry \(entry) is struck already"
    case .reasonMissing: "a strike needs a reason; say why the line no longer holds"
    }
  }
}
