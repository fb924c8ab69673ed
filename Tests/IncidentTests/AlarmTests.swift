import Assessment
import Decider
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// What the machine does by itself when a moment has come: each once, however often it looks.
@Suite struct AlarmTests {
  static func triggered(_ events: [IncidentEvent]) -> [String] {
    events.compactMap { event in
      switch event {
      case .escalation(.triggered(let name, let subject, _)): "\(name)\(subject.map { " \($0)" } ?? "")"
      case .escalation(.overran(let clock, _)): "over \(clock)"
      case .escalation(.raised(let level, _, _, let who, _)): "to \(level.rawValue) \(who)"
      case .escalation(.passedOn(let who, _)): "on \(who)"
      case .assessment(.overlooked): "overlooked"
      case .log(.lapsed): "lapsed"
      default: nil
      }
    }
  }

  static func watched(_ world: inout AlarmWorld, at second: Int64) throws -> [String] {
    triggered(try world.watch(at: second).events)
  }

  @Test func `a deadline that passed is told once`() throws {
    var world = try AlarmWorld.open()
    #expect(try Self.watched(&world, at: 60) == [])
    #expect(try Self.watched(&world, at: 61) == ["over locate"])
    #expect(try Self.watched(&world, at: 61) == [])
    #expect(try Self.watched(&world, at: 180) == [])
    #expect(try Self.watched(&world, at: 9_999) == ["over assess"])
    #expect(try Self.watched(&world, at: 99_999) == [])
  }

  @Test func `nobody sent: first the supervisor, then the duty manager, in one look or in several`() throws {
    let late = ["over assign", "nobody-sent", "to 2 supervisor", "nobody-sent-long", "to 3 duty-manager"]
    var world = try AlarmWorld.assessed((Guide.what, "water"), (Guide.depth, "knee"))
    try world.perform(.log(fire, .locate(Location(place: PersonalText("here")))), at: 4)
    var slow = world
    #expect(try Self.watched(&world, at: 299) == ["over assign"])
    #expect(try Self.watched(&world, at: 300) == ["nobody-sent", "to 2 supervisor"])
    #expect(try Self.watched(&world, at: 301) == [])
    try world.perform(.escalate(fire, .accept), by: EscalatingTests.supervisor, at: 310)
    #expect(try Self.watched(&world, at: 600) == ["nobody-sent-long", "to 3 duty-manager"])
    #expect(try Self.watched(&slow, at: 600) == late)
    #expect(slow.life().escalation.level == .dutyManager && world.life().escalation.level == .dutyManager)
  }

  @Test func `a unit that is sent in time raises nothing`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "water"), (Guide.depth, "knee"))
    try world.perform(.log(fire, .locate(Location(place: PersonalText("here")))), at: 4)
    try world.send(engine, at: 100)
    try world.perform(.progress(engine, on: fire, .mobile), at: 110)
    #expect(try Self.watched(&world, at: 700) == [])
  }

  @Test func `one of two that are needed is somebody`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "fire"), (Guide.inside, "someone"), (Guide.height, "low"))
    try world.send(engine, at: 10)
    let said = try Self.watched(&world, at: 700)
    #expect(world.life().isUnitNeeded && !said.contains { $0.hasPrefix("nobody-sent") })
    #expect(said.contains("over assign"))
  }

  @Test func `each unit that does not answer fires for itself`() throws {
    var world = try AlarmWorld.open()
    try world.send(engine, at: 10)
    try world.send(ladder, at: 20)
    let entries = world.life().deployment.assignments.map(\.entry)
    let fired = try Self.watched(&world, at: 105).filter { $0.hasPrefix("no-answer") }
    #expect(fired == ["no-answer \(entries[0])"])
    let next = try Self.watched(&world, at: 110)
    #expect(next.filter { $0.hasPrefix("no-answer") } == ["no-answer \(entries[1])"])
    #expect(world.life().escalation.raisings.map(\.level) == [.supervisor], "raised once")
  }

  @Test func `silence raises, a sign of life starts it anew`() throws {
    var world = try AlarmWorld.open()
    try world.send(engine, at: 10)
    try world.perform(.progress(engine, on: fire, .atScene), at: 20)
    try world.perform(.deploy(fire, .hear(engine, "all well")), at: 1_000)
    #expect(try Self.watched(&world, at: 2_799).contains { $0.hasPrefix("silent") } == false)
    #expect(try Self.watched(&world, at: 2_800).contains { $0.hasPrefix("silent") })
    #expect(world.life().escalation.level == .dutyManager)
  }

  @Test func `nobody looked a second time: the duty manager`() throws {
    var world = try AlarmWorld.assessed((Guide.what, "fire"), (Guide.inside, "no-one"))
    try world.perform(.log(fire, .locate(Location(place: PersonalText("here")))), at: 4)
    try world.send(engine, at: 5)
    try world.perform(.progress(engine, on: fire, .mobile), at: 6)
    try world.perform(.assess(fire, .override(.p4, reason: "steam", Guide.targets(.p4))), at: 10)
    #expect(try Self.watched(&world, at: 249) == [])
    #expect(try Self.watched(&world, at: 250) == ["overlooked", "to 3 duty-manager"])
    #expect(try Self.watched(&world, at: 251) == [])
    #expect(world.life().assessment.secondLook?.isOverlooked == true)
  }

  @Test func `a level nobody accepts goes on and on, and each is rung`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "so")), at: 10)
    var said: [String] = []
    for second in stride(from: Int64(20), to: 4_000, by: 10) {
      said += try Self.watched(&world, at: second).filter { !$0.hasPrefix("over") }
    }
    #expect(
      said == ["on deputy", "to 3 duty-manager"] + Array(repeating: "on centre-manager", count: 4),
      "the last ones after 5, 10 and 20 minutes")
  }

  @Test func `one look long after does no more than is owed by then`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "so")), at: 10)
    let late = try Self.watched(&world, at: 1_000_000).filter { !$0.hasPrefix("over") }
    #expect(late == ["on deputy"], "the next one has their time too")
    #expect(world.life().nextAlarm.map { $0.due > at(1_000_000) } ?? true)
  }

  @Test func `a partner who does not answer has let the offer lapse`() throws {
    var world = try AlarmWorld.open()
    let offer = IncidentLogCommand.offer(to: PartnerName(trusted: "police"), words: "x", answerBy: at(30))
    try world.perform(.log(fire, .offer(to: PartnerName(trusted: "police"), words: "x", answerBy: at(30))), at: 2)
    #expect(try Self.watched(&world, at: 29) == [])
    #expect(try Self.watched(&world, at: 30) == ["lapsed"])
    #expect(try Self.watched(&world, at: 31) == [])
    try world.perform(.log(fire, offer), at: 32)
  }

  @Test func `what is closed or never opened is not watched`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.log(fire, .close(done)), at: 2)
    #expect(try world.watch(at: 99_999) == [] && world.life().alarms == [])
    #expect(try world.watch(flood, at: 99_999) == [])
  }

  @Test func `the machine watches also what is restricted`() throws {
    var world = try AlarmWorld.open()
    try world.perform(.log(fire, .restrict(to: [bob], reason: "a colleague")), at: 2)
    #expect(try Self.watched(&world, at: 61) == ["over locate"])
  }
}
