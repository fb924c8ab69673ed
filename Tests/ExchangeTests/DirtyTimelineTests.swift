import Assessment
import Deployment
import Desk
import Exchange
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

/// What is wrong with a record does not keep it from being played, and nothing of it is lost.
@Suite struct DirtyTimelineTests {
  typealias Made = TimelineTests

  @Test func `backward and missing times are kept as they are written`() async throws {
    var playing = try Playing()
    try await playing.play(
      try Records.dublin(
        Made.dublin(1, "10:00:00,09:59:00,,10:08:00,,,10:05:00,10:04:00"),
        Made.dublin(2, "10:00:00,,10:02:00,,,,,10:31:00"),
        Made.dublin(3, "10:00:00,,,,,,,10:31:00")), .dublinFire)
    #expect(playing.failures == [])
    let rows = try playing.rows()
    let first = try #require(rows["dublin-fire:1"]?.units.first)
    #expect(time(first.mobilised) == "2020-01-15T09:59:00Z" && first.mobile == nil)
    #expect(time(first.attended) == "2020-01-15T10:08:00Z" && time(first.cleared) == "2020-01-15T10:05:00Z")
    let second = try #require(rows["dublin-fire:2"]?.units.first)
    #expect(second.mobilised == nil && time(second.mobile) == "2020-01-15T10:02:00Z" && second.attended == nil)
    #expect(rows["dublin-fire:3"]?.units == [])
    #expect(rows.values.allSatisfy { $0.closed != nil })
  }

  /// Names that are long, in other scripts, or the same for the first forty letters.
  static let stations = [
    String(repeating: "a", count: 60), String(repeating: "é", count: 40), String(repeating: "消", count: 38),
    String(repeating: "🚒", count: 28), "'; DROP TABLE entry;--", "<script>alert(1)</script>".replacing("/", with: "|"),
  ]

  @Test(arguments: stations) func `a station of any name has its units sent, two at once`(_ station: String)
    async throws
  {
    var playing = try Playing()
    try await playing.play(
      try Records.dublin(
        Made.dublin(1, "10:00:00,10:01:00,,,,,10:30:00,10:31:00", at: station),
        Made.dublin(2, "10:00:00,10:01:00,,,,,10:30:00,10:31:00", at: station)),
      .dublinFire)
    #expect(playing.failures == [])
    let rows = try playing.rows()
    #expect(rows["dublin-fire:1"]?.units.map(\.unit.text) == ["\(station) 1"])
    #expect(rows["dublin-fire:2"]?.units.map(\.unit.text) == ["\(station) 2"])
  }

  @Test func `a station too long for a call sign leaves a line in the log`() async throws {
    var playing = try Playing()
    let station = String(repeating: "s", count: 120)
    try await playing.play(
      try Records.dublin(Made.dublin(1, "10:00:00,10:01:00,,,,,10:30:00,10:31:00", at: station)), .dublinFire)
    #expect(playing.failures == [])
    let lines = try await playing.life("dublin-fire:1").log.lines.compactMap(\.words.words)
    #expect(lines.contains { $0.contains("no usable name") && $0.contains("2020-01-15T10:01:00Z") })
  }

  @Test(arguments: [5_000, CSVFile.fieldBytesMax])
  func `a long description is kept whole and keeps nobody from being sent`(_ length: Int) async throws {
    var playing = try Playing()
    let words = String(repeating: "w", count: length)
    try await playing.play(
      try Records.dublin(Made.dublin(1, "10:00:00,10:01:00,,,,,10:30:00,10:31:00", reported: words)), .dublinFire)
    #expect(playing.failures.map { $0.prefix(80) } == [])
    #expect(try await playing.life("dublin-fire:1").assessment.path.map(\.verbatim) == [.text(words)])
    #expect(try playing.rows()["dublin-fire:1"]?.units.count == 1)
  }

  @Test func `a long place and long notes of a London row are kept`() async throws {
    var playing = try Playing()
    let long = String(repeating: "w", count: CSVFile.fieldBytesMax)
    let row = LondonAnimalsTests.good.replacing("Waddington Way", with: long).replacing("SE19", with: long)
      .replacing("Dog", with: long).replacing("House", with: long)
    try await playing.play(try Records.london(row), .londonAnimals)
    #expect(playing.failures.map { $0.prefix(120) } == [])
  }

  @Test func `playing the same records again does nothing`() async throws {
    var playing = try Playing()
    let file = try Records.dublin(
      Made.dublin(1, "10:00:00,10:01:00,10:02:00,,,,10:30:00,10:31:00"),
      Made.dublin(2, "10:00:00,10:01:00,,,,,10:30:00,10:31:00"))
    try await playing.play(file, .dublinFire)
    let head = try playing.journal.head()
    let rows = try playing.rows()
    let recorded = playing.done
    try await playing.play(file, .dublinFire)
    #expect(try playing.journal.head() == head && playing.rows() == rows)
    #expect(playing.failures == [] && playing.done == recorded && playing.before >= recorded)
  }

  @Test(arguments: [1, 2, 3, 5, 7, 9, 11, 13, 15]) func `a replay broken off and begun again ends as one that was not`(
    _ steps: Int
  ) async throws {
    let file = try Records.sf(
      Records.sfUnit(
        "1", "E01", dispatch: "10:01:00 AM", response: "10:02:00 AM", scene: "10:05:00 AM", available: "10:30:00 AM"),
      Records.sfUnit("1", "E02", dispatch: "10:01:00 AM", response: "10:02:00 AM", available: "10:31:00 AM"),
      Records.sfUnit("2", "E03", received: "10:10:00 AM", dispatch: "10:11:00 AM", available: "10:20:00 AM"))
    var whole = try Playing()
    try await whole.play(file, .sfFire)
    var broken = try Playing()
    try await broken.play(file, .sfFire, steps: steps)
    broken.desk = try Desk(journal: broken.journal, clock: DeskClock { Moment(microseconds: 0) })
    try await broken.play(file, .sfFire)
    #expect(broken.failures == [])
    #expect(try broken.rows() == whole.rows())
    #expect(try broken.journal.head().position == whole.journal.head().position)
  }
}
