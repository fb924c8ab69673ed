package import Vocabulary

/// A unit sent to an incident with its duty, and when each step was reported.
package struct Assignment: Hashable, Sendable {
  package let unit: CallSign
  package let home: Station?
  /// nil where it was not kept.
  package let type: UnitType?
  /// What it could do when it was sent.
  package let skills: Set<Skill>
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
  /// The last sign of life; the welfare clock counts from it.
  package var heard: Moment
  /// Until when it is to answer a roll-call; nil where none is open for it.
  package var rollCallBy: Moment?
  /// How it ended otherwise than by being clear.
  package var ending: AssignmentEnding?
  /// The version of the entry in the incident's stream.
  package let entry: Int64

  package var isActive: Bool { step != .cleared }

  /// Whether it counts towards what the incident needs: it is on its way, there, or was.
  package var isServing: Bool { ending == nil }
}

/// How an assignment ended otherwise than by being clear.
package enum AssignmentEnding: Hashable, Sendable {
  case refused(reason: String)
  case stoodDown(reason: String)
  case diverted(to: IncidentID, reason: String)

  package var words: String {
    switch self {
    case .refused(let reason): "refused: \(reason)"
    case .stoodDown(let reason): "stood down: \(reason)"
    case .diverted(let incident, let reason): "diverted to \(incident): \(reason)"
    }
  }
}
