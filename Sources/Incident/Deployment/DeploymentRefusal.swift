package import Vocabulary

/// Why an incident cannot have a unit or a task as asked.
package enum DeploymentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notAssigned(CallSign)
  case alreadyFurther(CallSign, AssignmentStep)
  case dutyMissing
  case dutyTooLong(bytes: Int)
  case reasonMissing
  case alreadyAcknowledged(CallSign, AssignmentStep)
  case alreadyEnded(CallSign, String)
  case nobodyOut
  case wordsMissing(String)
  case noSuchTask(Int64)
  case taskEnded(Int64)
  case divertedToItself(CallSign)
  case linkTooLong

  /// The longest duty, in bytes of UTF-8: it is read out or sent.
  package static let dutyBytesMax = 4_096
  /// The longest a link to a duty may hold; a new one can be given.
  package static let linkHoursMax: Int64 = 72

  package var description: String {
    switch self {
    case .notAssigned(let unit): "\(unit) is not assigned to this incident; assign it first"
    case .alreadyFurther(let unit, let step): "\(unit) is \(step.words) already; a step cannot go back"
    case .dutyMissing: "the assignment has no duty; say what the unit is to do"
    case .dutyTooLong(let bytes): "the text has \(bytes) bytes, at most \(Self.dutyBytesMax) are taken; shorten it"
    case .reasonMissing: "this needs a reason; say why"
    case .alreadyAcknowledged(let unit, let step): "\(unit) is \(step.words); it cannot refuse any more, stand it down"
    case .alreadyEnded(let unit, let how): "\(unit) is not on this incident any more (\(how))"
    case .nobodyOut: "no unit is out on this incident; there is nobody to call"
    case .wordsMissing(let what): "the task lacks \(what); say it"
    case .noSuchTask(let entry): "entry \(entry) sets no task of this incident; give the number shown beside the task"
    case .taskEnded(let entry): "task \(entry) is done or withdrawn already"
    case .linkTooLong: "a link to a duty holds for 1 to \(Self.linkHoursMax) hours; give it for fewer, and again later"
    case .divertedToItself(let unit): "\(unit) is on that incident already; name another one"
    }
  }
}
