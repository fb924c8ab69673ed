package import Vocabulary

/// Why a level or a command role cannot be as asked.
package enum EscalationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case reasonMissing
  case tooLong(bytes: Int)
  case alreadyAt(EscalationLevel)
  case notAbove(EscalationLevel)
  case nobodyAsked
  case askedByThemselves(ActorID)
  case fieldsMissing([MethaneField])
  case notMajor
  case roleNotHeld(CommandRole, holder: ActorID?)
  case wordsMissing(String)
  case noAlarm(Int64)

  /// The longest text, in bytes of UTF-8.
  package static let wordsBytesMax = 16_384

  package var description: String {
    switch self {
    case .reasonMissing: "this needs a reason; say why"
    case .tooLong(let bytes): "the text has \(bytes) bytes, at most \(Self.wordsBytesMax) are taken; shorten it"
    case .alreadyAt(let level): "the incident is at level \(level.rawValue) (\(level.words)) or higher already"
    case .notAbove(let level):
      "the incident is at level \(level.rawValue) (\(level.words)); stand it down to a lower one"
    case .askedByThemselves(let who): "you raised it yourself; \(who) or somebody else accepts it"
    case .nobodyAsked: "no level of this incident waits to be accepted"
    case .fieldsMissing(let fields):
      "the METHANE report lacks \(fields.map(\.rawValue).joined(separator: ", ")); write \u{201C}not known\u{201D} where nobody knows"
    case .notMajor: "command roles are for a major incident; raise it to level 4 first"
    case .roleNotHeld(let role, let holder):
      "the \(role.rawValue) role is held by \(holder?.text ?? "nobody"); take it first"
    case .noAlarm(let entry):
      "entry \(entry) of this incident is no alarm; name the entry of a trigger or of a deadline that passed"
    case .wordsMissing(let what): "\(what) has no words; write them"
    }
  }
}
