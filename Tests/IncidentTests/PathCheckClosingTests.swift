import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Review
import Testing
import Vocabulary

/// The stored answers lead to the stored determinant again; and what the check finds is kept at closing.
@Suite struct PathCheckClosingTests {
  typealias Check = PathCheckTests

  static func irreproducible(_ events: [AssessmentEvent], _ pack: Pack) -> Bool {
    LifeKeeping.after(Check.assessed(events)).deviations(under: pack).contains { $0.kind == .notReproducible }
  }

  @Test func `under the pack that decided every path leads there again`() throws {
    let pack = try GuidedPack.made.get()
    for past in [Guide.rescued, Guide.emptied, Guide.drained, Guide.lowered] {
      #expect(!Self.irreproducible(past, pack))
    }
    let skipped = Guide.atDepth + [AssessingSkipTests.skipped(Guide.depth, "knee"), .reached(Guide.flooded)]
    #expect(!Self.irreproducible(skipped, pack))
  }

  @Test func `under another pack it cannot be shown`() throws {
    #expect(Self.irreproducible(Guide.rescued, try GuidedPack.revised.get()))
  }

  @Test func `a determinant the answers do not lead to`() throws {
    let pack = try GuidedPack.made.get()
    let forged = [Guide.unknown, Guide.determinant("rescue", "rescue", "Rescue", .p2, Guide.need(pumps: 2))]
    for determinant in forged {
      let past = Guide.atHeight + [Guide.answered(Guide.height, "low"), .reached(determinant)]
      #expect(Self.irreproducible(past, pack), "\(determinant.leaf)")
    }
    #expect(Self.irreproducible(Guide.atHeight + [.reached(Guide.rescue)], pack), "an answer is missing")
  }

  static func closing(_ past: [IncidentEvent]) throws -> [IncidentEvent] {
    try LifeKeeping.decide(.log(.close(done)), LifeKeeping.after(past), by(bob, at: 1_000))
  }

  static func kept(_ past: [IncidentEvent]) throws -> [Deviation.Kind] {
    try closing(past).flatMap { event -> [Deviation.Kind] in
      guard case .review(.checked(let deviations)) = event else { return [] }
      return deviations.map(\.kind)
    }
  }

  @Test func `closing as agreed keeps nothing`() throws {
    let clear = [engine, ladder].map { IncidentEvent.deployment(.progressed($0, .cleared)) }
    let past = Check.assessed(Guide.rescued) + Check.both + clear
    #expect(try Self.closing(past) == [.log(.closed(done))])
  }

  @Test func `closing keeps what was not as agreed, after it is closed`() throws {
    let past =
      Check.assessed(Guide.atDepth + [AssessingSkipTests.skipped(Guide.depth, "knee"), .reached(Guide.flooded)])
      + AlarmOwedTests.sent(engine, pump, .cleared)
    let events = try Self.closing(past)
    #expect(events.first == .log(.closed(done)) && events.count == 2)
    #expect(try Self.kept(past) == [.skipped])
  }

  @Test func `closing keeps that the answers do not lead to the determinant, where the pack is at hand`() throws {
    let forged = Guide.atHeight + [Guide.answered(Guide.height, "low"), .reached(Guide.rescueHigh)]
    let clear = [engine, ladder, CallSign(trusted: "L1")].map { IncidentEvent.deployment(.progressed($0, .cleared)) }
    let past =
      Check.assessed(forged) + Check.both + AlarmOwedTests.sent(CallSign(trusted: "L1"), UnitType(trusted: "ladder"))
      + clear
    let pack = try GuidedPack.made.get()
    for (pack, isSeen) in [(pack, true), (nil, false)] as [(Pack?, Bool)] {
      var scene = Scene(
        [.incident(fire): Stand(state: .incident(LifeKeeping.after(past)), version: Int64(past.count))],
        assessedBy: pack)
      try scene.carryOut(.log(fire, .close(done)), by(bob, at: 1_000), CommandID(trusted: "close"))
      let kinds = scene.life(fire).review.deviations?.map(\.kind) ?? []
      #expect(kinds.contains(.notReproducible) == isSeen)
    }
  }

  @Test func `closing without anybody sent keeps that`() throws {
    let sent = Check.assessed(Guide.rescued) + AlarmOwedTests.sent()
    let past = sent + [.deployment(.ended(engine, .stoodDown(reason: "not needed")))]
    #expect(try Self.kept(past) == [.wrongResource])
  }

  @Test func `a deadline that passed is found with its entry`() throws {
    let past =
      Check.assessed(Guide.emptied) + AlarmOwedTests.sent() + [
        .escalation(.overran(clock: "attend/D11", due: at(700))), .deployment(.progressed(engine, .cleared)),
      ]
    #expect(Check.found(past) == ["13 overdue -"])
  }

  static let many = (1...501).map { Deviation(kind: .overdue, what: "\($0)", entry: Int64($0), actor: nil) }
  static let rows: [Case<Reviewing>] = [
    .gives("kept", after: [], .record([many[0]]), [.checked([many[0]])]),
    .gives("kept already", after: [.checked([many[0]])], .record([many[0]]), []),
    .gives("found nothing", after: [], .record([]), [.checked([])]),
    .gives("another time", after: [.checked([many[0]])], .record([]), [.checked([])]),
    .gives("as many as are kept", after: [], .record(Array(many.prefix(500))), [.checked(Array(many.prefix(500)))]),
    .refuses("too many", after: [], .record(many), .tooMany(501)),
  ]

  @Test(arguments: rows) func `a review gives what its row says`(_ row: Case<Reviewing>) { row.check() }

  @Test func `the review keeps when it was made`() {
    let state = Reviewing.after([.checked([Self.many[0]])])
    #expect(state.deviations == [Self.many[0]] && state.checked == at(1))
  }
}
