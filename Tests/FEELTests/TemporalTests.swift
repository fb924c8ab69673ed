import FEEL
import Testing

/// Dates, times, zones and durations.
struct TemporalTests {
  @Test(
    arguments: [
      ("date(\"2024-02-29\")", "@\"2024-02-29\""), ("date(\"2023-02-29\")", "null"),
      ("date(\"-0044-03-15\")", "@\"-0044-03-15\""),
      ("date(\"012026-01-01\")", "null"), ("date(\"12026-01-01\")", "@\"12026-01-01\""), ("date(\"2026-1-1\")", "null"),
      ("date(2026, 2, 30)", "null"),
      ("time(\"23:59:59.123456789Z\")", "@\"23:59:59.123456789Z\""), ("time(\"10:00:00.100\")", "@\"10:00:00.1\""),
      ("time(\"24:00:00\")", "@\"00:00:00\""),
      ("time(\"24:00:01\")", "null"), ("time(\"10:00\")", "null"), ("time(\"10:00:00+18:00\")", "@\"10:00:00+18:00\""),
      ("time(\"10:00:00+18:01\")", "null"),
      ("time(\"10:00:00-00:00\")", "@\"10:00:00Z\""), ("time(\"10:00:00@Europe/Paris\")", "@\"10:00:00@Europe/Paris\""),
      ("time(\"10:00:00@Mars/Base\")", "null"),
      ("time(10, 5, 1.5)", "@\"10:05:01.5\""), ("time(10, 5, 1, @\"-PT2H\")", "@\"10:05:01-02:00\""),
      ("time(25, 0, 0)", "null"),
      ("date and time(\"2026-01-01\")", "@\"2026-01-01T00:00:00\""),
      ("date and time(\"2026-12-31T24:00:00\")", "@\"2027-01-01T00:00:00\""),
      ("date and time(@\"2026-01-01\", @\"10:00:00Z\")", "@\"2026-01-01T10:00:00Z\""),
      ("date and time(2026, 1, 2, 3, 4, 5)", "@\"2026-01-02T03:04:05\""),
      ("date and time(2026, 1, 2, 3, 4, 5, \"Europe/Paris\")", "@\"2026-01-02T03:04:05@Europe/Paris\""),
      ("date(@\"2026-01-01T10:00:00\")", "@\"2026-01-01\""),
      ("time(@\"2026-01-01T10:00:00Z\")", "@\"10:00:00Z\""), ("duration(\"P1Y14M\")", "@\"P2Y2M\""),
      ("duration(\"-PT90M\")", "@\"-PT1H30M\""),
      ("duration(\"P1M1D\")", "null"), ("duration(\"P\")", "null"), ("duration(\"PT\")", "null"),
      ("duration(\"P1DT\")", "null"), ("duration(\"PT1S1M\")", "null"),
      ("duration(\"P1.5D\")", "null"), ("duration(\"PT0.5S\")", "@\"PT0.5S\""), ("duration(\"-P0D\")", "@\"PT0S\""),
      ("duration(\"P0Y\")", "@\"P0M\""),
      ("now()", "@\"2026-11-21T12:00:00Z\""), ("today()", "@\"2026-11-21\""),
      ("duration(\"P999999999999999999Y\")", "null"),
    ] as [Row])
  func `text and numbers become dates, times and durations`(row: Row) throws {
    #expect(try answer(row.text) == row.value)
  }

  @Test(
    arguments: [
      ("@\"2026-01-31\" + @\"P1M\"", "@\"2026-02-28\""), ("@\"2024-02-29\" + @\"P1Y\"", "@\"2025-02-28\""),
      ("@\"2026-03-01\" - @\"P1D\"", "@\"2026-02-28\""),
      ("@\"2026-03-01\" - @\"2026-02-01\"", "@\"P28D\""), ("@\"2026-01-01\" + @\"PT36H\"", "@\"2026-01-02\""),
      ("@\"23:00:00\" + @\"PT2H\"", "@\"01:00:00\""),
      ("@\"01:00:00\" - @\"PT2H\"", "@\"23:00:00\""), ("@\"10:00:00\" - @\"09:30:00\"", "@\"PT30M\""),
      ("@\"10:00:00Z\" - @\"10:00:00+01:00\"", "@\"PT1H\""),
      ("@\"10:00:00Z\" - @\"10:00:00\"", "null"), ("@\"2026-01-01T00:00:00Z\" - @\"2026-01-01\"", "@\"PT0S\""),
      ("@\"2026-01-01\" + @\"2026-01-01\"", "null"),
      ("@\"2026-03-28T12:00:00@Europe/Paris\" + @\"P1D\"", "@\"2026-03-29T13:00:00@Europe/Paris\""),
      ("@\"2026-03-29T12:00:00@Europe/Paris\" - @\"2026-03-28T12:00:00@Europe/Paris\"", "@\"PT23H\""),
      ("@\"P1D\" * 2.5", "@\"P2DT12H\""),
      ("@\"P1Y\" * 1.3", "@\"P1Y3M\""), ("@\"P1D\" / 2", "@\"PT12H\""), ("@\"P1D\" / @\"PT6H\"", "4"),
      ("@\"P1Y\" / @\"P5M\"", "2.4"), ("@\"P1D\" / 0", "null"),
      ("@\"P1D\" + @\"P1M\"", "null"), ("@\"P1Y\" - @\"P13M\"", "@\"-P1M\""), ("-@\"P1D\"", "@\"-P1D\""),
      ("1 + @\"P1D\"", "null"),
      ("@\"999999999-12-31\" + @\"P1D\"", "null"), ("@\"-999999999-01-01\" - @\"P1M\"", "null"),
      ("@\"999999999-12-31\" - @\"-999999999-01-01\"", "@\"P730484999633D\""),
      ("@\"2026-01-01T00:00:00\" < @\"2026-01-01T00:00:00Z\"", "null"),
      ("@\"10:00:00+01:00\" < @\"10:00:00Z\"", "true"),
      ("@\"2026-06-01T10:00:00@Europe/Paris\" = @\"2026-06-01T08:00:00Z\"", "true"),
      ("years and months duration(@\"2025-12-31\", @\"2026-11-30\")", "@\"P10M\""),
      ("years and months duration(@\"2026-01-31\", @\"2025-12-30\")", "@\"-P1M\""),
    ] as [Row])
  func `the calendar and the clock are reckoned with`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test(
    arguments: [
      ("@\"2026-11-21\".weekday", "6"), ("@\"2026-11-21T10:11:12Z\".minute", "11"),
      ("@\"10:00:00@Europe/Paris\".timezone", "\"Europe/Paris\""),
      ("@\"10:00:00+02:00\".timezone", "null"), ("@\"10:00:00+02:00\".time offset", "@\"PT2H\""),
      ("@\"10:00:00\".time offset", "null"),
      ("@\"2026-07-01T10:00:00@Europe/Paris\".time offset", "@\"PT2H\""),
      ("@\"2026-01-01T10:00:00@Europe/Paris\".time offset", "@\"PT1H\""),
      ("@\"-P1DT2H3M4.5S\".days", "-1"), ("@\"-P1DT2H3M4.5S\".seconds", "-4.5"), ("@\"P14M\".years", "1"),
      ("@\"P14M\".months", "2"), ("@\"P14M\".days", "null"),
      ("day of year(@\"2024-12-31\")", "366"), ("day of week(@\"2026-11-21\")", "\"Saturday\""),
      ("month of year(@\"2026-11-21\")", "\"November\""),
      ("week of year(@\"2021-01-03\")", "53"), ("week of year(@\"2026-12-31\")", "53"),
      ("week of year(@\"2024-12-30\")", "1"), ("day of year(1)", "null"),
    ] as [Row])
  func `their parts are told`(row: Row) throws { #expect(try answer(row.text) == row.value) }

  @Test func `days are numbered without a gap`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let number = Int.random(in: -400_000_000_000...360_000_000_000, using: &random)
      guard let date = CalendarDate(dayNumber: number) else { continue }
      #expect(date.dayNumber == number, "\(date)")
      let next = try #require(CalendarDate(dayNumber: number + 1))
      #expect(date < next)
      #expect(next.day == 1 || next.day == date.day + 1, "\(date) \(next)")
    }
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CalendarDate(year: 0, month: 3, day: 1)?.dayNumber == -719_468)
  }
}
