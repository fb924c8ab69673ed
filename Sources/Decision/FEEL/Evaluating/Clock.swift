internal import Foundation

/// Where `now()` and `today()` come from.
public struct Clock: Sendable {
  /// The moment, with the zone in which `today()` is meant.
  public let now: @Sendable () -> DateTime

  /// A clock of the host.
  public init(now: @escaping @Sendable () -> DateTime) { self.now = now }

  /// The machine's clock, in UTC.
  public static let system = Clock {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return DateTime(epochSeconds: Int64(moment.tv_sec), nanosecond: Int32(moment.tv_nsec), zone: .utc)
  }

  /// A clock that stands still.
  public static func fixed(_ moment: DateTime) -> Clock { Clock { moment } }
}
