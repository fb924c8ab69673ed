extension DateTime {
  /// The moment so many seconds after 1970-01-01T00:00:00Z, as clocks show it at an offset.
  public init(epochSeconds: Int64, nanosecond: Int32, zone: Zone) {
    let days = epochSeconds >= 0 ? epochSeconds / 86_400 : (epochSeconds - 86_399) / 86_400
    self.init(
      date: CalendarDate(dayNumber: Int(days)) ?? CalendarDate.last,
      time: TimeOfDay(secondOfDay: Int32(epochSeconds - days * 86_400), nanosecond: nanosecond, zone: zone))
  }
}

/// The ends of what a date can be.
extension CalendarDate {
  static let last = CalendarDate(validYear: 999_999_999, month: 12, day: 31)
}
