import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// How far an incident is from a higher level, and which conditions hold already.
@Suite struct AlarmDistanceTests {
  static func standing(_ past: [IncidentEvent]) -> [String] {
    LifeKeeping.after(past).standingTriggers.map { "\($0.trigger.name): \($0.why)" }
  }

  static let bare = AlarmOwedTests.bare
  static let rescued = AlarmOwedTests.rescued
  static let fired = EscalationEvent.triggered(TriggerName(trusted: "life"), subject: nil, why: "x")

  @Test func `conditions that hold at once`() {
    let two = [callOne, callTwo, ContactID(trusted: "c3")].map { IncidentEvent.log(.contactLinked($0)) }
    #expect(Self.standing(Self.bare) == [])
    #expect(Self.standing(Self.bare + Self.rescued) == ["life: the priority is P1"])
    #expect(Self.standing(Self.bare + AlarmOwedTests.assessed(Guide.emptied)) == [])
    #expect(Self.standing(Self.bare + Self.rescued + [.escalation(Self.fired)]) == [])
    #expect(Self.standing(Self.bare + two.prefix(2)) == [])
    #expect(Self.standing(Self.bare + two) == ["many: 3 contacts about it"])
    #expect(Self.standing(Self.bare + [.log(.established(GuidedPack.gas))]) == ["gas: established: gas-smelt"])
    let withdrawn = IncidentEvent.log(.withdrawn(GuidedPack.gas, reason: "x"))
    #expect(Self.standing(Self.bare + [.log(.established(GuidedPack.gas)), withdrawn]) == [])
    #expect(Self.standing([AlarmOwedTests.opened] + Self.rescued) == [], "the standard terms have no triggers")
  }

  @Test func `what would raise it, the next level first, the soonest first`() {
    let life = LifeKeeping.after(Self.bare + Self.rescued)
    let distances = life.distances(at: at(100))
    #expect(
      distances.map { "\($0.level.rawValue) \($0.trigger): \($0.words)" } == [
        "2 nobody-sent: in 3 min 20 s", "2 life: P1 or more urgent, now P1",
        "2 no-answer: 1 min 30 s without an acknowledgement", "2 unseen: 10 min 00 s without a second look",
        "3 nobody-sent-long: in 8 min 20 s", "3 gas: if gas-smelt is established", "3 many: 0 of 3 contacts",
        "3 silent: 30 min 00 s without a sign of life",
      ])
    #expect(distances.map(\.due).compactMap(\.self) == [at(300), at(600)])
  }

  @Test func `of several units the one that has waited longest counts`() {
    let past = Self.bare + AlarmOwedTests.sent() + AlarmOwedTests.sent(ladder)
    let distance = LifeKeeping.after(past).distances(at: at(10)).first { $0.trigger.text == "no-answer" }
    #expect(distance?.due == at(94) && distance?.words == "in 1 min 24 s")
  }

  @Test func `levels that were reached are not ahead`() {
    let life = LifeKeeping.after(Self.bare + [.escalation(EscalatingTests.toTwo[1])])
    #expect(life.distances(at: at(9)).allSatisfy { $0.level == .dutyManager })
    #expect(LifeKeeping.after(Self.bare + [.escalation(EscalatingTests.toFour[1])]).distances(at: at(9)) == [])
  }

  @Test func `what fired once will not raise it again`() {
    let past = Self.bare + [.escalation(Self.fired), .escalation(.stoodDown(to: .desk, reason: "x"))]
    #expect(!LifeKeeping.after(past).distances(at: at(9)).contains { $0.trigger.text == "life" })
  }

  @Test func `a trigger that asks for a priority waits for it`() {
    var terms = EscalatingTests.terms
    let name = TriggerName(trusted: "gas-at-home")
    terms.triggers = [
      Trigger(name: name, level: .dutyManager, condition: .fact(GuidedPack.gas), atLeast: .p2, example: "")
    ]
    let past: [IncidentEvent] = [
      AlarmOwedTests.opened, .escalation(.agreed(nil, terms)), .log(.established(GuidedPack.gas)),
    ]
    #expect(LifeKeeping.after(past).standingTriggers.isEmpty)
    #expect(LifeKeeping.after(past + AlarmOwedTests.assessed(Guide.drained)).standingTriggers.isEmpty)
    #expect(
      LifeKeeping.after(past + AlarmOwedTests.assessed(Guide.emptied)).standingTriggers.map(\.trigger.name) == [name])
  }
}
