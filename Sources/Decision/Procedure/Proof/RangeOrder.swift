internal import FEEL

/// Values in order, and values between them.
enum RangeOrder {
  /// Values of one kind can be ordered among each other.
  static func kind(_ value: Value) -> Int {
    switch value {
    case .null: 0
    case .boolean: 1
    case .number: 2
    case .string: 3
    case .date: 4
    case .time: 5
    case .dateTime: 6
    case .daysAndTimeDuration: 7
    case .yearsAndMonthsDuration: 8
    case .list: 9
    case .context: 10
    case .range: 11
    case .function: 12
    }
  }

  /// The values themselves, one below and one above all of them, and one between each two where there is room.
  static func cut(_ values: [Value]) -> [Value] {
    let sorted = values.sorted { ($0.order($1) ?? 0) < 0 }
    var cut: [Value] = []
    if let first = sorted.first, let below = step(first, up: false) { cut.append(below) }
    for (index, value) in sorted.enumerated() {
      cut.append(value)
      let next = index + 1 < sorted.count ? sorted[index + 1] : nil
      guard let next else {
        if let above = step(value, up: true) { cut.append(above) }
        continue
      }
      guard value.order(next) == -1 || (value.order(next) ?? 0) < 0 else { continue }
      if let between = between(value, next) { cut.append(between) }
    }
    return cut
  }

  private static func between(_ low: Value, _ high: Value) -> Value? {
    if case .number(let left) = low, case .number(let right) = high {
      return left.adding(right).flatMap { $0.divided(by: Decimal128(2)) }.map { .number($0) }
    }
    guard let next = step(low, up: true), (next.order(high) ?? 0) < 0 else { return nil }
    return next
  }

  /// One day, second or month further; one for numbers.
  private static func step(_ value: Value, up: Bool) -> Value? {
    let step = up ? 1 : -1
    switch value {
    case .number(let number): return number.adding(Decimal128(step)).map { .number($0) }
    case .date(let date): return CalendarDate(dayNumber: date.dayNumber + step).map { .date($0) }
    case .time(let time):
      let second = Int(time.secondOfDay) + step
      guard (0..<86_400).contains(second) else { return nil }
      return TimeOfDay(hour: second / 3_600, minute: second / 60 % 60, second: second % 60, zone: time.zone).map {
        .time($0)
      }
    case .dateTime(let moment):
      guard let zone = moment.time.zone else { return day(moment, step) }
      return .dateTime(DateTime(epochSeconds: moment.epochSeconds + Int64(step), nanosecond: 0, zone: zone))
    case .daysAndTimeDuration(let duration):
      return .daysAndTimeDuration(DaysDuration(seconds: duration.seconds + Int64(step)))
    case .yearsAndMonthsDuration(let duration):
      return .yearsAndMonthsDuration(MonthsDuration(months: duration.months + Int64(step)))
    case .null, .boolean, .string, .list, .context, .range, .function: return nil
    }
  }

  private static func day(_ moment: DateTime, _ step: Int) -> Value? {
    CalendarDate(dayNumber: moment.date.dayNumber + step).map { .dateTime(DateTime(date: $0, time: moment.time)) }
  }
}
