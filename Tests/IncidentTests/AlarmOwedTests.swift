import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// What an incident owes beyond locating, assessing and sending, and what it still needs.
@Suite struct AlarmOwedTests {
  static let opened = IncidentEvent.log(.opened(contact: nil, received: at(0), owner: amy, source: nil))
  static let agreed = IncidentEvent.escalation(EscalatingTests.agreed)
  static let located = IncidentEvent.log(.located(Location(place: PersonalText("12 Quay Street"))))
  static let bare = [opened, agreed, located]

  static func assessed(_ events: [AssessmentEvent]) -> [IncidentEvent] { events.map { .assessment($0) } }
  static let rescued = assessed(Guide.rescued)

  static func sent(_ unit: CallSign = engine, _ type: UnitType? = pump, _ steps: AssignmentStep...) -> [IncidentEvent] {
    [.deployment(.assigned(unit, home: nil, type: type, duty: "Attend", isTimed: true))]
      + steps.map { .deployment(.progressed(unit, $0)) }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let past: [IncidentEvent]
    let kind: NextAction.Kind
    let due: Moment?
    var owner = amy
  }

  static let table: [Row] = [
    Row(
      testDescription: "at scene: a sign of life", past: bare + sent(engine, pump, .atScene), kind: .welfare(engine),
      due: at(905)),
    Row(
      testDescription: "from the last one on",
      past: bare + sent(engine, pump, .atScene) + [.deployment(.heard(engine, nil))], kind: .welfare(engine),
      due: at(906)),
    Row(
      testDescription: "to be there as promised", past: bare + rescued + sent(engine, pump, .mobile),
      kind: .attend(engine), due: at(600)),
    Row(
      testDescription: "to be there at all", past: bare + sent(engine, pump, .mobile), kind: .attend(engine),
      due: at(905)),
    Row(
      testDescription: "the roll-call", past: bare + sent() + [.deployment(.rollCalled(by: at(77)))],
      kind: .answerRollCall(engine), due: at(77)),
    Row(
      testDescription: "the caller", past: bare + [.log(.promised(PersonalText("a pump"), by: at(300)))],
      kind: .updateCaller, due: at(300)),
    Row(
      testDescription: "the caller again",
      past: bare + [.log(.promised(PersonalText("a pump"), by: at(304))), .log(.callerTold(PersonalText("soon")))],
      kind: .updateCaller, due: at(305)),
    Row(testDescription: "a second look", past: bare + assessed(Guide.lowered), kind: .secondLook, due: at(255)),
    Row(
      testDescription: "a second look that nobody took",
      past: bare + assessed(Guide.lowered + [.overlooked(due: at(255))]), kind: .secondLook,
      due: at(255), owner: EscalatingTests.fallback),
    Row(
      testDescription: "to accept", past: bare + [.escalation(EscalatingTests.toTwo[1])],
      kind: .accept(EscalatingTests.supervisor), due: at(1_120),
      owner: EscalatingTests.supervisor),
    Row(
      testDescription: "a partner's answer",
      past: bare + [.log(.offered(to: PartnerName(trusted: "police"), words: PersonalText("x"), answerBy: at(400)))],
      kind: .handOff(PartnerName(trusted: "police")), due: at(400)),
    Row(
      testDescription: "a task", past: bare + [.deployment(DeployingTaskTests.set)], kind: .task(4, "Shut the gas off"),
      due: at(500)),
    Row(
      testDescription: "a task that is done",
      past: bare + [.deployment(DeployingTaskTests.set), .deployment(.taskDone(entry: 4, nil))],
      kind: .task(4, "Shut the gas off"), due: nil),
    Row(
      testDescription: "nothing more to send once all is under control", past: bare + rescued + [.log(.controlled)],
      kind: .assign, due: nil),
    Row(
      testDescription: "nothing else: to close it", past: bare + rescued + [.log(.resolved(PersonalText("over")))],
      kind: .close, due: at(914)),
    Row(
      testDescription: "nothing to ask about what is cancelled",
      past: bare + [
        .assessment(.lookAsked(.cancellation, reason: "x")), .assessment(.looked(agrees: true, reason: "y")),
      ], kind: .assess, due: nil),
  ]

  @Test(arguments: table) func `an incident owes what its row says`(_ row: Row) {
    let owed = LifeKeeping.after(row.past).owed.first { $0.kind == row.kind }
    #expect(owed?.due == row.due && owed?.owner == (row.due == nil ? nil : row.owner))
  }

  @Test func `an open incident always owes something, whatever is done, and in the order it is due`() {
    let pasts = Self.table.map(\.past)
    for past in pasts {
      let owed = LifeKeeping.after(past).owed
      #expect(!owed.isEmpty && owed.map(\.due) == owed.map(\.due).sorted())
    }
  }

  static let needs: [(String, [IncidentEvent], Bool, [UnitType: Int])] = {
    let (ladders, vans) = (UnitType(trusted: "ladder"), UnitType(trusted: "van"))
    let high = assessed(Guide.atHeight + [Guide.answered(Guide.height, "high"), .reached(Guide.rescueHigh)])
    let one = CallSign(trusted: "one")
    return [
      ("nothing known", bare, false, [:]),
      ("foreseen", bare + assessed(Guide.atInside), true, [pump: 1]),
      ("rescue", bare + rescued, true, [pump: 2]),
      ("one of two", bare + rescued + sent(), true, [pump: 1]),
      ("both", bare + rescued + sent() + sent(one), false, [:]),
      (
        "one of two, which refused", bare + rescued + sent() + [.deployment(.ended(engine, .refused(reason: "x")))],
        true, [pump: 2]
      ),
      ("one of two, at scene", bare + rescued + sent(engine, pump, .atScene), true, [pump: 1]),
      ("one of two is clear, the other was never sent", bare + rescued + sent(engine, pump, .cleared), true, [pump: 1]),
      ("of another type", bare + rescued + sent(engine, vans), true, [pump: 2]),
      ("of a type nobody kept", bare + rescued + sent(engine, nil), true, [pump: 1]),
      ("two of types nobody kept", bare + rescued + sent(engine, nil) + sent(one, nil), false, [:]),
      ("each type", bare + high + sent() + sent(one), true, [ladders: 1]),
      ("a type nobody kept takes the place of any", bare + high + sent() + sent(one, nil), true, [pump: 1]),
      (
        "nuisance: a priority, no type",
        bare + assessed(Guide.begun + [Guide.answered(Guide.what, "noise"), .reached(Guide.nuisance)]), true, [:]
      ),
      (
        "cancelled",
        bare + rescued + [
          .assessment(.lookAsked(.cancellation, reason: "x")), .assessment(.looked(agrees: true, reason: "y")),
        ], false, [pump: 2]
      ),
    ]
  }()

  @Test(arguments: needs) func `what is needed and not on its way`(
    _ row: (String, [IncidentEvent], Bool, [UnitType: Int])
  ) {
    let life = LifeKeeping.after(row.1)
    #expect(life.isUnitNeeded == row.2, "\(row.0)")
    #expect(life.missingTypes == row.3, "\(row.0)")
  }
}
