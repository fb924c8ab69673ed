import Decider
import Incident
import IncidentLog
import Shift
import Testing
import Vocabulary

/// Nobody leaves without handing over what is theirs.
@Suite struct HandingOverSceneTests {
  /// Amy owns fire and flood, bob owns river, and both are on duty.
  static func onDuty() throws(Refusal) -> World {
    var world = World()
    for (incident, owner) in [(fire, amy), (flood, amy), (river, bob)] {
      try world.perform(.log(incident, .open(contact: nil, received: at(0), source: nil)), by: owner, at: 1)
    }
    try world.perform(.shift(.begin(amy, role: nil)), at: 2)
    try world.perform(.shift(.begin(bob, role: nil)), at: 3)
    return world
  }

  static let handed = IncidentLogEvent.handedTo(bob, reason: "handed over by amy")

  @Test func `a handover moves every incident that is theirs, in one append`() throws {
    var world = try Self.onDuty()
    let steps = try world.perform(.shift(.handOver(from: amy, to: bob, [fire, flood])), at: 4)
    #expect(
      steps.map(\.fact) == [
        .shift(.handedOver(from: amy, to: bob, [fire, flood])), .incident(.log(Self.handed)),
        .incident(.log(Self.handed)),
      ])
    #expect(steps.map(\.stamp.actor) == [amy, .machine, .machine])
    #expect(world.life(fire).log.owner == bob && world.life(flood).log.owner == bob)
    #expect(world.life(fire).owed.allSatisfy { $0.owner == bob })
  }

  @Test func `what is not theirs, or is over, is not handed over`() throws {
    var world = try Self.onDuty()
    try world.perform(.log(flood, .close(done)), at: 4)
    try world.perform(.shift(.begin(cleo, role: nil)), at: 5)
    let steps = try world.perform(.shift(.handOver(from: amy, to: cleo, [fire, flood, river])), at: 6)
    #expect(world.life(fire).log.owner == cleo)
    #expect(world.life(flood).log.owner == amy && world.life(river).log.owner == bob)
    #expect(
      steps.first?.fact == .shift(.handedOver(from: amy, to: cleo, [fire])), "the shift keeps what was handed over")
  }

  @Test func `the same handover again is already so`() throws {
    var world = try Self.onDuty()
    try world.perform(.shift(.handOver(from: amy, to: bob, [fire])), at: 4)
    #expect(try world.perform(.shift(.handOver(from: amy, to: bob, [fire])), at: 5) == [])
    #expect(world.shift.handovers.count == 1)
  }

  @Test func `nothing is handed to somebody off duty, and nothing moves`() throws {
    var world = try Self.onDuty()
    let before = world.stands
    let refusal = #expect(throws: Refusal.self) {
      try world.perform(.shift(.handOver(from: amy, to: cleo, [fire])), at: 4)
    }
    #expect(refusal == .shift(.notOnDuty(cleo)))
    #expect(world.stands == before)
  }

  @Test func `who owns work goes off duty only with somebody to take it`() throws {
    var world = try Self.onDuty()
    let alone = #expect(throws: Refusal.self) {
      try world.perform(.goOffDuty(amy, handTo: nil, Holdings(incidents: [fire, flood, river])), at: 4)
    }
    #expect(alone == .shift(.ownsWork(amy, [fire, flood])))
    let off = #expect(throws: Refusal.self) {
      try world.perform(.goOffDuty(amy, handTo: cleo, Holdings(incidents: [fire, flood])), at: 5)
    }
    #expect(off == .shift(.notOnDuty(cleo)))
    #expect(world.shift.isOnDuty(amy))
    let steps = try world.perform(.goOffDuty(amy, handTo: bob, Holdings(incidents: [fire, flood, river])), at: 6)
    #expect(steps.map(\.fact).last == .shift(.ended(amy)) && steps.count == 4)
    #expect(world.shift.onDuty.keys.sorted() == [bob])
    #expect(world.incidents.allSatisfy { $0.life.log.owner == bob })
  }

  @Test func `who owns nothing, or only what is over, simply goes`() throws {
    var world = try Self.onDuty()
    for incident in [fire, flood] { try world.perform(.log(incident, .close(done)), at: 4) }
    let steps = try world.perform(.goOffDuty(amy, handTo: nil, Holdings(incidents: [fire, flood])), at: 5)
    #expect(steps.map(\.fact) == [.shift(.ended(amy))])
    #expect(try world.perform(.goOffDuty(amy, handTo: nil), at: 6) == [])
  }

  @Test func `a restricted incident is handed over by somebody who may not open it`() throws {
    var world = try Self.onDuty()
    try world.perform(.log(fire, .restrict(to: [cleo], reason: "A colleague")), at: 4)
    try world.perform(.shift(.handOver(from: amy, to: bob, [fire])), by: bob, at: 5)
    #expect(world.life(fire).log.owner == bob && world.life(fire).log.isOpenTo(bob))
    #expect(!world.life(fire).log.isOpenTo(amy), "who gave it away and is not named is out")
  }
}
