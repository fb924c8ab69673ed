import Decider
import Deployment
import Incident
import IncidentLog
import Testing
import Vocabulary

/// A unit is taken from one incident to another: three streams, one append, or nothing.
@Suite struct DeployingDivertTests {
  static let divert = Intent.divert(engine, from: fire, to: flood, duty: "Pump out", reason: "nearer")
  static let diverted = AssignmentEnding.diverted(to: flood, reason: "nearer")

  static func onFire(_ steps: AssignmentStep...) throws(Refusal) -> World {
    var world = try DeployingSceneTests.ready()
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    for step in steps { try world.perform(.progress(engine, on: fire, step), at: 5) }
    return world
  }

  @Test func `both incidents and the unit in one append`() throws {
    for steps: [AssignmentStep] in [[], [.acknowledged], [.mobile], [.atScene]] {
      var world = try Self.onFire()
      for step in steps { try world.perform(.progress(engine, on: fire, step), at: 5) }
      let facts = try world.perform(Self.divert, at: 6).map(\.fact)
      #expect(
        facts == [
          .unit(.progressed(fire, .cleared)), .incident(.deployment(.ended(engine, Self.diverted))),
          .unit(.assigned(flood)),
          .incident(.deployment(.assigned(engine, home: tara, type: pump, duty: "Pump out", isTimed: true))),
        ])
      #expect(Scene(world.stands).unit(engine).phase == .busy(flood, .assigned))
      #expect(world.life(fire).deployment.active == [] && world.life(flood).deployment.active.map(\.unit) == [engine])
    }
  }

  @Test func `it names all three streams`() {
    #expect(Set(Self.divert.streams) == [.incident(fire), .incident(flood), .unit(engine)])
  }

  @Test func `done already it writes nothing`() throws {
    var world = try Self.onFire()
    try world.perform(Self.divert, at: 6)
    #expect(try world.perform(Self.divert, at: 7) == [])
  }

  @Test func `whatever is refused leaves all three as they were`() throws {
    var world = try Self.onFire()
    try world.perform(.log(IncidentID(trusted: "over"), .open(contact: nil, received: at(0), source: nil)), at: 5)
    try world.perform(.log(IncidentID(trusted: "over"), .close(done)), at: 5)
    let before = world.stands
    let refused: [(Intent, IncidentRefusal)] = [
      (.divert(engine, from: fire, to: fire, duty: "x", reason: "y"), .deployment(.divertedToItself(engine))),
      (.divert(engine, from: fire, to: flood, duty: " ", reason: "y"), .deployment(.dutyMissing)),
      (.divert(engine, from: fire, to: flood, duty: "x", reason: " "), .deployment(.reasonMissing)),
      (.divert(engine, from: flood, to: fire, duty: "x", reason: "y"), .deployment(.notAssigned(engine))),
      (.divert(ladder, from: fire, to: flood, duty: "x", reason: "y"), .deployment(.notAssigned(ladder))),
      (.divert(engine, from: fire, to: IncidentID(trusted: "over"), duty: "x", reason: "y"), .log(.closed)),
      (.divert(engine, from: fire, to: IncidentID(trusted: "none"), duty: "x", reason: "y"), .log(.notOpen)),
    ]
    for (order, refusal) in refused {
      let found = #expect(throws: Refusal.self) { try world.perform(order, at: 6) }
      #expect(found == .incident(refusal))
      #expect(world.stands == before)
    }
  }
}
