/// A time of the day, with a zone or without.
public struct TimeOfDay: Sendable, Hashable {
  /// 0 to 86,399.
  public let secondOfDay: Int32
  /// 0 to 999,999,999.
  public let nanosecond: Int32
  /// Nil for a time that any clock may show.
  public let zone: Zone?

  /// Nil where there is no such time.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, 0...999_999_999 ~= nanosecond else { return nil }
    self.init(secondOfDay: Int32(hour * 3_600 + minute * 60 + second), nanosecond: Int32(nanosecond), zone: zone)
  }

  init(secondOfDay: Int32, nanosecond: Int32, zone: Zone?) {
    self.secondOfDay = secondOfDay
    self.nanosecond = nanosecond
    self.zone = zone
  }

  /// 0 to 23.
  public var hour: Int { Int(secondOfDay) / 3_600 }
  /// 0 to 59.
  public var minute: Int { Int(secondOfDay) / 60 % 60 }
  /// 0 to 59.
  public var second: Int { Int(secondOfDay) % 60 }
}

/// A day and a time of it: a moment where a zone is given, a reading of a clock where none is.
public struct DateTime: Sendable, Hashable {
  /// The day there.
  public let date: CalendarDate
  /// The time there, with the zone of the whole.
  public let time: TimeOfDay

  /// A day and a time of it.
  public init(date: CalendarDate, time: TimeOfDay) {
    self.date = date
    self.time = time
  }
}
