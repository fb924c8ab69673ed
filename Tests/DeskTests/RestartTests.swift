import Contact
import Decider
import Deployment
import Desk
import Incident
import IncidentLog
import Journal
import JournalCodec
import Testing
import Vocabulary

@Suite struct RestartTests {
  static let turns = 30

  /// A unit that goes to one incident after the other: 4 versions each.
  static func busyDays(_ desk: Desk) async throws {
    try await desk.play(
      [.setZone("Europe/Dublin"), .register(engine, pump, home: Station(trusted: "Tara")), .startDuty(engine)], "past")
    for turn in 0..<turns {
      let incident = IncidentID(trusted: "i\(turn)")
      try await desk.play(
        [open(incident), .assign(engine, to: incident, duty: "Attend"), .progress(engine, on: incident, .mobile)],
        "t\(turn)")
      guard turn < turns - 1 else { break }
      try await desk.play([.progress(engine, on: incident, .cleared), .log(incident, .close(done))], "e\(turn)")
    }
  }

  @Test func `a desk begun again stands where the one before it stood`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await Self.busyDays(desk)
    let again = try Desk.atNoon(journal)
    #expect(await again.live().stands == desk.live().stands)
    #expect(await again.live().stands.keys.sorted().map(\.text) == ["centre/this", "incident/i29", "unit/D11"])
    #expect(await again.localTime.zoneName == "Europe/Dublin")
    #expect(await again.purpose == .live)
    for turn in 0..<Self.turns {
      let stream = StreamName.incident(IncidentID(trusted: "i\(turn)"))
      #expect(try await again.stand(stream) == desk.stand(stream))
    }
  }

  @Test func `a long stream is loaded from its snapshot, to the same stand as from its first entry`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await Self.busyDays(desk)
    let snapshot = try #require(try journal.snapshot(of: .unit(engine), form: SnapshotCodec.form))
    let stand = try await desk.stand(.unit(engine))
    #expect(snapshot.version >= 64 && snapshot.version <= stand.version && stand.version > 64)
    var whole = StreamState.initial(.unit)
    for entry in try journal.entries(of: .unit(engine), after: 0, limit: 1_000) {
      whole.take(
        try FactCodec.decode(entry),
        Stamp(actor: entry.actor, happened: entry.happened, recorded: entry.recorded, version: entry.version))
    }
    #expect(whole == stand.state)
    #expect(try await Desk.atNoon(journal).stand(.unit(engine)) == stand)
  }

  @Test func `a snapshot is believed: loading begins there`() async throws {
    let journal = MemoryJournal()
    try await Self.busyDays(try Desk.atNoon(journal))
    let version = try #require(try journal.snapshot(of: .unit(engine), form: SnapshotCodec.form)).version
    var marks = Marks()
    var lie = UnitState()
    lie.phase = .offDuty
    lie.type = UnitType(trusted: "a lie")
    let content = try #require(SnapshotCodec.encode(.unit(lie)))
    marks.snapshots = [Snapshot(stream: .unit(engine), version: version, form: SnapshotCodec.form, content: content)]
    try await journal.mark(marks, words: [])
    guard case .unit(let unit) = try await Desk.atNoon(journal).stand(.unit(engine)).state else {
      throw Unexpected("no unit")
    }
    #expect(unit.type?.text == "a lie")
  }

  @Test func `a snapshot of a former form is passed over: the stream is read from its first entry`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await Self.busyDays(desk)
    let version = try #require(try journal.snapshot(of: .unit(engine), form: SnapshotCodec.form)).version
    let former = #"{"phase":"off-duty","type":"a lie","skills":[],"changed":5}"#
    var marks = Marks()
    marks.snapshots = [
      Snapshot(stream: .unit(engine), version: version, form: SnapshotCodec.form - 1, content: Array(former.utf8))
    ]
    try await journal.mark(marks, words: [])
    #expect(try await Desk.atNoon(journal).stand(.unit(engine)) == desk.stand(.unit(engine)))
  }

  @Test func `a stream that ends is not loaded at start and is there when it is asked for`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire), .log(fire, .note("Smoke")), .log(fire, .close(done))], "o")
    let again = try Desk.atNoon(journal)
    #expect(await again.live().stands.keys.contains(.incident(fire)) == false)
    #expect(try await again.life(fire).log.lines.map(\.words.words) == ["Smoke"])
    let error = await #expect(throws: DeskError.self) {
      try await again.perform(order(.log(fire, .note("late")), "late"))
    }
    #expect(error == .refused(.incident(.log(.closed))))
  }
}
