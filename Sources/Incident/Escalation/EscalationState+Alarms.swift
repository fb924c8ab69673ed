internal import Procedure
package import Vocabulary

/// What interrupted people on account of an incident, and what they thought of it.
extension EscalationState {
  /// Somebody could not act on an alarm.
  package struct Useless: Hashable, Sendable {
    package let why: String
    package let actor: ActorID
    package let happened: Moment
  }

  /// Something the machine told people without being asked.
  package struct Alarm: Hashable, Sendable {
    /// What raised it.
    package enum Cause: Hashable, Sendable {
      case trigger(TriggerName)
      case clock(String)
    }

    package let cause: Cause
    /// The entry of the incident that raised it.
    package let entry: Int64
  }

  /// Levels raised by a trigger and deadlines that passed, in their order. What people raised by hand is no alarm.
  package var alarms: [Alarm] {
    let raised = raisings.compactMap { raising in
      raising.trigger.map { Alarm(cause: .trigger($0), entry: raising.entry) }
    }
    let passed = overdue.map { Alarm(cause: .clock($0.key.clock), entry: $0.value) }
    return (raised + passed).sorted { $0.entry < $1.entry }
  }
}
