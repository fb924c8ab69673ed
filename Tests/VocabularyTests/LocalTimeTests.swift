import Testing
import Vocabulary

@Suite struct LocalTimeTests {
  static let dublin = "Europe/Dublin"
  static let losAngeles = "America/Los_Angeles"

  struct Row: Sendable {
    let zone: String
    let utc: String
    let local: String
  }

  /// Moments beside the change of the clocks: Dublin 2020-03-29 and 2020-10-25, Los Angeles 2017-03-12 and 2017-11-05.
  static let shown: [Row] = [
    Row(zone: dublin, utc: "2020-03-29T00:59:59Z", local: "2020-03-29 00:59:59 +00:00"),
    Row(zone: dublin, utc: "2020-03-29T01:00:00Z", local: "2020-03-29 02:00:00 +01:00"),
    Row(zone: dublin, utc: "2020-10-25T00:59:59Z", local: "2020-10-25 01:59:59 +01:00"),
    Row(zone: dublin, utc: "2020-10-25T01:00:00Z", local: "2020-10-25 01:00:00 +00:00"),
    Row(zone: dublin, utc: "2020-06-30T23:30:00Z", local: "2020-07-01 00:30:00 +01:00"),
    Row(zone: losAngeles, utc: "2017-03-12T09:59:59Z", local: "2017-03-12 01:59:59 -08:00"),
    Row(zone: losAngeles, utc: "2017-03-12T10:00:00Z", local: "2017-03-12 03:00:00 -07:00"),
    Row(zone: losAngeles, utc: "2017-11-05T08:59:59Z", local: "2017-11-05 01:59:59 -07:00"),
    Row(zone: losAngeles, utc: "2017-11-05T09:00:00Z", local: "2017-11-05 01:00:00 -08:00"),
    Row(zone: losAngeles, utc: "1969-12-31T23:59:59.999999Z", local: "1969-12-31 15:59:59 -08:00"),
    Row(zone: "Asia/Kathmandu", utc: "2026-11-21T18:14:59Z", local: "2026-11-21 23:59:59 +05:45"),
    Row(zone: "America/St_Johns", utc: "2026-11-21T03:29:59Z", local: "2026-11-20 23:59:59 -03:30"),
  ]

  @Test(arguments: shown) func `a moment is shown as the clock on the wall showed it, with its offset`(_ row: Row)
    throws
  {
    #expect(try LocalTime(zone: row.zone).text(Moment(rfc3339: row.utc)) == row.local)
  }

  struct Wall: Sendable {
    let zone: String
    let day: (Int64, Int64, Int64)
    let clock: (Int64, Int64)
    let utc: String
  }

  static let read: [Wall] = [
    Wall(zone: dublin, day: (2020, 1, 1), clock: (0, 6), utc: "2020-01-01T00:06:00Z"),
    Wall(zone: dublin, day: (2020, 7, 1), clock: (0, 30), utc: "2020-06-30T23:30:00Z"),
    Wall(zone: dublin, day: (2020, 3, 29), clock: (0, 59), utc: "2020-03-29T00:59:00Z"),
    Wall(zone: dublin, day: (2020, 3, 29), clock: (2, 0), utc: "2020-03-29T01:00:00Z"),
    Wall(zone: dublin, day: (2020, 10, 25), clock: (0, 59), utc: "2020-10-24T23:59:00Z"),
    Wall(zone: dublin, day: (2020, 10, 25), clock: (2, 0), utc: "2020-10-25T02:00:00Z"),
    Wall(zone: dublin, day: (2020, 10, 26), clock: (0, 30), utc: "2020-10-26T00:30:00Z"),
    Wall(zone: losAngeles, day: (2017, 3, 12), clock: (3, 0), utc: "2017-03-12T10:00:00Z"),
    Wall(zone: losAngeles, day: (2017, 3, 12), clock: (23, 59), utc: "2017-03-13T06:59:00Z"),
    Wall(zone: losAngeles, day: (2017, 11, 5), clock: (2, 0), utc: "2017-11-05T10:00:00Z"),
  ]

  @Test(arguments: read) func `a time on the wall is the moment it was shown`(_ row: Wall) throws { try check(row) }

  @Test(arguments: [
    Wall(zone: dublin, day: (2020, 10, 25), clock: (1, 30), utc: "2020-10-25T00:30:00Z"),
    Wall(zone: dublin, day: (2020, 10, 25), clock: (1, 0), utc: "2020-10-25T00:00:00Z"),
    Wall(zone: losAngeles, day: (2017, 11, 5), clock: (1, 30), utc: "2017-11-05T08:30:00Z"),
  ]) func `of two moments that showed the same the first is meant`(_ row: Wall) throws { try check(row) }

  @Test(arguments: [
    Wall(zone: dublin, day: (2020, 3, 29), clock: (1, 0), utc: "2020-03-29T01:00:00Z"),
    Wall(zone: dublin, day: (2020, 3, 29), clock: (1, 30), utc: "2020-03-29T01:30:00Z"),
    Wall(zone: losAngeles, day: (2017, 3, 12), clock: (2, 30), utc: "2017-03-12T10:30:00Z"),
  ]) func `a time the clock skipped is the moment as far behind midnight`(_ row: Wall) throws { try check(row) }

  private func check(_ row: Wall) throws {
    let date = try #require(CivilDate(year: row.day.0, month: row.day.1, day: row.day.2))
    let moment = try LocalTime(zone: row.zone).moment(date, second: row.clock.0 * 3600 + row.clock.1 * 60)
    #expect(moment.rfc3339 == row.utc)
  }

  @Test(arguments: [dublin, losAngeles, "UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland"])
  func `every half hour of ten years is read back from the wall, save where the clock showed it before`(_ name: String)
    throws
  {
    let local = try LocalTime(zone: name)
    for halfHour in 0..<175_320 as Range<Int64> {
      let moment = Moment(secondsSince1970: 1_420_070_400 + halfHour * 1_800)
      let (date, second) = local.civil(moment)
      let read = local.moment(date, second: second)
      let shown = local.civil(read)
      guard shown.date == date, shown.second == second, read == moment || moment.seconds(since: read) <= 3_600,
        read <= moment
      else {
        Issue.record("\(name): \(moment) is shown as \(date) \(second) and read as \(read)")
        return
      }
    }
  }

  @Test func `an incident's day is the centre's, not Greenwich's`() throws {
    let local = try LocalTime(zone: Self.losAngeles)
    #expect(local.dayCode(try Moment(rfc3339: "2026-11-22T07:59:59Z")).text == "261121")
    #expect(local.dayCode(try Moment(rfc3339: "2026-11-22T08:00:00Z")).text == "261122")
    #expect(LocalTime.utc.dayCode(try Moment(rfc3339: "2000-01-01T00:00:00Z")).text == "000101")
  }

  @Test func `the ends of time do not stop the clock`() throws {
    let local = try LocalTime(zone: Self.dublin)
    for moment in [Moment(microseconds: .min), Moment(microseconds: .max), Moment(microseconds: 0)] {
      #expect(local.text(moment).contains(":") && local.dayCode(moment).text.utf8.count == 6)
    }
  }

  @Test func `what is no zone is refused`() {
    for name in [
      "", " ", "Europe/Atlantis", "../../etc/passwd", "Europe/Dublin\u{0}", "Europe/Dublin ",
      String(repeating: "a", count: 65),
    ] {
      #expect(throws: Malformed.self, "\(name.debugDescription)") { try LocalTime(zone: name) }
    }
  }
}
