import Assessment
import Contact
import Incident
import IncidentLog
import Testing
import Vocabulary

/// Taking a referred incident: accepted, opened and pinned to its procedure in one append.
@Suite struct ReferringSceneTests {
  static func referred() throws(Refusal) -> World {
    var world = World()
    try world.perform(
      .contact(callOne, .receive(.referral, number: nil, caller: nil, firstWords: "Smoke at the mill")), at: 1)
    try world.perform(.contact(callOne, .refer(ReferringTests.referral, acceptBy: at(300))), at: 2)
    return world
  }

  @Test func `who accepts owns it, under the procedure it came with`() throws {
    var world = try Self.referred()
    let steps = try world.perform(.acceptReferral(callOne, as: fire), by: bob, at: 10)
    #expect(
      steps.map(\.fact) == [
        .contact(.accepted),
        .incident(.log(.opened(contact: callOne, received: at(1), owner: bob, source: nil))),
        .incident(.assessment(.pinned(ReferringTests.pack))), .contact(.linked(fire)),
        .incident(.log(.noted(.machine, "First words: Smoke at the mill".personal))),
      ])
    #expect(world.contact(callOne).incident == fire && world.contact(callOne).handler == bob)
    #expect(world.life(fire).assessment.pack == ReferringTests.pack)
  }

  @Test func `the same again is already so, and as another incident it is refused`() throws {
    var world = try Self.referred()
    try world.perform(.acceptReferral(callOne, as: fire), at: 10)
    #expect(try world.perform(.acceptReferral(callOne, as: fire), at: 11) == [])
    let refusal = #expect(throws: Refusal.self) { try world.perform(.acceptReferral(callOne, as: flood), at: 12) }
    #expect(refusal == .contact(.linkedElsewhere(fire)))
    #expect(world.life(flood).log.phase == .unopened)
  }

  @Test func `what was accepted before is opened once`() throws {
    var world = try Self.referred()
    try world.perform(.contact(callOne, .accept), by: cleo, at: 9)
    try world.perform(.acceptReferral(callOne, as: fire), by: bob, at: 10)
    #expect(world.contact(callOne).handler == cleo && world.life(fire).log.owner == bob)
  }

  @Test func `an incident of that name that is there already is not taken for it`() throws {
    var world = try Self.referred()
    try world.perform(.log(fire, .open(contact: nil, received: at(0), source: nil)), at: 3)
    let before = world.stands
    let refusal = #expect(throws: Refusal.self) { try world.perform(.acceptReferral(callOne, as: fire), at: 10) }
    #expect(refusal == .incident(.log(.alreadyOpened)))
    #expect(world.stands == before)
  }

  @Test func `what was declined, or never referred, is not accepted`() throws {
    var world = try Self.referred()
    try world.perform(.contact(callOne, .decline(reason: "Not ours")), at: 3)
    let declined = #expect(throws: Refusal.self) { try world.perform(.acceptReferral(callOne, as: fire), at: 4) }
    #expect(declined == .contact(.alreadyDecided(accepted: false)))
    try world.perform(.contact(callTwo, .receive(.call, number: nil, caller: nil, firstWords: nil)), at: 5)
    let called = #expect(throws: Refusal.self) { try world.perform(.acceptReferral(callTwo, as: fire), at: 6) }
    #expect(called == .contact(.notReferred))
    #expect(world.life(fire).log.phase == .unopened)
  }

  @Test func `another procedure than the one it came with is refused`() throws {
    var world = try Self.referred()
    try world.perform(.acceptReferral(callOne, as: fire), at: 10)
    let pack = try SmallPack.made.get()
    let refusal = #expect(throws: Refusal.self) {
      try world.perform(.assess(fire, .start(SmallPack.main, pack)), at: 11)
    }
    #expect(refusal == .incident(.assessment(.anotherPack(pinned: ReferringTests.pack.hash))))
  }
}
