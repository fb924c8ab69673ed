import Assessment
import Contact
import Deployment
import Desk
import Exchange
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct TimelineTests {
  static func dublin(_ number: Int, _ times: String, at station: String = "Tara", reported: String = "F/CAR") -> String
  {
    "\(number),15/01/2020,\(station),\(reported),\(times)"
  }

  @Test func `a record is played as the orders a person would give, at the times it was recorded`() async throws {
    var playing = try Playing()
    try await playing.play(
      try Records.dublin(Self.dublin(7, "10:00:00,10:01:00,10:02:00,10:08:00,,,10:30:00,10:31:00")), .dublinFire)
    #expect(playing.failures == [])
    let own = playing.orders.map(\.id.text).filter {
      $0.hasPrefix("dublin-fire:7:") && !$0.contains("register") && !$0.contains("duty")
    }
    #expect(
      own.map { $0.dropFirst("dublin-fire:7:".count) } == [
        "receive", "answer", "open", "locate", "assess", "reported", "end", "assign0", "mobile0", "at-scene0",
        "cleared0", "close",
      ])
    let row = try #require(try playing.rows()["dublin-fire:7"])
    let unit = try #require(row.units.first)
    #expect(time(row.received) == "2020-01-15T10:00:00Z" && time(row.closed) == "2020-01-15T10:31:00Z")
    #expect(time(unit.mobilised) == "2020-01-15T10:01:00Z" && time(unit.mobile) == "2020-01-15T10:02:00Z")
    #expect(time(unit.attended) == "2020-01-15T10:08:00Z" && time(unit.cleared) == "2020-01-15T10:30:00Z")
    #expect(row.source == "dublin-fire:7" && row.natureTitle == "Fire in a car" && row.ground?.text == "Tara")
    #expect(row.reference?.description == "200115-0001")
  }

  @Test func `records are played together in the order of the clock`() async throws {
    var playing = try Playing()
    try await playing.play(
      try Records.dublin(
        Self.dublin(1, "10:00:00,10:05:00,10:06:00,10:20:00,,,10:50:00,10:51:00"),
        Self.dublin(2, "09:30:00,09:31:00,10:07:00,10:10:00,,,10:12:00,10:13:00", at: "Finglas"),
        Self.dublin(3, "23:59:00,23:59:30,00:01:00,,,,00:10:00,00:11:00")), .dublinFire)
    #expect(playing.clocks == playing.clocks.sorted() && playing.clocks.count > 15)
    let recorded = try playing.journal.entries(after: 0, limit: .max).map(\.recorded).dropFirst()
    #expect(Array(recorded) == recorded.sorted())
    let firsts = playing.orders.filter { $0.id.text.hasSuffix(":receive") }.map(\.id.text)
    #expect(firsts == ["dublin-fire:2:receive", "dublin-fire:1:receive", "dublin-fire:3:receive"])
    #expect(playing.failures == [])
  }

  @Test func `units of a station are numbered, and a number is free again when its unit is clear`() async throws {
    var playing = try Playing()
    try await playing.play(
      try Records.dublin(
        Self.dublin(1, "10:00:00,10:00:00,,,,,10:30:00,10:31:00"),
        Self.dublin(2, "10:10:00,10:10:00,,,,,11:00:00,11:01:00"),
        Self.dublin(3, "10:30:00,10:30:00,,,,,11:30:00,11:31:00"),
        Self.dublin(4, "10:40:00,10:40:00,,,,,11:00:00,11:01:00"),
        Self.dublin(5, "10:10:00,10:10:00,,,,,11:00:00,11:01:00", at: "Finglas")), .dublinFire)
    let rows = try playing.rows()
    let units = (1...5).map { rows["dublin-fire:\($0)"]?.units.map(\.unit.text) ?? [] }
    // The third is sent at the very second at which the first is clear.
    #expect(units == [["Tara 1"], ["Tara 2"], ["Tara 1"], ["Tara 3"], ["Finglas 1"]])
    #expect(playing.failures == [] && playing.overlaps == [])
  }

  @Test func `a named unit in two places is listed and not assigned, and its times are kept in words`() async throws {
    var playing = try Playing()
    try await playing.play(
      try Records.sf(
        Records.sfUnit("1", "E01", dispatch: "10:01:00 AM", scene: "10:05:00 AM", available: "10:30:00 AM"),
        Records.sfUnit("2", "E01", received: "10:10:00 AM", dispatch: "10:11:00 AM", available: "10:20:00 AM"),
        Records.sfUnit("2", "E02", received: "10:10:00 AM", dispatch: "10:11:00 AM", available: "10:20:00 AM"),
        Records.sfUnit("3", "E01", received: "10:29:00 AM", dispatch: "10:30:00 AM", available: "10:40:00 AM")), .sfFire
    )
    #expect(playing.failures == [])
    let overlap = try #require(playing.overlaps.first)
    #expect(playing.overlaps.count == 1 && overlap.unit.text == "E01" && overlap.line == 3)
    #expect(overlap.first == "sf-fire:1" && time(overlap.since) == "2017-06-03T17:01:00Z")
    #expect(overlap.second == "sf-fire:2" && time(overlap.at) == "2017-06-03T17:11:00Z")
    let rows = try playing.rows()
    #expect(rows["sf-fire:2"]?.units.map(\.unit.text) == ["E02"])
    #expect(rows["sf-fire:3"]?.units.map(\.unit.text) == ["E01"])
    let lines = try await playing.life("sf-fire:2").log.lines.compactMap(\.words.words)
    #expect(
      lines.contains {
        $0.hasPrefix("E01 is recorded here while it was still on sf-fire:1") && $0.contains("2017-06-03T17:11:00Z")
      })
  }

  @Test func `words the pack does not know are kept word for word under the unknown nature`() async throws {
    var playing = try Playing()
    let words = "F/UNDER é <b>"
    try await playing.play(
      try Records.dublin(
        Self.dublin(1, "10:00:00,,,,,,,10:31:00", reported: words),
        Self.dublin(2, "10:00:00,,,,,,,10:31:00", reported: words),
        Self.dublin(3, "10:00:00,,,,,,,10:31:00", reported: ""), Self.dublin(4, "10:00:00,,,,,,,10:31:00")), .dublinFire
    )
    #expect(playing.unknown == [words: 2, "": 1])
    let steps = try await playing.life("dublin-fire:1").assessment.path
    #expect(steps.map(\.verbatim) == [.text(words)] && steps.map(\.answer.text) == ["unknown"])
    #expect(try await playing.life("dublin-fire:3").assessment.path.map(\.verbatim) == [.text("(blank)")])
    #expect(try await playing.life("dublin-fire:4").assessment.path.map(\.verbatim) == [nil])
    #expect(try playing.rows()["dublin-fire:1"]?.natureTitle == "Not known")
  }

  @Test func `a timeline tells how far it is, and ends`() throws {
    let records = try Records.dublin(Self.dublin(1, "10:00:00,,,,,,,"), Self.dublin(2, "10:01:00,,,,,,,")).records
    var timeline = try ReplayTimeline(records, format: .dublinFire, pack: StarterPack.made.get())
    #expect(timeline.count == 2 && timeline.begun == 0)
    #expect(timeline.step() != nil && timeline.begun == 1)
    while timeline.step() != nil {}
    #expect(timeline.begun == 2 && timeline.step() == nil)
  }
}
