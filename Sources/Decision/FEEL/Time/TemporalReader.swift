/// Reads dates, times and durations as FEEL writes them: XML Schema's lexical forms, with regions of zones after `@`.
struct TemporalReader {
  private let bytes: [UInt8]
  private var place = 0
  private static let textBytesMax = 200

  /// Nil where the text is too long to be any of them.
  init?(_ text: String) {
    guard text.utf8.count <= Self.textBytesMax else { return nil }
    bytes = Array(text.utf8)
  }

  private var isAtEnd: Bool { place == bytes.count }

  private mutating func take(_ character: Character) -> Bool {
    guard place < bytes.count, bytes[place] == character.asciiValue else { return false }
    place += 1
    return true
  }

  /// So many digits at least and at most, as a number.
  private mutating func digits(_ counts: ClosedRange<Int>) -> Int? {
    var number = 0
    var count = 0
    while place < bytes.count, 0x30...0x39 ~= bytes[place], count < counts.upperBound {
      number = number * 10 + Int(bytes[place] - 0x30)
      place += 1
      count += 1
    }
    return counts ~= count ? number : nil
  }

  /// `2020-02-29`, `-0044-03-15`, `12020-01-01`
  static func date(_ text: String) -> CalendarDate? {
    guard var reader = TemporalReader(text), let date = reader.date(), reader.isAtEnd else { return nil }
    return date
  }

  static func time(_ text: String) -> TimeOfDay? {
    guard var reader = TemporalReader(text), let time = reader.time(), reader.isAtEnd else { return nil }
    return time
  }

  /// Date and time with `T` between them; 24:00:00 is midnight at the end of the day.
  static func dateTime(_ text: String) -> DateTime? {
    guard var reader = TemporalReader(text), let date = reader.date(), reader.take("T") else { return nil }
    let endsDay = reader.takesEndOfDay
    guard let time = reader.time(), reader.isAtEnd,
      let day = endsDay ? CalendarDate(dayNumber: date.dayNumber + 1) : date
    else { return nil }
    return DateTime(date: day, time: time)
  }

  private static let endOfDay = Array("24:00:00".utf8)

  /// Whether the end of the day stands here, which is read as the beginning of one.
  private var takesEndOfDay: Bool {
    guard bytes[place...].starts(with: Self.endOfDay) else { return false }
    return !bytes[place...].dropFirst(Self.endOfDay.count).starts(with: [0x2E])
  }

  private mutating func date() -> CalendarDate? {
    let sign = take("-") ? -1 : 1
    let start = place
    guard let year = digits(4...9), place == start + 4 || bytes[start] != 0x30, take("-"), let month = digits(2...2),
      take("-"), let day = digits(2...2)
    else { return nil }
    return CalendarDate(year: sign * year, month: month, day: day)
  }

  private mutating func time() -> TimeOfDay? {
    let endsDay = takesEndOfDay
    guard let hour = digits(2...2), take(":"), let minute = digits(2...2), take(":"), let second = digits(2...2)
    else { return nil }
    var nanosecond = 0
    if take(".") {
      guard let fraction = fraction() else { return nil }
      nanosecond = fraction
    }
    guard let zone = zone() else { return nil }
    return TimeOfDay(hour: endsDay ? 0 : hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
  }

  /// Digits of a second behind the point, as nanoseconds; those beyond nine are dropped.
  private mutating func fraction() -> Int? {
    let start = place
    guard let first = digits(1...9) else { return nil }
    let scale = (place - start..<9).reduce(1) { scale, _ in scale * 10 }
    while place < bytes.count, 0x30...0x39 ~= bytes[place] { place += 1 }
    return first * scale
  }

  /// The zone, or none at the end; nil where what stands there is no zone.
  private mutating func zone() -> Zone?? {
    if isAtEnd { return .some(nil) }
    if take("Z") { return .utc }
    if take("@") {
      let name = String(decoding: bytes[place...], as: UTF8.self)
      place = bytes.count
      guard let region = Zone.Region(name) else { return nil }
      return .region(region)
    }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2...2), take(":"), let minutes = digits(2...2), minutes < 60 else { return nil }
    var seconds = 0
    if take(":") {
      guard let found = digits(2...2), found < 60 else { return nil }
      seconds = found
    }
    guard let zone = Zone(offsetSeconds: sign * (hours * 3_600 + minutes * 60 + seconds)) else { return nil }
    return zone
  }

  /// `P1Y2M`, `-P3DT4H5M6.7S`: one of the two kinds of durations.
  static func duration(_ text: String) -> Value? {
    guard var reader = TemporalReader(text) else { return nil }
    return reader.duration()
  }

  private mutating func duration() -> Value? {
    let sign: Int128 = take("-") ? -1 : 1
    guard take("P"), !isAtEnd else { return nil }
    var amounts: [Character: Int128] = [:]
    guard parts("YMD", into: &amounts) else { return nil }
    if take("T") {
      var clock: [Character: Int128] = [:]
      guard parts("HMS", into: &clock), !clock.isEmpty else { return nil }
      amounts["H"] = clock["H"] ?? 0
      amounts["m"] = clock["M"] ?? 0
      amounts["S"] = clock["S"] ?? 0
      amounts["n"] = clock["n"] ?? 0
    }
    guard isAtEnd, !amounts.isEmpty else { return nil }
    if amounts["Y"] != nil || amounts["M"] != nil {
      guard amounts["D"] == nil, amounts["H"] == nil else { return nil }
      let months = (amounts["Y"] ?? 0) * 12 + (amounts["M"] ?? 0)
      return MonthsDuration(exactly: sign * months).map { .yearsAndMonthsDuration($0) }
    }
    let hours: Int128 = (amounts["D"] ?? 0) * 24 + (amounts["H"] ?? 0)
    let minutes: Int128 = hours * 60 + (amounts["m"] ?? 0)
    let seconds: Int128 = minutes * 60 + (amounts["S"] ?? 0)
    let nanoseconds: Int128 = seconds * 1_000_000_000 + (amounts["n"] ?? 0)
    return DaysDuration(nanoseconds: sign * nanoseconds).map { .daysAndTimeDuration($0) }
  }

  /// Amounts with their letters, each once and in that order; `n` for the nanoseconds of `S`.
  private mutating func parts(_ letters: String, into amounts: inout [Character: Int128]) -> Bool {
    var left = Substring(letters)
    while place < bytes.count, 0x30...0x39 ~= bytes[place] {
      guard let amount = digits(1...18) else { return false }
      var nanoseconds: Int?
      if take(".") {
        let isDigit = place < bytes.count && 0x30...0x39 ~= bytes[place]
        guard let found = isDigit ? fraction() : 0 else { return false }
        nanoseconds = found
      }
      guard place < bytes.count, let at = left.firstIndex(of: Character(Unicode.Scalar(bytes[place]))) else {
        return false
      }
      let letter = left[at]
      guard nanoseconds == nil || letter == "S" else { return false }
      left = left[left.index(after: at)...]
      place += 1
      amounts[letter] = Int128(amount)
      if let nanoseconds { amounts["n"] = Int128(nanoseconds) }
    }
    return true
  }
}

extension Zone {
  private static let offsetSecondsMax = 18 * 3_600

  /// Nil beyond 18 hours.
  init?(offsetSeconds: Int) {
    guard offsetSeconds.magnitude <= Self.offsetSecondsMax else { return nil }
    self = .offset(Int32(offsetSeconds))
  }
}

extension Value {
  /// What `@"..."` stands for: a date, a time, both, or a duration.
  init?(temporal text: String) {
    if let date = TemporalReader.date(text) {
      self = .date(date)
    } else if let time = TemporalReader.time(text) {
      self = .time(time)
    } else if let dateTime = TemporalReader.dateTime(text) {
      self = .dateTime(dateTime)
    } else if let duration = TemporalReader.duration(text) {
      self = duration
    } else {
      return nil
    }
  }
}
