/// Moving along the calendar and the clock; nil beyond the years that can be had.
extension CalendarDate {
  /// The same day so many months later, or the last of that month where it has no such day.
  func adding(months: Int64) -> CalendarDate? {
    guard months.magnitude < 12 * UInt64(2 * Self.yearMax) else { return nil }
    let total = Int(year) * 12 + Int(month) - 1 + Int(months)
    let year = total >= 0 ? total / 12 : (total - 11) / 12
    let month = total - year * 12 + 1
    return CalendarDate(
      year: year, month: month, day: Swift.min(Int(day), Self.dayCount(year: year, month: month)))
  }

  /// The day that midnight and a duration lead to.
  func adding(nanoseconds: Int128) -> CalendarDate? {
    let (days, rest) = nanoseconds.quotientAndRemainder(dividingBy: nanosecondsOfDay)
    return Int(exactly: (rest < 0 ? days - 1 : days) + Int128(dayNumber)).flatMap { CalendarDate(dayNumber: $0) }
  }
}

private let nanosecondsOfDay: Int128 = 86_400_000_000_000

extension TimeOfDay {
  private var nanosecondOfDay: Int128 { Int128(secondOfDay) * 1_000_000_000 + Int128(nanosecond) }

  /// Round the clock.
  func adding(nanoseconds: Int128) -> TimeOfDay {
    let sum = (nanosecondOfDay + nanoseconds % nanosecondsOfDay + nanosecondsOfDay) % nanosecondsOfDay
    return TimeOfDay(
      secondOfDay: Int32(sum / 1_000_000_000), nanosecond: Int32(sum % 1_000_000_000), zone: zone)
  }

  /// Nil where one has a zone and the other has none.
  func nanoseconds(since other: TimeOfDay) -> Int128? {
    guard (zone == nil) == (other.zone == nil) else { return nil }
    let shift = Int128((other.zone?.undatedOffset ?? 0) - (zone?.undatedOffset ?? 0)) * 1_000_000_000
    return nanosecondOfDay - other.nanosecondOfDay + shift
  }
}

extension DateTime {
  /// Nil where one has a zone and the other has none.
  func nanoseconds(since other: DateTime) -> Int128? {
    guard (time.zone == nil) == (other.time.zone == nil) else { return nil }
    return Int128(epochSeconds - other.epochSeconds) * 1_000_000_000
      + Int128(time.nanosecond - other.time.nanosecond)
  }

  /// So much later, as the clocks of the zone show it then.
  func adding(nanoseconds: Int128) -> DateTime? {
    let start = Int128(epochSeconds) * 1_000_000_000 + Int128(time.nanosecond) + nanoseconds
    let (whole, rest) = start.quotientAndRemainder(dividingBy: 1_000_000_000)
    guard let seconds = Int64(exactly: rest < 0 ? whole - 1 : whole), seconds.magnitude < 1 << 60 else { return nil }
    let nanosecond = Int32(rest < 0 ? rest + 1_000_000_000 : rest)
    return DateTime(epochSeconds: seconds, nanosecond: nanosecond, showing: time.zone)
  }

  /// Nil where the day lies outside the years that can be had.
  init?(epochSeconds: Int64, nanosecond: Int32, showing zone: Zone?) {
    let local = epochSeconds + (zone?.offset(epochSeconds: epochSeconds) ?? 0)
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    guard let date = CalendarDate(dayNumber: Int(days)) else { return nil }
    self.init(
      date: date, time: TimeOfDay(secondOfDay: Int32(local - days * 86_400), nanosecond: nanosecond, zone: zone))
  }
}

extension DaysDuration {
  var negated: DaysDuration? { DaysDuration(nanoseconds: -totalNanoseconds) }

  var decimalSeconds: Decimal128 {
    let fraction = Decimal128(Int(nanoseconds)).divided(by: Decimal128(1_000_000_000)) ?? .zero
    return Decimal128(Int(seconds)).adding(fraction) ?? .zero
  }

  /// Digits beyond nanoseconds are dropped; nil where the duration is too long.
  init?(decimalSeconds: Decimal128) {
    let whole = decimalSeconds.floor
    guard let seconds = whole.integer,
      let fraction = decimalSeconds.subtracting(whole)?.multiplied(by: Decimal128(1_000_000_000))?.floor.integer
    else { return nil }
    self.init(nanoseconds: Int128(seconds) * 1_000_000_000 + Int128(fraction))
  }
}
