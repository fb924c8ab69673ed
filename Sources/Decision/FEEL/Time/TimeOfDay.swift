/// A time of the day, with a zone or without.
public struct TimeOfDay: Sendable, Hashable {
  /// 0 to 86,399.
  public let secondOfDay: Int32
  public let nanosecond: Int32
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

  public var hour: Int { Int(secondOfDay) / 3_600 }
  public var minute: Int { Int(secondOfDay) / 60 % 60 }
  public var second: Int { Int(secondOfDay) % 60 }
}

/// A day and a time of it: a moment where a zone is given, a reading of a clock where none is.
public struct DateTime: Sendable, Hashable {
  public let date: CalendarDate
  public let time: TimeOfDay

  public init(date: CalendarDate, time: TimeOfDay) {
    self.date = date
    self.time = time
  }
}
