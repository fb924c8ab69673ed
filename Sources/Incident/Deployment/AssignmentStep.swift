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
