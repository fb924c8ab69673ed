/// A point in time: whole microseconds since 1970-01-01T00:00:00Z, never a floating-point number.
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// The moment `seconds` whole seconds after 1970 UTC; saturates at the ends of what Int64 microseconds hold.
  package init(secondsSince1970 seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    microseconds = overflow ? (seconds < 0 ? .min : .max) : product
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

  /// This moment moved by whole seconds; saturates instead of trapping.
  package func adding(seconds: Int64) -> Moment {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    if overflow { return Moment(microseconds: seconds < 0 ? .min : .max) }
    let (sum, carried) = microseconds.addingReportingOverflow(product)
    return Moment(microseconds: carried ? (seconds < 0 ? .min : .max) : sum)
  }

  /// Seconds from `earlier` to this moment; negative when this one comes first.
  package func seconds(since earlier: Moment) -> Double {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(earlier.microseconds)
    return (overflow ? Double(microseconds) - Double(earlier.microseconds) : Double(difference)) / 1_000_000
  }

  package var description: String { rfc3339 }
}

extension Moment {
  /// RFC 3339 in UTC; the fraction has six digits and is left out when it is zero.
  package var rfc3339: String {
    let (days, rest) = Moment.floorDivide(microseconds, by: 86_400_000_000)
    let date = CivilDate(daysSince1970: days)
    let second = rest / 1_000_000
    var bytes: [UInt8] = []
    bytes.reserveCapacity(27)
    func append(_ value: Int64, _ digits: Int) {
      var divisor: Int64 = 1
      for _ in 1..<digits { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(48 + (value / divisor) % 10))
        divisor /= 10
      }
    }
    if date.year < 0 { bytes.append(45) }
    append(abs(date.year), abs(date.year) > 9999 ? 6 : 4)
    bytes.append(45)
    append(date.month, 2)
    bytes.append(45)
    append(date.day, 2)
    bytes.append(84)
    append(second / 3600, 2)
    bytes.append(58)
    append(second / 60 % 60, 2)
    bytes.append(58)
    append(second % 60, 2)
    if rest % 1_000_000 != 0 {
      bytes.append(46)
      append(rest % 1_000_000, 6)
    }
    bytes.append(90)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `rfc3339` writes, and any RFC 3339 time with an offset and at most six digits of fraction.
  package init(rfc3339 text: String) throws(Malformed) {
    guard let moment = Moment.parse(Array(text.utf8.prefix(64))) else {
      throw Malformed(
        expected: "a time such as 2026-11-21T09:30:00Z", found: text, remedy: "write date, T, time and Z or an offset")
    }
    self = moment
  }

  /// Years beyond 9999 and before 0 are written with six digits and a sign; the rest of the text is as for the others.
  private static func parse(_ text: [UInt8]) -> Moment? {
    let isNegative = text.first == 45
    let digits = text.dropFirst(isNegative ? 1 : 0)
    let length = digits.prefix { $0 != 45 }.count
    guard length == 4 || length == 6 else { return nil }
    let year = digits.prefix(length).reduce(0 as Int64?) { value, byte in
      (48...57).contains(byte) ? value.map { $0 * 10 + Int64(byte - 48) } : nil
    }
    return parse(year: year.map { isNegative ? -$0 : $0 }, [48, 48, 48, 48] + digits.dropFirst(length))
  }

  private static func parse(year: Int64?, _ text: [UInt8]) -> Moment? {
    func number(_ range: Range<Int>) -> Int64? {
      guard range.upperBound <= text.count else { return nil }
      var value: Int64 = 0
      for index in range {
        guard (48...57).contains(text[index]) else { return nil }
        value = value * 10 + Int64(text[index] - 48)
      }
      return value
    }
    guard text.count >= 20, text[4] == 45, text[7] == 45, text[10] == 84 || text[10] == 32, text[13] == 58,
      text[16] == 58,
      let year, let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let date = CivilDate(year: year, month: month, day: day), hour < 24, minute < 60, second < 60
    else { return nil }
    var index = 19
    var fraction: Int64 = 0
    if text[index] == 46 {
      let start = index + 1
      index = start
      while index < text.count, (48...57).contains(text[index]) { index += 1 }
      guard (1...6).contains(index - start), let digits = number(start..<index) else { return nil }
      fraction = digits
      for _ in (index - start)..<6 { fraction *= 10 }
    }
    guard index < text.count else { return nil }
    var offset: Int64 = 0
    if text[index] == 90 || text[index] == 122 {
      guard index + 1 == text.count else { return nil }
    } else {
      guard text[index] == 43 || text[index] == 45, text.count == index + 6, text[index + 3] == 58,
        let hours = number(index + 1..<index + 3), let minutes = number(index + 4..<index + 6), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 3600 + minutes * 60) * (text[index] == 45 ? -1 : 1)
    }
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
    let (whole, isTooFar) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (microseconds, isBeyond) = whole.addingReportingOverflow(fraction)
    // The first second of all is below what whole seconds reach.
    if isTooFar, seconds == Int64.min / 1_000_000 - 1 { return Moment(microseconds: .min + (fraction - 224_192)) }
    return isTooFar || isBeyond ? nil : Moment(microseconds: microseconds)
  }

  static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
