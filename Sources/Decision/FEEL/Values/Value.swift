/// Any value of FEEL (DMN 1.5, 10.3.2.2). Copied without allocation; at most 24 bytes apart in an array.
public enum Value: Sendable {
  /// The null value, with why it came about where an expression made it; nil where data said null.
  case null(NullReason?)
  case boolean(Bool)
  case number(Decimal128)
  case string(String)
  case date(CalendarDate)
  case time(TimeOfDay)
  indirect case dateTime(DateTime)
  case daysAndTimeDuration(DaysDuration)
  case yearsAndMonthsDuration(MonthsDuration)
  case list(List)
  case context(Context)
  indirect case range(ValueRange)
  case function(Function)

  /// The null of data, which nobody has to explain.
  public static let null = Value.null(nil)

  /// Whether this is null, for whatever reason.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Why this is null, where it is and an expression made it so.
  public var nullReason: NullReason? {
    if case .null(let reason) = self { reason } else { nil }
  }

  /// True and false as such; nil for everything else.
  public var boolean: Bool? {
    if case .boolean(let truth) = self { truth } else { nil }
  }
}

/// A place in the text of an expression.
public struct Place: Sendable, Hashable {
  /// From 1.
  public let line: Int
  /// In Unicode code points, from 1.
  public let column: Int

  /// Both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
