package import Vocabulary

/// Why a unit cannot do what was asked.
package enum UnitRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notRegistered
  case registeredDifferently
  case offDuty
  case unavailable(reason: String)
  case busy(IncidentID, AssignmentStep)
  case notOn(IncidentID)
  case reasonMissing
  case noNumber
  case endsBefore

  package var description: String {
    switch self {
    case .notRegistered: "no such unit is registered; register it with its type and home first"
    case .registeredDifferently:
      "the unit is on duty with another type or home; take it off duty to change them, or use another call sign"
    case .offDuty: "the unit is off duty; put it on duty first"
    case .unavailable(let reason): "the unit is unavailable (\(reason)); make it available first"
    case .busy(let incident, let step):
      "the unit is \(step.words) on incident \(incident); a unit is never in two places"
    case .notOn(let incident): "the unit is not on incident \(incident); assign it first"
    case .noNumber:
      "a number is one line of at most \(UnitState.numberBytesMax) bytes, such as a call group or a telephone number"
    case .endsBefore: "a shift ends after now, and is that of those who are there; say a later time"
    case .reasonMissing: "this needs a reason; say why"
    }
  }
}
