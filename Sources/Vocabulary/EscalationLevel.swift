/// How high an incident has been raised.
package enum EscalationLevel: Int64, Hashable, Sendable, Comparable, CaseIterable {
  case desk = 1
  case supervisor, dutyManager, majorIncident

  package static func < (left: EscalationLevel, right: EscalationLevel) -> Bool { left.rawValue < right.rawValue }

  /// The level above; nil at the top.
  package var next: EscalationLevel? { EscalationLevel(rawValue: rawValue + 1) }

  /// As people say it, where a pack gives it no other name.
  package var words: String {
    switch self {
    case .desk: "desk"
    case .supervisor: "supervisor"
    case .dutyManager: "duty manager"
    case .majorIncident: "major incident"
    }
  }
}
