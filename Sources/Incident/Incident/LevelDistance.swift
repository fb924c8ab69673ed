internal import Assessment
internal import Deployment
internal import Escalation
internal import IncidentLog
internal import Procedure
package import Vocabulary

/// How far an incident is from a level it has not reached, by one of the agreed triggers.
package struct LevelDistance: Hashable, Sendable {
  package let trigger: TriggerName
  package let level: EscalationLevel
  package let words: String
  /// Where only time is missing: when it will be reached.
  package let due: Moment?
}

extension Life {
  /// Every trigger that would raise it further, the next level first.
  package func distances(at now: Moment) -> [LevelDistance] {
    let timed = alarms.reduce(into: [TriggerName: Moment]()) { timed, alarm in
      if case .trigger(let trigger, _, _, _) = alarm.act {
        timed[trigger.name] = min(timed[trigger.name] ?? alarm.due, alarm.due)
      }
    }
    let ahead = escalation.terms.triggers.filter {
      $0.level > escalation.level
        && !escalation.fired.contains(EscalationState.Fired(trigger: $0.name, subject: nil))
    }
    return ahead.map { trigger in
      let due = timed[trigger.name]
      return LevelDistance(
        trigger: trigger.name, level: trigger.level,
        words: due.map { "in \(spoken(seconds: Int64(max(0, $0.seconds(since: now)))))" } ?? words(trigger.condition),
        due: due)
    }
    .sorted {
      ($0.level, $0.due?.microseconds ?? .max, $0.trigger) < ($1.level, $1.due?.microseconds ?? .max, $1.trigger)
    }
  }

  private func words(_ condition: Trigger.Condition) -> String {
    switch condition {
    case .priority(let priority):
      "\(priority) or more urgent, now \(assessment.priority.map(\.description) ?? "not known")"
    case .contacts(let count): "\(log.contacts.count) of \(count) contacts"
    case .fact(let fact): "if \(fact) is established"
    case .unassigned(let seconds): "\(spoken(seconds: seconds)) without a unit"
    case .unacknowledged(let seconds): "\(spoken(seconds: seconds)) without an acknowledgement"
    case .silent(let seconds): "\(spoken(seconds: seconds)) without a sign of life"
    case .unseen(let seconds): "\(spoken(seconds: seconds)) without a second look"
    }
  }
}
