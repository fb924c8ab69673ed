import Decider
import Deployment
import Testing
import Vocabulary

/// Assignments that end before they are done, signs of life, and roll-calls.
@Suite struct DeployingEndTests {
  typealias Row = Case<Deploying>
  static let refused = AssignmentEnding.refused(reason: "flat tyre")
  static let stoodDown = AssignmentEnding.stoodDown(reason: "enough")
  static let diverted = AssignmentEnding.diverted(to: flood, reason: "nearer")
  static let assigned = DeployingTests.assigned
  static let most = DeployingTests.most

  static func upTo(_ step: AssignmentStep) -> [DeploymentEvent] {
    step == .assigned ? [assigned] : [assigned, .progressed(engine, step)]
  }

  static let refusing: [Row] =
    [
      .gives("refused before it acknowledged", after: [assigned], .end(engine, refused), [.ended(engine, refused)]),
      .gives("refused already", after: [assigned, .ended(engine, refused)], .end(engine, refused), []),
    ]
    + [AssignmentStep.acknowledged, .mobile, .atScene].map {
      .refuses("not once \($0)", after: upTo($0), .end(engine, refused), .alreadyAcknowledged(engine, $0))
    }

  static let ending: [Row] = [refused, stoodDown, diverted].flatMap { end -> [Row] in
    [
      .refuses("\(end.words): never sent", after: [], .end(engine, end), .notAssigned(engine)),
      .refuses("\(end.words): another unit", after: [assigned], .end(ladder, end), .notAssigned(ladder)),
      .refuses("\(end.words): clear", after: upTo(.cleared), .end(engine, end), .notAssigned(engine)),
      .refuses(
        "\(end.words): ended otherwise", after: [assigned, .ended(engine, .stoodDown(reason: "fog"))],
        .end(engine, end), .notAssigned(engine)),
    ]
  }

  static let anyTime: [Row] = [stoodDown, diverted].flatMap { end in
    [AssignmentStep.assigned, .acknowledged, .mobile, .atScene].map {
      .gives("\(end.words) while \($0)", after: upTo($0), .end(engine, end), [.ended(engine, end)])
    }
  }

  static let reasons: [Row] = [" ", ""].flatMap { words -> [Row] in
    [
      .refuses("refusing needs a reason", after: [assigned], .end(engine, .refused(reason: words)), .reasonMissing),
      .refuses("standing down too", after: [assigned], .end(engine, .stoodDown(reason: words)), .reasonMissing),
      .refuses(
        "diverting too", after: [assigned], .end(engine, .diverted(to: flood, reason: words)), .reasonMissing),
      .refuses(
        "and an end", after: [assigned], .end(engine, .stoodDown(reason: most + "d")),
        .dutyTooLong(bytes: most.utf8.count + 1)),
    ]
  }

  static let hearing: [Row] = [
    .gives("a sign of life", after: [assigned], .hear(engine, nil), [.heard(engine, nil)]),
    .gives("in words", after: upTo(.atScene), .hear(engine, "all well"), [.heard(engine, PersonalText("all well"))]),
    .gives("again", after: [assigned, .heard(engine, nil)], .hear(engine, nil), [.heard(engine, nil)]),
    .refuses("of one never sent", after: [], .hear(engine, nil), .notAssigned(engine)),
    .refuses("of one that is clear", after: upTo(.cleared), .hear(engine, nil), .notAssigned(engine)),
    .refuses(
      "of one that refused", after: [assigned, .ended(engine, refused)], .hear(engine, nil), .notAssigned(engine)),
    .gives("all are called", after: [assigned], .callRoll(by: at(99)), [.rollCalled(by: at(99))]),
    .refuses("with nobody out", after: [], .callRoll(by: at(99)), .nobodyOut),
    .refuses("with all clear", after: upTo(.cleared), .callRoll(by: at(99)), .nobodyOut),
  ]

  @Test(arguments: refusing + ending + anyTime + reasons + hearing)
  func `an order about an assignment gives what its row says`(_ row: Row) { row.check() }

  @Test(arguments: [refused, stoodDown, diverted]) func `an assignment that ended counts for nothing`(
    _ end: AssignmentEnding
  ) {
    let state = Deploying.after([Self.assigned, .ended(engine, end)])
    #expect(state.active.isEmpty && state.assignments.map(\.isServing) == [false])
    #expect(state.assignments.map(\.ending) == [end] && state.assignments.map(\.cleared) == [nil])
  }

  @Test func `clear it still counts as having served`() {
    #expect(Deploying.after(Self.upTo(.cleared)).assignments.map(\.isServing) == [true])
  }

  @Test func `whoever is out answers a roll-call by any sign of life`() {
    let both = [Self.assigned, .assigned(ladder, home: nil, type: nil, duty: "x", isTimed: true)]
    let called = both + [DeploymentEvent.rollCalled(by: at(99))]
    func owing(_ then: DeploymentEvent...) -> [CallSign] {
      Deploying.after(called + then).assignments.filter { $0.rollCallBy == at(99) }.map(\.unit)
    }
    #expect(owing() == [engine, ladder])
    #expect(owing(.heard(engine, nil)) == [ladder])
    #expect(owing(.progressed(engine, .mobile)) == [ladder])
    #expect(owing(.ended(ladder, Self.stoodDown)) == [engine])
    #expect(owing(.progressed(engine, .cleared), .heard(ladder, nil)) == [])
  }

  @Test func `who is clear is not called`() {
    let state = Deploying.after(
      Self.upTo(.cleared) + [
        .assigned(ladder, home: nil, type: nil, duty: "x", isTimed: true), .rollCalled(by: at(99)),
      ])
    #expect(state.assignments.map(\.rollCallBy) == [nil, at(99)])
  }

  @Test func `a sign of life counts from when it was given, and never back`() {
    let late = Stamp(actor: amy, happened: at(2), recorded: at(50), version: 2)
    var state = Deploying.after([Self.assigned])
    Deploying.evolve(&state, .heard(engine, nil), late)
    #expect(state.assignments.map(\.heard) == [at(2)] && state.assignments.map(\.changed) == [at(1)])
    Deploying.evolve(&state, .heard(engine, nil), Stamp(actor: amy, happened: at(60), recorded: at(55), version: 3))
    #expect(state.assignments.map(\.heard) == [at(55)], "nobody has been heard in the future")
    Deploying.evolve(&state, .heard(engine, nil), Stamp(actor: amy, happened: at(10), recorded: at(70), version: 4))
    #expect(state.assignments.map(\.heard) == [at(55)])
  }
}
