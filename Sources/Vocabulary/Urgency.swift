/// In what order contacts that wait are answered; within one urgency the oldest comes first.
package enum Urgency: String, Hashable, Sendable, CaseIterable, Comparable {
  case emergency, urgent, routine

  private var rank: Int {
    switch self {
    case .emergency: 0
    case .urgent: 1
    case .routine: 2
    }
  }

  /// Less waits less.
  package static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

  /// What a contact on a medium is before anybody knows more.
  package init(of medium: Medium) {
    switch medium {
    case .call, .alarm: self = .emergency
    case .sms, .referral: self = .urgent
    case .email, .webReport: self = .routine
    }
  }
}
