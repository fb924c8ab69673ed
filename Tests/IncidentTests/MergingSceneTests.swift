import Contact
import Deployment
import Incident
import IncidentLog
import Testing
import Vocabulary

/// Two logs about the same event: one goes on, and both stay.
@Suite struct MergingSceneTests {
  /// Fire from the first call, flood from the second.
  static func two() throws(Refusal) -> World {
    var world = try SceneTests.answered("Smoke")
    try world.perform(SceneTests.open, at: 3)
    try world.perform(.contact(callTwo, .receive(.call, number: nil, caller: nil, firstWords: "Water")), at: 4)
    try world.perform(.contact(callTwo, .answer), at: 5)
    try world.perform(.log(flood, .open(contact: callTwo, received: at(4), source: nil)), by: bob, at: 6)
    return world
  }

  @Test func `a duplicate is over, and the other one goes on with the contacts of both`() throws {
    var world = try Self.two()
    let steps = try world.perform(.merge(fire, into: flood), at: 7)
    #expect(
      steps.map(\.fact) == [
        .incident(.log(.merged(into: flood))), .incident(.log(.absorbed(fire, contacts: [callOne]))),
      ])
    #expect(steps.map(\.stream) == [.incident(fire), .incident(flood)])
    #expect(world.life(fire).log.phase == .merged && !world.life(fire).isOpen && world.life(fire).owed == [])
    #expect(world.life(fire).log.lines.count == 1, "the log of the duplicate stays")
    #expect(world.life(flood).log.contacts == [callTwo, callOne] && world.life(flood).log.owner == bob)
  }

  @Test func `another place that the duplicate gave stands in the log that goes on, unless it is withheld`() throws {
    func line(_ place: String, _ kept: String, isRestricted: Bool = false) throws -> String? {
      var world = try Self.two()
      for (incident, place) in [(fire, place), (flood, kept)] {
        try world.perform(
          .log(incident, .locate(Location(place: place.personal, coordinates: nil, ground: nil))), at: 7)
      }
      if isRestricted { try world.perform(.log(fire, .restrict(to: [bob], reason: "x")), at: 8) }
      try world.perform(.merge(fire, into: flood), by: isRestricted ? bob : amy, at: 9)
      return world.life(flood).log.lines.last { $0.words.words?.contains("another place") ?? false }?.words.words
    }
    #expect(try line("12 Elm Road", "3 Mill Lane")?.hasSuffix(" gave another place: 12 Elm Road") == true)
    #expect(try line("12, elm road", "12 Elm Road") == nil)
    #expect(try line("12 Elm Road", "3 Mill Lane", isRestricted: true) == nil)
  }

  @Test func `the same again is already so`() throws {
    var world = try Self.two()
    try world.perform(.merge(fire, into: flood), at: 7)
    #expect(try world.perform(.merge(fire, into: flood), at: 8) == [])
  }

  @Test func `nothing is merged into itself, into a duplicate, or into what is not open`() throws {
    var world = try Self.two()
    let itself = #expect(throws: Refusal.self) { try world.perform(.merge(fire, into: fire), at: 7) }
    #expect(itself == .incident(.log(.intoItself)))
    let nowhere = #expect(throws: Refusal.self) { try world.perform(.merge(fire, into: river), at: 7) }
    #expect(nowhere == .incident(.log(.notOpen)))
    #expect(world.life(fire).isOpen, "a refused merge leaves both as they were")
    try world.perform(.merge(fire, into: flood), at: 8)
    let back = #expect(throws: Refusal.self) { try world.perform(.merge(flood, into: fire), at: 9) }
    #expect(back == .incident(.log(.merged(into: flood))))
    try world.perform(.log(river, .open(contact: nil, received: at(9), source: nil)), at: 10)
    try world.perform(.log(flood, .close(done)), at: 11)
    let closed = #expect(throws: Refusal.self) { try world.perform(.merge(river, into: flood), at: 12) }
    #expect(closed == .incident(.log(.closed)))
  }

  @Test func `an incident with a unit on it is no duplicate yet`() throws {
    var world = try Self.two()
    try world.perform(.register(engine, pump, home: tara), at: 7)
    try world.perform(.startDuty(engine), at: 8)
    try world.perform(.assign(engine, to: fire, duty: "Attend"), at: 9)
    let before = world.stands
    let refusal = #expect(throws: Refusal.self) { try world.perform(.merge(fire, into: flood), at: 10) }
    #expect(refusal == .incident(.unitsNotClear([engine])))
    #expect(world.stands == before)
    try world.perform(.progress(engine, on: fire, .cleared), at: 11)
    #expect(try world.perform(.merge(fire, into: flood), at: 12).count == 2)
  }

  @Test func `a contact of a duplicate is not linked there any more, and what it holds can be wrapped up`() throws {
    var world = try Self.two()
    try world.perform(.merge(fire, into: flood), at: 7)
    #expect(try world.perform(.contact(callOne, .link(fire)), at: 8) == [])
    try world.perform(.contact(callOne, .end), at: 9)
    try world.perform(.contact(callOne, .wrapUp(.incident, note: nil)), at: 10)
    #expect(world.contact(callOne).phase == .wrappedUp && world.contact(callOne).incident == fire)
  }
}
