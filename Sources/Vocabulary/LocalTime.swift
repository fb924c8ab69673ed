internal import Foundation

/// The centre's wall clock: moments in words people read, and days as the centre counts them.
package struct LocalTime: Sendable {
  package let zoneName: String
  private let zone: TimeZone

  /// Expects an IANA name such as `Europe/Dublin`.
  package init(zone name: String) throws(Malformed) {
    guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), let zone = TimeZone(identifier: name)
    else {
      throw Malformed(
        expected: "an IANA time zone such as Europe/Dublin", found: name,
        remedy: "choose a name from /usr/share/zoneinfo")
    }
    zoneName = name
    self.zone = zone
  }

  private init(utc name: String, _ zone: TimeZone) {
    zoneName = name
    self.zone = zone
  }

  package static let utc = LocalTime(utc: "UTC", .gmt)

  private func offset(at moment: Moment) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.microseconds) / 1_000_000)))
  }

  /// The day and the seconds after its midnight on the wall clock.
  package func civil(_ moment: Moment) -> (date: CivilDate, second: Int64) {
    let (seconds, _) = Moment.floorDivide(moment.microseconds, by: 1_000_000)
    let (days, second) = Moment.floorDivide(seconds + offset(at: moment), by: 86_400)
    return (CivilDate(daysSince1970: days), second)
  }

  /// The moment at which the wall clock shows this; of two such moments the first, of none the one as far behind midnight.
  package func moment(_ date: CivilDate, second: Int64) -> Moment {
    let naive = date.daysSince1970 * 86_400 + second
    let before = offset(at: Moment(secondsSince1970: naive - 86_400))
    let guess = Moment(secondsSince1970: naive - before)
    let after = offset(at: guess)
    if after == before { return guess }
    let second = Moment(secondsSince1970: naive - after)
    // Where the clock skipped this time neither offset leads to it, and the time before the change still counts.
    return offset(at: second) == after ? second : guess
  }

  /// `2026-11-21 09:30:05 +00:00`.
  package func text(_ moment: Moment) -> String {
    let offset = offset(at: moment)
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset) / 60
    return "\(day(moment)) \(clock(moment)) \(sign)\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// `2026-11-21`.
  package func day(_ moment: Moment) -> String {
    let date = civil(moment).date
    return "\(padded(date.year, 4))-\(padded(date.month))-\(padded(date.day))"
  }

  /// `09:30:05`.
  package func clock(_ moment: Moment) -> String {
    let second = civil(moment).second
    return "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
  }

  /// `261121`, the day as it stands in an incident's reference.
  package func dayCode(_ moment: Moment) -> DayCode {
    let date = civil(moment).date
    return DayCode(year: date.year, month: date.month, day: date.day)
  }

  private func padded(_ value: Int64, _ digits: Int = 2) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
