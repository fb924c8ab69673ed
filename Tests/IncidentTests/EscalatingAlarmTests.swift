import Decider
import Escalation
import Incident
import Overview
import Procedure
import Testing
import Vocabulary

/// What the machine told people, and what they thought of it.
@Suite struct EscalatingAlarmTests {
  typealias Row = Case<Escalating>
  static let clock = EscalationEvent.overran(clock: "assign", due: at(60))
  static let trigger = EscalatingTests.raised(.supervisor, EscalatingTests.supervisor, within: 120, by: "silence")
  static let byHand = EscalatingTests.raised(.dutyManager, EscalatingTests.manager, within: 300)
  /// Entries 1 to 3.
  static let past = [clock, trigger, byHand]

  @Test(arguments: [
    Row.gives(
      "a deadline that passed", after: past, .findUseless(alarm: 1, why: "they were there"),
      [.foundUseless(alarm: 1, why: "they were there")]),
    .gives(
      "a trigger", after: past, .findUseless(alarm: 2, why: "a test call"),
      [.foundUseless(alarm: 2, why: "a test call")]),
    .gives(
      "said already", after: past + [.foundUseless(alarm: 1, why: "so")], .findUseless(alarm: 1, why: "again"), []),
    .refuses("a level raised by hand is no alarm", after: past, .findUseless(alarm: 3, why: "so"), .noAlarm(3)),
    .refuses("an entry that is not there", after: past, .findUseless(alarm: 9, why: "so"), .noAlarm(9)),
    .refuses("without a reason", after: past, .findUseless(alarm: 1, why: " "), .reasonMissing),
  ]) func `an alarm is found to be of no use`(_ row: Row) { row.check() }

  @Test func `alarms are counted by what raised them, with those of no use`() {
    var counts = AlarmCounts()
    let useless = [.foundUseless(alarm: 1, why: "they were there")] as [EscalationEvent]
    let life = LifeKeeping.after((Self.past + useless).map { .escalation($0) })
    counts.take(life)
    counts.take(LifeKeeping.after([.escalation(Self.clock)]))
    #expect(counts.byCause[.clock("assign")]?.raised == 2 && counts.byCause[.clock("assign")]?.useless == 1)
    #expect(counts.byCause[.clock("assign")]?.lastWhy == "they were there")
    #expect(counts.byCause[.trigger(TriggerName(trusted: "silence"))]?.raised == 1)
    #expect(counts.byCause.count == 2)
    counts.takeBack(life)
    #expect(counts.byCause[.clock("assign")]?.raised == 1 && counts.byCause[.clock("assign")]?.useless == 0)
  }
}
