import Testing
import Vocabulary

@Suite struct CivilDateTests {
  /// Days since 1970 by the formula of Fliegel and Van Flandern (1968), which knows nothing of eras; years above -4712.
  static func julian(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let toMarch = (month - 14) / 12
    let number =
      (1_461 * (year + 4_800 + toMarch)) / 4 + (367 * (month - 2 - 12 * toMarch)) / 12
      - (3 * ((year + 4_900 + toMarch) / 100)) / 4 + day - 32_075
    return number - 2_440_588
  }

  static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  @Test func `days follow each other as a calendar on the wall has them, for eight hundred years`() {
    var (year, month, day): (Int64, Int64, Int64) = (1600, 1, 1)
    let lengths: [Int64] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for number in -135_140...157_053 as ClosedRange<Int64> {
      let date = CivilDate(daysSince1970: number)
      guard date.year == year, date.month == month, date.day == day, date.daysSince1970 == number else {
        Issue.record("day \(number) is \(date), not \(year)-\(month)-\(day)")
        return
      }
      day += 1
      if day > lengths[Int(month) - 1] + (month == 2 && Self.isLeap(year) ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(year == 2400)
  }

  @Test func `the first of every month agrees with the formula of Fliegel and Van Flandern`() {
    for year in -4_000...12_000 as ClosedRange<Int64> {
      for month in 1...12 as ClosedRange<Int64> {
        guard CivilDate(year: year, month: month, day: 1)?.daysSince1970 == Self.julian(year, month, 1) else {
          Issue.record("\(year)-\(month)-01")
          return
        }
      }
    }
  }

  @Test func `29 February is in leap years alone`() {
    for year in -800...3_000 as ClosedRange<Int64> {
      #expect((CivilDate(year: year, month: 2, day: 29) != nil) == Self.isLeap(year), "\(year)")
    }
  }

  static let none: [(Int64, Int64, Int64)] = [
    (2023, 2, 30), (2023, 4, 31), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 1, 32), (2023, -1, 5),
    (2023, 5, -1),
    (.max, 1, 1), (.min, 1, 1), (2023, .max, 1), (2023, 1, .min), (1_000_000, 1, 1), (-1_000_000, 1, 1),
  ]

  @Test(arguments: none) func `what the calendar does not have is no date`(_ year: Int64, _ month: Int64, _ day: Int64)
  {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }
}
