package import Vocabulary

/// What an organisation agreed about time and about raising levels; an incident keeps the terms it was opened under.
package struct Terms: Hashable, Sendable {
  package var clocks: ClockTerms
  /// From that many contacts about one incident on, those who call are told that it is known.
  package var knownIncidentAfter: Int64
  /// Who owns what nobody on duty owns.
  package var fallback: ActorID
  /// In order, from level 2 on; a level that is missing is passed over.
  package var levels: [LevelTerms]
  package var triggers: [Trigger]

  package init(
    clocks: ClockTerms, knownIncidentAfter: Int64, fallback: ActorID, levels: [LevelTerms], triggers: [Trigger]
  ) {
    self.clocks = clocks
    self.knownIncidentAfter = knownIncidentAfter
    self.fallback = fallback
    self.levels = levels
    self.triggers = triggers
  }

  /// What holds until a pack says otherwise.
  package static let standard = Terms(
    clocks: ClockTerms(), knownIncidentAfter: 3, fallback: ActorID(trusted: "duty-manager"),
    levels: [
      LevelTerms(level: .supervisor, title: "Supervisor", who: [ActorID(trusted: "supervisor")], acceptSeconds: 120),
      LevelTerms(
        level: .dutyManager, title: "Duty manager", who: [ActorID(trusted: "duty-manager")], acceptSeconds: 300),
    ],
    triggers: [])

  /// Without the examples, which are for people: as incidents keep them.
  package var bare: Terms {
    var bare = self
    bare.triggers = triggers.map {
      Trigger(name: $0.name, level: $0.level, condition: $0.condition, atLeast: $0.atLeast, example: "")
    }
    return bare
  }

  package func level(_ level: EscalationLevel) -> LevelTerms? { levels.first { $0.level == level } }
}

/// How long things may take, in seconds.
package struct ClockTerms: Hashable, Sendable {
  /// A contact that waits, by urgency.
  package var answer: [Urgency: Int64] = [.emergency: 10, .urgent: 60, .routine: 900]
  /// One question of a tree.
  package var question: Int64 = 60
  package var locate: Int64 = 60
  package var assess: Int64 = 180
  package var acknowledge: Int64 = 60
  /// Between two signs of life of a unit that is out.
  package var welfare: Int64 = 1_200
  package var rollCall: Int64 = 120
  /// A second person's look at a downgrade or a cancellation.
  package var secondLook: Int64 = 300
  /// Accepting or declining what another organisation referred to us.
  package var accept: Int64 = 300
  /// A partner's answer to what we offered.
  package var handOff: Int64 = 600
  package var close: Int64 = 900
  /// Ringing back somebody who gave up or whose line dropped.
  package var callBack: Int64 = 300

  package init() {}
}

/// Who is asked at a level, one after the other, and how long each has to accept.
package struct LevelTerms: Hashable, Sendable {
  package let level: EscalationLevel
  package let title: String
  package let who: [ActorID]
  package let acceptSeconds: Int64

  package init(level: EscalationLevel, title: String, who: [ActorID], acceptSeconds: Int64) {
    self.level = level
    self.title = title
    self.who = who
    self.acceptSeconds = acceptSeconds
  }
}

/// What raises an incident to a level by itself.
package struct Trigger: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// At least as urgent as this.
    case priority(Priority)
    /// Seconds since the first contact without a unit.
    case unassigned(Int64)
    /// Seconds since a unit was assigned and has not acknowledged.
    case unacknowledged(Int64)
    /// Seconds since the last sign of life of a unit that is out.
    case silent(Int64)
    case contacts(Int64)
    case fact(FactCode)
    /// Seconds since a second look was asked for and nobody has looked.
    case unseen(Int64)
  }

  package let name: TriggerName
  package let level: EscalationLevel
  package let condition: Condition
  /// It applies only to what is at least this urgent; to everything where nil.
  package let atLeast: Priority?
  /// A case in which it applies, in words.
  package let example: String

  package init(
    name: TriggerName, level: EscalationLevel, condition: Condition, atLeast: Priority? = nil, example: String
  ) {
    self.name = name
    self.level = level
    self.condition = condition
    self.atLeast = atLeast
    self.example = example
  }
}
