package import Escalation
package import Incident
internal import IncidentLog
internal import Vocabulary

/// How often each alarm interrupted people, and how often somebody said that they could not act on it.
package struct AlarmCounts: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var raised = 0
    package var useless = 0
    /// Why it was of no use, as it was said last.
    package var lastWhy: String?
    /// When that was said, so that it is the last whichever incident is looked at first.
    fileprivate var lastSaid: Moment?

    package init() {}
  }

  /// A cause with its count.
  package struct Row: Hashable, Sendable {
    /// `trigger` or `clock`.
    package let kind: String
    package let name: String
    package let count: Count
  }

  package private(set) var byCause: [EscalationState.Alarm.Cause: Count] = [:]

  package init() {}

  package var raised: Int { byCause.values.reduce(0) { $0 + $1.raised } }
  package var useless: Int { byCause.values.reduce(0) { $0 + $1.useless } }

  /// Those found useless most often come first.
  package var rows: [Row] {
    byCause.map { cause, count in
      switch cause {
      case .trigger(let name): Row(kind: "trigger", name: name.text, count: count)
      case .clock(let name): Row(kind: "clock", name: name, count: count)
      }
    }
    .sorted {
      ($1.count.useless, $1.count.raised, $0.kind, $0.name) < ($0.count.useless, $0.count.raised, $1.kind, $1.name)
    }
  }

  /// Takes an incident as it stands. Of a restricted one the words are left out.
  package mutating func take(_ life: Life) { add(life, 1) }

  /// An incident that was taken goes on after all, and is taken again later.
  package mutating func takeBack(_ life: Life) { add(life, -1) }

  private mutating func add(_ life: Life, _ share: Int) {
    let isRestricted = life.log.restrictedTo != nil
    for alarm in life.escalation.alarms {
      byCause[alarm.cause, default: Count()].raised += share
      if byCause[alarm.cause]?.raised == 0 { byCause[alarm.cause] = nil }
      guard let useless = life.escalation.useless[alarm.entry] else { continue }
      guard share > 0 else {
        forget(useless, of: alarm.cause)
        continue
      }
      byCause[alarm.cause, default: Count()].useless += share
      guard !isRestricted, byCause[alarm.cause]?.lastSaid.map({ $0 <= useless.happened }) ?? true else { continue }
      byCause[alarm.cause, default: Count()].lastWhy = useless.why
      byCause[alarm.cause, default: Count()].lastSaid = useless.happened
    }
  }

  /// What was said of an incident that goes on may be withheld when it ends again.
  private mutating func forget(_ useless: EscalationState.Useless, of cause: EscalationState.Alarm.Cause) {
    guard var count = byCause[cause] else { return }
    count.useless -= 1
    if count.lastSaid == useless.happened { (count.lastWhy, count.lastSaid) = (nil, nil) }
    byCause[cause] = count
  }
}
