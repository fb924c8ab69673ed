package import Procedure
package import Vocabulary

/// How high an incident is, who was asked to take it, and who commands.
package struct EscalationState: Hashable, Sendable {
  /// Why and when the level changed.
  package struct Raising: Hashable, Sendable {
    package let level: EscalationLevel
    package let reason: String
    package let trigger: TriggerName?
    package let actor: ActorID
    package let happened: Moment
    package let entry: Int64
    package var acceptedBy: ActorID?
    package var acceptedAt: Moment?
  }

  /// Somebody is asked to accept a level.
  package struct Asked: Hashable, Sendable {
    package let level: EscalationLevel
    package let who: ActorID
    package let acceptBy: Moment
    /// When they were asked.
    package let since: Moment
  }

  /// A deadline that passed, told once.
  package struct Overrun: Hashable, Sendable {
    package let clock: String
    package let due: Moment

    package init(clock: String, due: Moment) {
      self.clock = clock
      self.due = due
    }
  }

  /// A trigger that applied, to one subject or to the incident.
  package struct Fired: Hashable, Sendable {
    package let trigger: TriggerName
    package let subject: Int64?

    package init(trigger: TriggerName, subject: Int64?) {
      self.trigger = trigger
      self.subject = subject
    }
  }

  package struct Methane: Hashable, Sendable {
    package let fields: [MethaneField: PersonalText]
    package let actor: ActorID
    package let happened: Moment
  }

  /// Who had a role from when.
  package struct Turn: Hashable, Sendable {
    package let role: CommandRole
    package let actor: ActorID
    package let from: Moment
  }

  /// A decision with who took it and when.
  package struct Decided: Hashable, Sendable {
    package let role: CommandRole
    package let decision: CommandDecision
    package let actor: ActorID
    package let happened: Moment
    package let entry: Int64
  }

  package var pack: PackVersion?
  package var terms = Terms.standard
  package var level = EscalationLevel.desk
  package var raisings: [Raising] = []
  package var asked: Asked?
  /// When each trigger applied last.
  package var firedAt: [Fired: Moment] = [:]
  /// Each deadline that passed, with the entry that told it.
  package var overdue: [Overrun: Int64] = [:]
  package var reports: [Methane] = []
  /// Who commands now.
  package var roles: [CommandRole: ActorID] = [:]
  package var turns: [Turn] = []
  package var decisions: [Decided] = []
  /// What somebody said of alarms, by the entry that raised each.
  package var useless: [Int64: Useless] = [:]

  package init() {}

  /// Triggers that applied.
  package var fired: Dictionary<Fired, Moment>.Keys { firedAt.keys }

  /// Whether a trigger applied already, and what it is about has not begun anew.
  package func hasFired(_ trigger: TriggerName, _ subject: Int64?, since: Moment?) -> Bool {
    guard let fired = firedAt[Fired(trigger: trigger, subject: subject)] else { return false }
    return since.map { fired >= $0 } ?? true
  }

  /// Deadlines that passed and were told.
  package var overruns: Dictionary<Overrun, Int64>.Keys { overdue.keys }
}
