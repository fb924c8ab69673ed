internal import Vocabulary

/// Times and days as the records write them.
enum WrittenTime {
  /// `31/12/2021` or, with the month first, `12/31/2021`.
  static func date(_ text: String, monthFirst: Bool = false) -> CivilDate? {
    let parts = text.utf8.split(separator: 47, omittingEmptySubsequences: false).map { number($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2], year >= 1900 else {
      return nil
    }
    return CivilDate(year: year, month: monthFirst ? first : second, day: monthFirst ? second : first)
  }

  /// `23:59:58` or `23:59` as seconds after midnight.
  static func second(_ text: String) -> Int64? {
    let parts = text.utf8.split(separator: 58, omittingEmptySubsequences: false).map { number($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], hour < 24, minute < 60 else {
      return nil
    }
    guard parts.count == 3 else { return hour * 3600 + minute * 60 }
    guard let second = parts[2], second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// `01/31/2017 11:47:55 PM` as seconds since the wall clock's 1970.
  static func monthFirstTwelveHours(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let date = date(String(parts[0]), monthFirst: true), let second = second(String(parts[1])),
      (3600..<13 * 3600).contains(second)
    else { return nil }
    let morning = second % (12 * 3600)
    switch parts[2] {
    case "AM": return date.daysSince1970 * 86_400 + morning
    case "PM": return date.daysSince1970 * 86_400 + morning + 12 * 3600
    default: return nil
    }
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int64? {
    guard (1...4).contains(digits.count) else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 48)
    }
    return value
  }
}

/// Puts the times of one record on one line. The first is placed by the wall clock; the others follow by the differences as written,
/// because a record's own arithmetic knows nothing of clock changes.
struct TimeLine {
  private let base: Moment
  private let baseSecond: Int64

  /// `second` counts from the wall clock's 1970.
  init(first second: Int64, _ zone: LocalTime) {
    let (day, rest) = (second / 86_400, second % 86_400)
    base = zone.moment(CivilDate(daysSince1970: day), second: rest)
    baseSecond = second
  }

  func moment(_ second: Int64) -> Moment { base.adding(seconds: second - baseSecond) }
}
