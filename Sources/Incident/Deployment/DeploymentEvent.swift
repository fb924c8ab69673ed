package import Vocabulary

/// What can happen to the assignments of an incident.
package enum DeploymentEvent: Hashable, Sendable {
  /// `isTimed` is false where nobody recorded when the unit was sent; the entry's own time then says nothing about it.
  case assigned(CallSign, home: Station?, duty: String, isTimed: Bool)
  case progressed(CallSign, AssignmentStep)
}

/// What can be asked of the assignments of an incident.
package enum DeploymentCommand: Hashable, Sendable {
  case assign(CallSign, home: Station?, duty: String, isTimed: Bool)
  case progress(CallSign, AssignmentStep)
}

/// The assignments of an incident, in the order in which they were made.
package struct DeploymentState: Hashable, Sendable {
  package var assignments: [Assignment] = []

  package init() {}

  package var active: [Assignment] { assignments.filter(\.isActive) }
}

/// Why an incident cannot have a unit as asked.
package enum DeploymentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notAssigned(CallSign)
  case alreadyFurther(CallSign, AssignmentStep)
  case dutyMissing
  case dutyTooLong(bytes: Int)

  /// The longest duty, in bytes of UTF-8: it is read out or sent.
  package static let dutyBytesMax = 4_096

  package var description: String {
    switch self {
    case .notAssigned(let unit): "\(unit) is not assigned to this incident; assign it first"
    case .alreadyFurther(let unit, let step): "\(unit) is \(step.words) already; a step cannot go back"
    case .dutyMissing: "the assignment has no duty; say what the unit is to do"
    case .dutyTooLong(let bytes): "the duty has \(bytes) bytes, at most \(Self.dutyBytesMax) are taken; shorten it"
    }
  }
}
