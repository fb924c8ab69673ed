/// Dates, times and durations as text, in the forms that `TemporalReader` reads.
extension CalendarDate: CustomStringConvertible {
  /// As FEEL reads it.
  public var description: String {
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    return "\(year < 0 ? "-" : "")\(padded)-\(twoDigits(Int(month)))-\(twoDigits(Int(day)))"
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// As FEEL reads it.
  public var description: String {
    "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))\(fraction(nanosecond))\(zone?.description ?? "")"
  }
}

extension DateTime: CustomStringConvertible {
  /// As FEEL reads it.
  public var description: String { "\(date)T\(time)" }
}

extension Zone: CustomStringConvertible {
  /// As FEEL reads it.
  public var description: String {
    switch self {
    case .offset(0): return "Z"
    case .offset(let seconds):
      let all = Int(abs(seconds))
      let rest = all % 60 == 0 ? "" : ":" + twoDigits(all % 60)
      return "\(seconds < 0 ? "-" : "+")\(twoDigits(all / 3_600)):\(twoDigits(all / 60 % 60))\(rest)"
    case .region(let region): return "@" + region.identifier
    }
  }
}

extension DaysDuration: CustomStringConvertible {
  /// As FEEL reads it.
  public var description: String {
    let total = totalNanoseconds
    if total == 0 { return "PT0S" }
    let size = total.magnitude
    let seconds = UInt64(size / 1_000_000_000)
    let nanoseconds = Int32(size % 1_000_000_000)
    var text = total < 0 ? "-P" : "P"
    if seconds >= 86_400 { text += "\(seconds / 86_400)D" }
    if seconds % 86_400 == 0, nanoseconds == 0 { return text }
    text += "T"
    if seconds / 3_600 % 24 > 0 { text += "\(seconds / 3_600 % 24)H" }
    if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
    if seconds % 60 > 0 || nanoseconds > 0 { text += "\(seconds % 60)\(fraction(nanoseconds))S" }
    return text
  }
}

extension MonthsDuration: CustomStringConvertible {
  /// As FEEL reads it.
  public var description: String {
    if months == 0 { return "P0M" }
    let size = months.magnitude
    var text = months < 0 ? "-P" : "P"
    if size >= 12 { text += "\(size / 12)Y" }
    if size % 12 > 0 { text += "\(size % 12)M" }
    return text
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A point and the digits that count, or nothing.
private func fraction(_ nanosecond: Int32) -> String {
  guard nanosecond > 0 else { return "" }
  var digits = String(nanosecond + 1_000_000_000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "." + digits
}
