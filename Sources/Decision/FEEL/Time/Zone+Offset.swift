internal import Foundation

/// Where a zone lies, at a moment.
extension Zone {
  /// The date by which the offset of a time of day without a date is told: a day without summer time in the north.
  private static let undatedEpochSeconds: Int64 = 946_684_800

  /// Seconds east of UTC at a moment.
  func offset(epochSeconds: Int64) -> Int64 {
    switch self {
    case .offset(let seconds): return Int64(seconds)
    case .region(let region):
      return Int64(region.rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(epochSeconds))))
    }
  }

  /// Seconds east of UTC when the clocks there show a time, counted as if they showed UTC.
  func offset(localSeconds: Int64) -> Int64 {
    switch self {
    case .offset(let seconds): return Int64(seconds)
    case .region:
      let before = offset(epochSeconds: localSeconds - 86_400)
      let guess = offset(epochSeconds: localSeconds - before)
      return guess == before ? guess : offset(epochSeconds: localSeconds - guess)
    }
  }

  /// For a time of day without a date.
  var undatedOffset: Int64 { offset(epochSeconds: Self.undatedEpochSeconds) }
}

extension TimeOfDay {
  /// Seconds of the day in UTC, below zero or above a day where the zone shifts it there.
  private var shiftedSecond: Int64 { Int64(secondOfDay) - (zone?.undatedOffset ?? 0) }

  /// Nil where one has a zone and the other has none.
  func order(_ other: TimeOfDay) -> Int? {
    guard (zone == nil) == (other.zone == nil) else { return nil }
    let left = (shiftedSecond, nanosecond)
    let right = (other.shiftedSecond, other.nanosecond)
    return left < right ? -1 : left == right ? 0 : 1
  }

  func isSame(as other: TimeOfDay) -> Bool { order(other) == 0 }
}

extension DateTime {
  /// Seconds since 1970-01-01 as if the clock showed UTC.
  var localSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }

  /// Seconds since 1970-01-01T00:00:00Z; as if in UTC where there is no zone.
  public var epochSeconds: Int64 {
    localSeconds - (time.zone?.offset(localSeconds: localSeconds) ?? 0)
  }

  /// Nil where one has a zone and the other has none.
  func order(_ other: DateTime) -> Int? {
    guard (time.zone == nil) == (other.time.zone == nil) else { return nil }
    let left = (epochSeconds, time.nanosecond)
    let right = (other.epochSeconds, other.time.nanosecond)
    return left < right ? -1 : left == right ? 0 : 1
  }

  func isSame(as other: DateTime) -> Bool { order(other) == 0 }
}
