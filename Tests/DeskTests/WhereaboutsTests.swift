import Deployment
import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

/// Who may know where a unit is that is, or was, on an incident restricted to others.
@Suite struct WhereaboutsTests {
  static let bob = ActorID(trusted: "bob")
  static let eve = ActorID(trusted: "eve")

  /// A centre in which a unit has been on an incident that was restricted to bob.
  private struct Centre {
    let clock = HandClock(noon(0))
    let journal = MemoryJournal()
    let desk: Desk

    init() async throws {
      desk = try Desk(journal: journal, clock: clock.desk)
      try await desk.play([.register(engine, pump, home: nil), .startDuty(engine), open(fire)], "begin")
      try await give(.log(fire, .restrict(to: [bob], reason: "private")), at: 1)
      try await give(.assign(engine, to: fire, duty: "go"), at: 10)
    }

    func give(_ intent: Intent, at second: Int64, happened: Int64? = nil) async throws {
      clock.set(noon(second))
      _ = try await desk.perform(order(intent, "\(second)", happened: happened.map { noon($0) }))
    }

    func place(at second: Int64, happened: Int64? = nil) async throws {
      try await give(.unit(engine, .place(try point)), at: second, happened: happened)
    }

    func report(at second: Int64) async throws -> Int {
      await desk.report([(engine, UnitState.Position(coordinates: try point, at: noon(second)))]).taken
    }

    var point: Coordinates { get throws { try Coordinates(latitude: 53.3, longitude: -6.2) } }

    /// Whether bob, eve, and all alike are told.
    func told() async throws -> [Bool] {
      let unit = try await desk.unit(engine).state
      var told: [Bool] = []
      for actor in [bob, eve, nil] { told.append(try await desk.shown(unit, to: actor).position != nil) }
      return told
    }
  }

  private static let toBobAlone = [true, false, false]
  private static let toAll = [true, true, true]

  @Test func `the point from a restricted incident stays with those named, cleared and closed, until the next one`()
    async throws
  {
    let centre = try await Centre()
    try await centre.place(at: 20)
    #expect(try await centre.told() == Self.toBobAlone, "at scene")
    try await centre.give(.progress(engine, on: fire, .cleared), at: 30)
    #expect(try await centre.told() == Self.toBobAlone, "cleared")
    try await centre.give(.log(fire, .close(done)), at: 40)
    #expect(try await centre.told() == Self.toBobAlone, "closed")
    let again = try Desk.atNoon(centre.journal)
    let unit = try await again.unit(engine).state
    #expect(try await !again.isPlaceOpen(unit, to: Self.eve), "restarted")
    #expect(try await again.isPlaceOpen(unit, to: Self.bob), "restarted")
    try await centre.place(at: 50)
    #expect(try await centre.told() == Self.toAll)
  }

  @Test func `a point that is not in the journal is as closed`() async throws {
    let centre = try await Centre()
    #expect(try await centre.report(at: 20) == 1)
    try await centre.give(.progress(engine, on: fire, .cleared), at: 30)
    #expect(try await centre.told() == Self.toBobAlone)
    // Measured there and told only now.
    #expect(try await centre.report(at: 25) == 1)
    #expect(try await centre.told() == Self.toBobAlone)
    // Sent elsewhere by it, which puts it on record.
    try await centre.desk.play([open(flood)], "flood")
    try await centre.give(.assign(engine, to: flood, duty: "go"), at: 50)
    #expect(try await centre.desk.unit(engine).state.position?.during == fire)
    #expect(try await centre.told() == Self.toBobAlone)
    #expect(try await centre.report(at: 60) == 1)
    #expect(try await centre.told() == Self.toAll)
  }

  @Test func `once the restriction is lifted everybody is told`() async throws {
    let centre = try await Centre()
    try await centre.place(at: 20)
    try await centre.give(.progress(engine, on: fire, .cleared), at: 30)
    try await centre.give(.log(fire, .lift(reason: "a mistake")), at: 31)
    #expect(try await centre.told() == Self.toAll)
  }

  @Test func `merged into one that is restricted, the point goes with it`() async throws {
    let centre = try await Centre()
    try await centre.desk.play([open(flood)], "flood")
    try await centre.give(.progress(engine, on: fire, .cleared), at: 12)
    try await centre.give(.assign(engine, to: flood, duty: "go"), at: 13)
    try await centre.place(at: 20)
    try await centre.give(.progress(engine, on: flood, .cleared), at: 30)
    #expect(try await centre.told() == Self.toAll)
    try await centre.give(.merge(flood, into: fire), at: 31)
    #expect(try await centre.told() == Self.toBobAlone)
  }

  @Test func `a proposal counts with where it is and does not tell how far`() async throws {
    let centre = try await Centre()
    try await centre.place(at: 20)
    try await centre.give(.progress(engine, on: fire, .cleared), at: 30)
    try await centre.desk.play([open(flood)], "flood")
    try await centre.give(
      .log(flood, .locate(Location(place: PersonalText("2 High Street"), coordinates: try centre.point))), at: 31)
    func line() async throws -> Proposal.Line? {
      try await centre.desk.proposal(of: Requirement(types: [pump: 1]), for: centre.desk.life(flood)).lines.first
    }
    #expect(try await line()?.metres == nil)
    #expect(try await line()?.verdict == .chosen(type: true, skills: []))
    try await centre.place(at: 50)
    #expect(try await line()?.metres == 0)
  }

  @Test func `an entry that says where it was is open as its incident is, however long ago`() async throws {
    let centre = try await Centre()
    try await centre.place(at: 20)
    for second in 100..<170 { try await centre.place(at: Int64(second)) }
    try await centre.give(.progress(engine, on: fire, .cleared), at: 200)
    try await centre.place(at: 210)
    try await centre.place(at: 220, happened: 190)
    let entries = try centre.journal.entries(of: .unit(engine), after: 0, limit: 1_000)
    for entry in entries where entry.event != "unit-positioned" {
      #expect(try await centre.desk.isOpen(entry, to: Self.eve))
    }
    let points = entries.filter { $0.event == "unit-positioned" }
    #expect(points.count == 73)
    for entry in points {
      #expect(try await centre.desk.isOpen(entry, to: Self.bob))
      #expect(try await centre.desk.isOpen(entry, to: Self.eve) == (entry.happened == noon(210)), "\(entry.version)")
    }
  }
}
