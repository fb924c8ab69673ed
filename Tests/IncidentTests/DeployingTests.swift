import Decider
import Deployment
import Testing
import Vocabulary

@Suite struct DeployingTests {
  typealias Row = Case<Deploying>
  static let assigned = DeploymentEvent.assigned(engine, home: tara, type: nil, duty: "Attend", isTimed: true)
  static let most = String(repeating: "d", count: DeploymentRefusal.dutyBytesMax)

  static func assign(_ unit: CallSign, _ duty: String = "Attend") -> DeploymentCommand {
    .assign(unit, home: tara, type: nil, duty: duty, isTimed: true)
  }

  static func upTo(_ steps: AssignmentStep...) -> [DeploymentEvent] {
    [assigned] + steps.map { .progressed(engine, $0) }
  }

  static func ended(_ ending: AssignmentEnding) -> [DeploymentEvent] { [assigned, .ended(engine, ending)] }

  static let assigning: [Row] = [
    .gives("a unit is assigned with its duty", after: [], assign(engine), [assigned]),
    .gives("the same duty again is already so", after: [assigned], assign(engine), []),
    .refuses(
      "another duty is not slipped in", after: [assigned], assign(engine, "Stand by"),
      .alreadyFurther(engine, .assigned)),
    .refuses(
      "a unit under way is not assigned anew", after: upTo(.mobile), assign(engine), .alreadyFurther(engine, .mobile)),
    .gives(
      "a second unit is assigned beside it", after: [assigned], assign(ladder),
      [.assigned(ladder, home: tara, type: nil, duty: "Attend", isTimed: true)]),
    .gives(
      "its type goes with it", after: [], .assign(engine, home: nil, type: pump, duty: "Attend", isTimed: true),
      [.assigned(engine, home: nil, type: pump, duty: "Attend", isTimed: true)]),
    .gives("a cleared unit can be sent again", after: upTo(.cleared), assign(engine), [assigned]),
    .gives("so can one that refused", after: ended(.refused(reason: "flat tyre")), assign(engine), [assigned]),
    .gives("and one that was stood down", after: ended(.stoodDown(reason: "enough")), assign(engine), [assigned]),
    .refuses("a duty says what to do", after: [], assign(engine, " \n"), .dutyMissing),
    .gives(
      "the longest duty is taken", after: [], assign(engine, most),
      [.assigned(engine, home: tara, type: nil, duty: most, isTimed: true)]),
    .refuses(
      "a duty is read out, so it has an end", after: [], assign(engine, most + "d"),
      .dutyTooLong(bytes: most.utf8.count + 1)),
  ]

  static let progressing: [Row] =
    [
      .refuses("a unit that was not sent reports nothing", after: [], .progress(engine, .mobile), .notAssigned(engine)),
      .refuses("nor does another in its name", after: [assigned], .progress(ladder, .mobile), .notAssigned(ladder)),
      .gives("acknowledged", after: [assigned], .progress(engine, .acknowledged), [.progressed(engine, .acknowledged)]),
      .gives(
        "steps nobody reported are skipped", after: [assigned], .progress(engine, .cleared),
        [.progressed(engine, .cleared)]),
      .gives("the same step again is already so", after: upTo(.mobile), .progress(engine, .mobile), []),
      .gives("assigned it is already", after: [assigned], .progress(engine, .assigned), []),
      .gives("clear it is already", after: upTo(.cleared), .progress(engine, .cleared), []),
      .refuses(
        "a clear unit is not at scene", after: upTo(.cleared), .progress(engine, .atScene), .notAssigned(engine)),
      .refuses(
        "nor is one that refused", after: ended(.refused(reason: "flat tyre")), .progress(engine, .atScene),
        .alreadyEnded(engine, "refused: flat tyre")),
      .refuses(
        "nor one sent elsewhere", after: ended(.diverted(to: flood, reason: "nearer")), .progress(engine, .mobile),
        .alreadyEnded(engine, "diverted to flood: nearer")),
      .gives("stood down it is clear already", after: ended(.stoodDown(reason: "x")), .progress(engine, .cleared), []),
    ]
    + backwards.map { now, step in
      .refuses(
        "\(now) does not go back to \(step)", after: upTo(now), .progress(engine, step), .alreadyFurther(engine, now))
    }

  private static let backwards: [(AssignmentStep, AssignmentStep)] = [
    (.acknowledged, .assigned), (.mobile, .assigned), (.mobile, .acknowledged), (.atScene, .assigned),
    (.atScene, .acknowledged), (.atScene, .mobile),
  ]

  @Test(arguments: assigning + progressing)
  func `an order about an incident's units gives what its row says`(_ row: Row) { row.check() }

  @Test func `each step keeps when it was reported`() {
    let state = Deploying.after(Self.upTo(.acknowledged, .mobile, .atScene, .cleared))
    let one = state.assignments.first
    #expect(one?.assigned == at(1) && one?.acknowledged == at(2) && one?.mobile == at(3))
    #expect(one?.atScene == at(4) && one?.cleared == at(5) && one?.changed == at(5))
    #expect(state.active.isEmpty)
  }

  @Test func `where nobody recorded when a unit was sent there is no such time, though the entry has one`() {
    let state = Deploying.after([.assigned(engine, home: nil, type: nil, duty: "Attend", isTimed: false)])
    #expect(state.assignments.map(\.assigned) == [nil])
    #expect(state.assignments.map(\.changed) == [at(1)])
  }

  @Test func `a unit sent again has a second assignment, and reports go to that one`() {
    let state = Deploying.after(Self.upTo(.cleared) + [Self.assigned, .progressed(engine, .mobile)])
    #expect(state.assignments.map(\.step) == [.cleared, .mobile])
    #expect(state.assignments.map(\.entry) == [1, 3])
    #expect(state.active.count == 1)
  }

  @Test func `a step is late of what comes before it and early of what comes after`() {
    #expect(AssignmentStep.allCases.sorted() == [.assigned, .acknowledged, .mobile, .atScene, .cleared])
  }
}
