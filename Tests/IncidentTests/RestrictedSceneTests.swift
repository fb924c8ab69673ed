import Assessment
import Contact
import Deployment
import Escalation
import Incident
import IncidentLog
import Testing
import Vocabulary

/// A restricted incident refuses everybody who is not named, and goes on for the others.
@Suite struct RestrictedSceneTests {
  /// Amy's, open to cleo, with a unit on duty.
  static func restricted() throws(Refusal) -> World {
    var world = try DeployingSceneTests.ready()
    try world.perform(.log(fire, .restrict(to: [cleo], reason: "A colleague")), at: 4)
    return world
  }

  static func refused() throws -> [Intent] {
    let brief = Brief(LifeKeeping.initial, since: "09:30")
    return [
      .log(fire, .note("x")), .log(fire, .takeOver), .log(fire, .lift(reason: "x")), .log(fire, .look),
      .log(fire, .restrict(to: [bob], reason: "x")), .log(fire, .close(done)), .log(fire, .linkContact(callTwo)),
      .log(fire, .handTo(bob, reason: "x")), .merge(fire, into: flood), .merge(flood, into: fire),
      .assess(fire, .start(SmallPack.main, try SmallPack.made.get())), .assign(engine, to: fire, duty: "Attend"),
      .deploy(fire, .hear(engine, nil)), .readBack(fire, by: "D11", said: [:], brief),
    ]
  }

  @Test func `who is not named is refused, and nothing changes`() throws {
    var world = try Self.restricted()
    let before = world.stands
    for intent in try Self.refused() {
      let refusal = #expect(throws: Refusal.self) { try world.perform(intent, by: bob, at: 5) }
      #expect(refusal == .incident(.log(.notAmongNamed(bob))), "\(intent)")
    }
    #expect(world.stands == before)
  }

  @Test(arguments: [amy, cleo]) func `its owner and those named go on`(_ actor: ActorID) throws {
    var world = try Self.restricted()
    try world.perform(.log(fire, .note("x")), by: actor, at: 5)
    let looked = try world.perform(.log(fire, .look), by: actor, at: 6)
    #expect(looked.map(\.fact) == [.incident(.log(.looked))])
    try world.perform(.assign(engine, to: fire, duty: "Attend"), by: actor, at: 7)
    #expect(world.life(fire).deployment.active.map(\.unit) == [engine])
  }

  @Test func `anybody raises it, and whoever is asked may accept`() throws {
    var world = try Self.restricted()
    try world.perform(.escalate(fire, .raise(.supervisor, reason: "x")), by: bob, at: 5)
    let refusal = #expect(throws: Refusal.self) { try world.perform(.escalate(fire, .accept), by: bob, at: 6) }
    #expect("\(refusal.map { "\($0)" } ?? "")".contains("you raised it yourself"))
    try world.perform(.escalate(fire, .accept), by: ActorID(trusted: "dora"), at: 7)
    #expect(world.life(fire).escalation.level == .supervisor)
  }

  @Test func `a call about it is still linked and quoted, though the handler may not open it`() throws {
    var world = try Self.restricted()
    try world.perform(.contact(callOne, .receive(.call, number: nil, caller: nil, firstWords: "Smoke")), by: bob, at: 5)
    try world.perform(.contact(callOne, .answer), by: bob, at: 6)
    try world.perform(.contact(callOne, .link(fire)), by: bob, at: 7)
    #expect(world.life(fire).log.contacts == [callOne])
    #expect(world.life(fire).log.lines.map(\.words) == ["First words: Smoke".personal])
  }

  @Test func `closing and reopening does not open it to others`() throws {
    var world = try Self.restricted()
    try world.perform(.log(fire, .close(done)), at: 5)
    let refusal = #expect(throws: Refusal.self) {
      try world.perform(.log(fire, .reopen(reason: "Smoke again")), by: bob, at: 6)
    }
    #expect(refusal == .incident(.log(.notAmongNamed(bob))))
    try world.perform(.log(fire, .reopen(reason: "Smoke again")), by: cleo, at: 7)
    #expect(world.life(fire).log.owner == cleo && world.life(fire).log.restrictedTo == [cleo])
  }

  @Test func `lifted it is everybody's again`() throws {
    var world = try Self.restricted()
    try world.perform(.log(fire, .lift(reason: "Over")), by: cleo, at: 5)
    try world.perform(.log(fire, .note("x")), by: bob, at: 6)
    #expect(try world.perform(.log(fire, .look), by: bob, at: 7) == [])
  }
}
