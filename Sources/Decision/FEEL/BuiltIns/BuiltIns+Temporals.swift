/// The calendar and the clock (DMN 1.5, tables 80 and 81).
extension BuiltIn {
  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static let temporals: [BuiltIn] = [
    BuiltIn("now", [:]) { call in .dateTime(call.evaluation.now) },
    BuiltIn("today", [:]) { call in .date(call.evaluation.now.date) },
    BuiltIn("day of year", ["date": .any]) { call in ofDay(call) { .integer($0.dayOfYear) } },
    BuiltIn("day of week", ["date": .any]) { call in ofDay(call) { .string(days[$0.weekday - 1]) } },
    BuiltIn("month of year", ["date": .any]) { call in ofDay(call) { .string(months[Int($0.month) - 1]) } },
    BuiltIn("week of year", ["date": .any]) { call in ofDay(call) { .integer($0.weekOfYear) } },
  ]

  private static func ofDay(_ call: Call, _ apply: (CalendarDate) -> Value) -> Value {
    guard let day = call[0].day else { return call.null("a date, or a date and time", at: 0) }
    return apply(day)
  }
}

extension CalendarDate {
  var dayOfYear: Int { dayNumber - firstDay(of: Int(year)) + 1 }

  private func firstDay(of year: Int) -> Int {
    CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? dayNumber
  }

  /// The ISO 8601 week: the first has the year's first Thursday.
  var weekOfYear: Int {
    let thursday = CalendarDate(dayNumber: dayNumber + 4 - weekday) ?? self
    return (thursday.dayOfYear - 1) / 7 + 1
  }
}
