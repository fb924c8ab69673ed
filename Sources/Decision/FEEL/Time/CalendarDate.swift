/// A day of the proleptic Gregorian calendar, years -999,999,999 to 999,999,999.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Negative before the year 0.
  public let year: Int32
  /// 1 to 12.
  public let month: Int8
  /// From 1.
  public let day: Int8

  /// The last year; the first is its negative.
  public static let yearMax = 999_999_999

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard year.magnitude <= Self.yearMax, 1...12 ~= month, day >= 1, day <= Self.dayCount(year: year, month: month)
    else { return nil }
    self.year = Int32(year)
    self.month = Int8(month)
    self.day = Int8(day)
  }

  /// For a day known to be one.
  init(validYear year: Int32, month: Int8, day: Int8) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// By the calendar.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    let shifted = Int(month) <= 2 ? Int(year) - 1 : Int(year)
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((Int(month) + 9) % 12) + 2) / 5 + Int(day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Nil where the day lies outside the years that can be had.
  public init?(dayNumber: Int) {
    guard dayNumber.magnitude < 366 * (Self.yearMax + 1_970) else { return nil }
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
