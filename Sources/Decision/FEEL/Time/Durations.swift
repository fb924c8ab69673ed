/// A duration in days and time: whole seconds, rounded down, and nanoseconds after them.
public struct DaysDuration: Sendable, Hashable, Comparable {
  /// Whole seconds, rounded down.
  public let seconds: Int64
  /// 0 to 999,999,999, also where the duration is negative.
  public let nanoseconds: Int32

  /// Nil where the seconds do not fit.
  public init?(nanoseconds total: Int128) {
    let (whole, rest) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
    guard let seconds = Int64(exactly: rest < 0 ? whole - 1 : whole), seconds.magnitude < 1 << 62 else { return nil }
    self.seconds = seconds
    nanoseconds = Int32(rest < 0 ? rest + 1_000_000_000 : rest)
  }

  /// Whole seconds.
  public init(seconds: Int64) {
    self.seconds = seconds
    nanoseconds = 0
  }

  /// The whole of it.
  public var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  /// By length.
  public static func < (left: DaysDuration, right: DaysDuration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// A duration in years and months.
public struct MonthsDuration: Sendable, Hashable, Comparable {
  /// Negative backwards.
  public let months: Int64

  /// So that sums and signs always fit.
  private static let monthsMax: Int64 = 1 << 61

  /// Taken to the longest duration there is where the months are more.
  public init(months: Int64) { self.months = Swift.min(Swift.max(months, -Self.monthsMax), Self.monthsMax) }

  /// Nil where the months are more than can be had.
  init?(exactly months: Int128) {
    guard months.magnitude <= Self.monthsMax else { return nil }
    self.months = Int64(months)
  }

  func adding(_ other: MonthsDuration) -> MonthsDuration? {
    MonthsDuration(exactly: Int128(months) + Int128(other.months))
  }

  /// By length.
  public static func < (left: MonthsDuration, right: MonthsDuration) -> Bool { left.months < right.months }
}
