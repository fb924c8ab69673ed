package import Escalation
package import Incident
internal import IncidentLog

/// How often each alarm interrupted people, and how often somebody said that they could not act on it.
package struct AlarmCounts: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var raised = 0
    package var useless = 0
    /// Why it was of no use, as it was said last.
    package var lastWhy: String?

    package init() {}
  }

  package private(set) var byCause: [EscalationState.Alarm.Cause: Count] = [:]

  package init() {}

  /// Takes an incident as it stands. Of a restricted one the words are left out.
  package mutating func take(_ life: Life) { add(life, 1) }

  /// An incident that was taken goes on after all, and is taken again later.
  package mutating func takeBack(_ life: Life) { add(life, -1) }

  private mutating func add(_ life: Life, _ share: Int) {
    let isRestricted = life.log.restrictedTo != nil
    for alarm in life.escalation.alarms {
      byCause[alarm.cause, default: Count()].raised += share
      guard let useless = life.escalation.useless[alarm.entry] else { continue }
      byCause[alarm.cause, default: Count()].useless += share
      if !isRestricted { byCause[alarm.cause, default: Count()].lastWhy = useless.why }
    }
  }
}
