/// Dates, times and durations made from text and numbers (DMN 1.5, table 73).
extension BuiltIn {
  static let temporalConversions: [BuiltIn] = [
    BuiltIn("date", [["from": .any], ["year": .number, "month": .number, "day": .number]], isConstant: true) { call in
      call.count == 3 ? dateOfNumbers(call) : date(call)
    },
    BuiltIn(
      "time",
      [["from": .any], ["hour": .number, "minute": .number, "second": .number, "offset?": .daysAndTimeDuration]],
      isConstant: true
    ) { call in
      call.count == 1 ? time(call) : timeOfNumbers(call)
    },
    BuiltIn(
      "date and time",
      [
        ["from": .any], ["date": .any, "time": .time],
        [
          "year": .number, "month": .number, "day": .number, "hour": .number, "minute": .number, "second": .number,
          "offset?": .any,
        ],
      ], isConstant: true
    ) { call in
      switch call.count {
      case 1: dateAndTime(call)
      case 2: joined(call)
      default: dateAndTimeOfNumbers(call)
      }
    },
    BuiltIn("duration", ["from": .string], isConstant: true) { call in
      if call[0].isDuration { return call[0] }
      guard let text = call.string(0) else { return call.null("a string", at: 0) }
      return TemporalReader.duration(text) ?? call.null("a duration such as “P1DT2H” or “P1Y2M”", at: 0)
    },
    BuiltIn("years and months duration", ["from": .any, "to": .any]) { call in
      guard let start = call[0].day, let end = call[1].day else {
        return call.null(expected: "two dates", found: "\(call[0].described) and \(call[1].described)")
      }
      return .yearsAndMonthsDuration(MonthsDuration(months: start.wholeMonths(to: end)))
    },
  ]

  private static func date(_ call: Call) -> Value {
    switch call[0] {
    case .string(let text):
      return TemporalReader.date(text).map { .date($0) } ?? call.null("a date such as “2020-02-29”", at: 0)
    case .date: return call[0]
    case .dateTime(let moment): return .date(moment.date)
    case .null, .boolean, .number, .time, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context, .range,
      .function:
      return call.null("a string, a date, or a date and time", at: 0)
    }
  }

  private static func dateOfNumbers(_ call: Call) -> Value {
    guard let year = call.integer(0), let month = call.integer(1), let day = call.integer(2),
      let date = CalendarDate(year: year, month: month, day: day)
    else {
      return call.null(
        expected: "year, month and day of the calendar", found: call.arguments.map(\.described).joined(separator: ", "))
    }
    return .date(date)
  }

  private static func time(_ call: Call) -> Value {
    switch call[0] {
    case .string(let text):
      return TemporalReader.time(text).map { .time($0) } ?? call.null("a time such as “13:45:00+01:00”", at: 0)
    case .time: return call[0]
    case .dateTime(let moment): return .time(moment.time)
    case .date: return .time(TimeOfDay(secondOfDay: 0, nanosecond: 0, zone: .utc))
    case .null, .boolean, .number, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context, .range, .function:
      return call.null("a string, a time, or a date and time", at: 0)
    }
  }

  private static func timeOfNumbers(_ call: Call) -> Value {
    guard let hour = call.integer(0), let minute = call.integer(1), let second = call.number(2),
      let zone = zone(call[3]), let time = TimeOfDay(hour: hour, minute: minute, decimalSecond: second, zone: zone)
    else {
      return call.null(
        expected: "hour, minute, second and an offset of at most 18 hours",
        found: call.arguments.map(\.described).joined(separator: ", "))
    }
    return .time(time)
  }

  /// The zone that an argument says: an offset, the name of a region, or none; nil where it says something else.
  private static func zone(_ value: Value) -> Zone?? {
    switch value {
    case .null: return .some(nil)
    case .daysAndTimeDuration(let offset):
      guard offset.nanoseconds == 0, let zone = Zone(offsetSeconds: Int(offset.seconds)) else { return nil }
      return zone
    case .string(let name):
      guard let region = Zone.Region(name) else { return nil }
      return .region(region)
    default: return nil
    }
  }

  private static func dateAndTime(_ call: Call) -> Value {
    let midnight = TimeOfDay(secondOfDay: 0, nanosecond: 0, zone: nil)
    switch call[0] {
    case .string(let text):
      if let moment = TemporalReader.dateTime(text) { return .dateTime(moment) }
      return TemporalReader.date(text).map { .dateTime(DateTime(date: $0, time: midnight)) }
        ?? call.null("a date and time such as “2020-02-29T13:45:00Z”", at: 0)
    case .dateTime: return call[0]
    case .date(let date): return .dateTime(DateTime(date: date, time: midnight))
    case .null, .boolean, .number, .time, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context, .range,
      .function:
      return call.null("a string, a date, or a date and time", at: 0)
    }
  }

  private static func joined(_ call: Call) -> Value {
    guard let day = call[0].day, case .time(let time) = call[1] else {
      return call.null(expected: "a date and a time", found: "\(call[0].described) and \(call[1].described)")
    }
    return .dateTime(DateTime(date: day, time: time))
  }

  private static func dateAndTimeOfNumbers(_ call: Call) -> Value {
    guard let year = call.integer(0), let month = call.integer(1), let day = call.integer(2),
      let hour = call.integer(3),
      let minute = call.integer(4), let second = call.number(5), let zone = zone(call[6]),
      let date = CalendarDate(year: year, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute, decimalSecond: second, zone: zone)
    else {
      return call.null(
        expected: "year, month, day, hour, minute, second and an offset or a region",
        found: call.arguments.map(\.described).joined(separator: ", "))
    }
    return .dateTime(DateTime(date: date, time: time))
  }
}

extension Value {
  var isDuration: Bool {
    switch self {
    case .daysAndTimeDuration, .yearsAndMonthsDuration: true
    default: false
    }
  }

  /// The day of a date, with a time or without.
  var day: CalendarDate? {
    switch self {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }
}

extension CalendarDate {
  /// Whole months from here to there, negative backwards.
  fileprivate func wholeMonths(to other: CalendarDate) -> Int64 {
    let months = (Int64(other.year) - Int64(year)) * 12 + Int64(other.month) - Int64(month)
    if months > 0, other.day < day { return months - 1 }
    if months < 0, other.day > day { return months + 1 }
    return months
  }
}

extension TimeOfDay {
  /// Digits of the second beyond nanoseconds are dropped.
  fileprivate init?(hour: Int, minute: Int, decimalSecond: Decimal128, zone: Zone?) {
    guard let duration = DaysDuration(decimalSeconds: decimalSecond), 0...59 ~= duration.seconds else { return nil }
    self.init(
      hour: hour, minute: minute, second: Int(duration.seconds), nanosecond: Int(duration.nanoseconds), zone: zone)
  }
}
