internal import Assessment
internal import Procedure
package import Vocabulary

/// What a version of a pack makes of an incident: what it is, how urgent, what it needs, how high it rises at once.
package struct TrialOutcome: Hashable, Sendable {
  package let leaf: LeafID
  package let nature: NatureCode
  package let priority: Priority
  package let requirement: Requirement
  package let level: EscalationLevel

  /// `P1 structure-fire needs 2 engine level 2`; the same outcome has the same words for ever, because readings keep them.
  package var words: String { "\(priority) \(nature) needs \(requirement.words) level \(level.rawValue)" }

  package func words(of aspect: TrialAspect) -> String {
    switch aspect {
    case .nature: nature.text
    case .priority: priority.description
    case .requirement: requirement.words
    case .level: "level \(level.rawValue)"
    }
  }

  /// How another outcome stands to this one.
  package func direction(to other: TrialOutcome, in aspect: TrialAspect) -> TrialDirection {
    switch aspect {
    case .nature: nature == other.nature ? .same : .otherwise
    case .priority: priority == other.priority ? .same : other.priority < priority ? .raised : .lowered
    case .level: level == other.level ? .same : other.level > level ? .raised : .lowered
    case .requirement:
      if requirement == other.requirement {
        .same
      } else {
        switch (other.requirement.covers(requirement), requirement.covers(other.requirement)) {
        case (true, _): .raised
        case (false, true): .lowered
        case (false, false): .otherwise
        }
      }
    }
  }

  /// Whether anything is less than it was: the priority, what is sent, the level.
  package func isLowered(by other: TrialOutcome) -> Bool {
    TrialAspect.allCases.contains { direction(to: other, in: $0) == .lowered }
  }

  package func isSame(as other: TrialOutcome) -> Bool {
    TrialAspect.allCases.allSatisfy { direction(to: other, in: $0) == .same }
  }
}

/// What of an outcome may change.
package enum TrialAspect: String, Hashable, Sendable, CaseIterable, Comparable {
  case priority, nature, requirement
  case level = "escalation"

  package static func < (left: TrialAspect, right: TrialAspect) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}

/// Which way something changes; a nature only becomes another, and so may a requirement.
package enum TrialDirection: String, Hashable, Sendable, CaseIterable {
  case lowered, otherwise, raised, same
}

extension Requirement {
  /// Whether whatever meets this meets the other.
  fileprivate func covers(_ other: Requirement) -> Bool { covering(other) == self }
}

extension Terms {
  /// The level to which an outcome rises at once: what its leaf says, and what the triggers say that do not wait for a clock.
  func level(_ leaf: EscalationLevel, _ priority: Priority, _ facts: Set<FactCode>, contacts: Int) -> EscalationLevel {
    triggers.reduce(leaf) { level, trigger in
      if let least = trigger.atLeast, priority > least { return level }
      let holds =
        switch trigger.condition {
        case .priority(let asked): priority <= asked
        case .contacts(let count): contacts >= count
        case .fact(let fact): facts.contains(fact)
        case .unassigned, .unacknowledged, .silent, .unseen: false
        }
      return holds ? max(level, trigger.level) : level
    }
  }
}
