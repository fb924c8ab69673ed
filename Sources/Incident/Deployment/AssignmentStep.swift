package import Vocabulary

/// How far a unit is with its assignment, in order; a step may be skipped because nobody reported it.
package enum AssignmentStep: String, Hashable, Sendable, CaseIterable, Comparable {
  case assigned, acknowledged, mobile, atScene = "at-scene", cleared

  private var rank: Int {
    switch self {
    case .assigned: 0
    case .acknowledged: 1
    case .mobile: 2
    case .atScene: 3
    case .cleared: 4
    }
  }

  package static func < (left: AssignmentStep, right: AssignmentStep) -> Bool { left.rank < right.rank }

  /// As people say it.
  package var words: String {
    switch self {
    case .assigned: "assigned"
    case .acknowledged: "acknowledged"
    case .mobile: "mobile"
    case .atScene: "at scene"
    case .cleared: "clear"
    }
  }
}

/// A unit sent to an incident with its duty, and when each step was reported.
package struct Assignment: Hashable, Sendable {
  package let unit: CallSign
  package let home: Station?
  package let duty: String
  package var step = AssignmentStep.assigned
  /// nil where nobody recorded when it was sent.
  package let assigned: Moment?
  package var acknowledged: Moment?
  package var mobile: Moment?
  package var atScene: Moment?
  package var cleared: Moment?
  /// When the last step was recorded; deadlines count from it.
  package var changed: Moment

  package var isActive: Bool { step != .cleared }
}
