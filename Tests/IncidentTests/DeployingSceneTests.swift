import Decider
import Deployment
import Incident
import IncidentLog
import Testing
import Vocabulary

/// One order over an incident and a unit: both agree or nothing happens.
@Suite struct DeployingSceneTests {
  /// Two open incidents and one unit on duty.
  static func ready() throws(Refusal) -> World {
    var world = World()
    for incident in [fire, flood] {
      try world.perform(.log(incident, .open(contact: nil, received: at(0), source: nil)), at: 1)
    }
    try world.perform(.register(engine, pump, home: tara), at: 2)
    try world.perform(.startDuty(engine), at: 3)
    return world
  }

  @Test func `a unit's home and type at that time go into its assignment`() throws {
    var world = try Self.ready()
    let steps = try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    #expect(
      steps.map(\.fact) == [
        .unit(.assigned(fire)),
        .incident(.deployment(.assigned(engine, home: tara, type: pump, duty: "Attend", isTimed: true))),
      ])
  }

  @Test func `a unit on one incident is refused to another, and neither changes`() throws {
    var world = try Self.ready()
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    let before = world.stands
    let refusal = #expect(throws: Refusal.self) { try world.perform(.assign(engine, to: flood, duty: "Attend"), at: 5) }
    #expect(refusal == .unit(engine, .busy(fire, .assigned)))
    #expect(world.stands == before)
  }

  @Test func `a unit off duty, unavailable or unknown is sent nowhere`() throws {
    var world = try Self.ready()
    let unknown = #expect(throws: Refusal.self) { try world.perform(.assign(ladder, to: fire, duty: "Attend"), at: 4) }
    #expect(unknown == .unit(ladder, .notRegistered))
    try world.perform(.unit(engine, .withdraw(reason: "no fuel")), at: 5)
    let broken = #expect(throws: Refusal.self) { try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 6) }
    #expect(broken == .unit(engine, .unavailable(reason: "no fuel")))
    try world.perform(.endDuty(engine), at: 7)
    let resting = #expect(throws: Refusal.self) { try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 8) }
    #expect(resting == .unit(engine, .offDuty))
    #expect(world.life(fire).deployment.assignments == [])
  }

  @Test func `each report moves both sides, and a clear unit is free for the next incident`() throws {
    var world = try Self.ready()
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    for (offset, step) in [AssignmentStep.acknowledged, .mobile, .atScene].enumerated() {
      try world.perform(.progress(engine, on: fire, step), at: 5 + Int64(offset))
      #expect(Scene(world.stands).unit(engine).phase == .busy(fire, step))
      #expect(world.life(fire).deployment.active.map(\.step) == [step])
    }
    try world.perform(.progress(engine, on: fire, .cleared), at: 9)
    try world.perform(.assign(engine, to: flood, duty: "Attend"), at: 10)
    #expect(Scene(world.stands).unit(engine).phase == .busy(flood, .assigned))
  }

  @Test func `an order that is already so writes to neither side`() throws {
    var world = try Self.ready()
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    #expect(try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 5) == [])
    try world.perform(.progress(engine, on: fire, .cleared), at: 6)
    #expect(try world.perform(.progress(engine, on: fire, .cleared), at: 7) == [])
  }

  @Test func `a report on an incident the unit is not on is refused`() throws {
    var world = try Self.ready()
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    let refusal = #expect(throws: Refusal.self) { try world.perform(.progress(engine, on: flood, .mobile), at: 5) }
    #expect(refusal == .incident(.deployment(.notAssigned(engine))))
  }

  @Test(arguments: [AssignmentEnding.refused(reason: "flat tyre"), .stoodDown(reason: "enough")])
  func `an assignment that ends early frees the unit in the same append`(_ ending: AssignmentEnding) throws {
    var world = try Self.ready()
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 4)
    let steps = try world.perform(.end(engine, on: fire, ending), at: 5)
    #expect(steps.map(\.fact) == [.unit(.progressed(fire, .cleared)), .incident(.deployment(.ended(engine, ending)))])
    #expect(Scene(world.stands).unit(engine).phase == .available && world.life(fire).deployment.active == [])
    #expect(try world.perform(.end(engine, on: fire, ending), at: 6) == [])
  }
}
