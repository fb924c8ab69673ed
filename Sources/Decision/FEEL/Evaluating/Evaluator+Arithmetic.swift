/// Arithmetic (DMN 1.5, tables 51, 54 to 59).
extension Evaluator {
  mutating func negate(_ operand: Node, _ at: Int) -> Value {
    let value = evaluate(operand)
    switch value {
    case .number(let number): return .number(number.negated)
    case .daysAndTimeDuration(let duration):
      return duration.negated.map { .daysAndTimeDuration($0) } ?? .null
    case .yearsAndMonthsDuration(let duration):
      return .yearsAndMonthsDuration(MonthsDuration(months: -duration.months))
    case .null, .boolean, .string, .date, .time, .dateTime, .list, .context, .range, .function:
      return null("a number or a duration after “-”", for: value, at: at)
    }
  }

  /// A chain of operations goes from the left, without going deeper for each of them.
  mutating func arithmetic(_ operation: Arithmetic, _ left: Node, _ right: Node, _ at: Int) -> Value {
    guard case .arithmetic = left else { return arithmetic(operation, evaluate(left), evaluate(right), at) }
    var steps = [(operation, right, at)]
    var first = left
    while case .arithmetic(let operation, let left, let right, let at) = first {
      steps.append((operation, right, at))
      first = left
    }
    var result = evaluate(first)
    for (operation, right, at) in steps.reversed() {
      guard evaluation.take() else { return evaluation.exhaustion }
      result = arithmetic(operation, result, evaluate(right), at)
    }
    return result
  }

  private func arithmetic(_ operation: Arithmetic, _ left: Value, _ right: Value, _ at: Int) -> Value {
    if case .number(let one) = left, case .number(let other) = right { return numbers(operation, one, other, at) }
    let result =
      switch operation {
      case .add: sum(left, right, at)
      case .subtract: left.subtracting(right)
      case .multiply: left.multiplied(by: right)
      case .divide: left.divided(by: right)
      case .power: Value?.none
      }
    return result
      ?? null(
        "two values that “\(operation.rawValue)” can take", for: left, right, at: at)
  }

  private func numbers(_ operation: Arithmetic, _ left: Decimal128, _ right: Decimal128, _ at: Int) -> Value {
    if let result = left.applying(operation, right) { return .number(result) }
    return null("a number as the result", found: "\(left) \(operation.rawValue) \(right)", at: at)
  }

  private func sum(_ left: Value, _ right: Value, _ at: Int) -> Value? {
    if case .string(let one) = left, case .string(let other) = right { return evaluation.string(one + other, site(at)) }
    return left.adding(right) ?? right.adding(left)
  }
}

extension Decimal128 {
  /// Nil where the result is no finite number.
  func applying(_ operation: Arithmetic, _ other: Decimal128) -> Decimal128? {
    switch operation {
    case .add: adding(other)
    case .subtract: subtracting(other)
    case .multiply: multiplied(by: other)
    case .divide: divided(by: other)
    case .power: raised(to: other)
    }
  }
}

/// The arithmetic of dates, times and durations; nil where the standard has none, or the result is out of reach.
extension Value {
  /// A duration on the right.
  fileprivate func adding(_ other: Value) -> Value? {
    switch (self, other) {
    case (.daysAndTimeDuration(let one), .daysAndTimeDuration(let other)):
      DaysDuration(nanoseconds: one.totalNanoseconds + other.totalNanoseconds).map { Value.daysAndTimeDuration($0) }
    case (.yearsAndMonthsDuration(let one), .yearsAndMonthsDuration(let other)):
      one.adding(other).map { .yearsAndMonthsDuration($0) }
    case (.date(let date), .daysAndTimeDuration(let duration)):
      date.adding(nanoseconds: duration.totalNanoseconds).map { .date($0) }
    case (.date(let date), .yearsAndMonthsDuration(let duration)):
      date.adding(months: duration.months).map { .date($0) }
    case (.time(let time), .daysAndTimeDuration(let duration)):
      .time(time.adding(nanoseconds: duration.totalNanoseconds))
    case (.dateTime(let moment), .daysAndTimeDuration(let duration)):
      moment.adding(nanoseconds: duration.totalNanoseconds).map { .dateTime($0) }
    case (.dateTime(let moment), .yearsAndMonthsDuration(let duration)):
      moment.date.adding(months: duration.months).map { .dateTime(DateTime(date: $0, time: moment.time)) }
    default: nil
    }
  }

  fileprivate func subtracting(_ other: Value) -> Value? {
    switch (self, other) {
    case (_, .daysAndTimeDuration(let duration)):
      duration.negated.flatMap { adding(Value.daysAndTimeDuration($0)) }
    case (_, .yearsAndMonthsDuration(let duration)):
      adding(.yearsAndMonthsDuration(MonthsDuration(months: -duration.months)))
    case (.time(let one), .time(let other)):
      one.nanoseconds(since: other).flatMap { DaysDuration(nanoseconds: $0) }.map(Value.daysAndTimeDuration)
    default:
      since(other)
    }
  }

  /// From one day or moment to another.
  private func since(_ other: Value) -> Value? {
    guard let moment, let before = other.moment, let nanoseconds = moment.nanoseconds(since: before) else { return nil }
    return DaysDuration(nanoseconds: nanoseconds).map { .daysAndTimeDuration($0) }
  }

  /// A date as midnight in UTC, as the standard converts it.
  private var moment: DateTime? {
    switch self {
    case .dateTime(let moment): moment
    case .date(let date): DateTime(date: date, time: TimeOfDay(secondOfDay: 0, nanosecond: 0, zone: .utc))
    case .null, .boolean, .number, .string, .time, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context,
      .range, .function:
      nil
    }
  }

  fileprivate func multiplied(by other: Value) -> Value? {
    switch (self, other) {
    case (.daysAndTimeDuration(let duration), .number(let factor)),
      (.number(let factor), .daysAndTimeDuration(let duration)):
      duration.decimalSeconds.multiplied(by: factor).flatMap { DaysDuration(decimalSeconds: $0) }
        .map { .daysAndTimeDuration($0) }
    case (.yearsAndMonthsDuration(let duration), .number(let factor)),
      (.number(let factor), .yearsAndMonthsDuration(let duration)):
      Decimal128(Int(duration.months)).multiplied(by: factor).flatMap { $0.truncated.integer }
        .map { .yearsAndMonthsDuration(MonthsDuration(months: Int64($0))) }
    default: nil
    }
  }

  fileprivate func divided(by other: Value) -> Value? {
    switch (self, other) {
    case (.daysAndTimeDuration(let duration), .number(let divisor)):
      duration.decimalSeconds.divided(by: divisor).flatMap { DaysDuration(decimalSeconds: $0) }
        .map { .daysAndTimeDuration($0) }
    case (.yearsAndMonthsDuration(let duration), .number(let divisor)):
      Decimal128(Int(duration.months)).divided(by: divisor).flatMap { $0.truncated.integer }
        .map { .yearsAndMonthsDuration(MonthsDuration(months: Int64($0))) }
    case (.daysAndTimeDuration(let one), .daysAndTimeDuration(let other)):
      one.decimalSeconds.divided(by: other.decimalSeconds).map { .number($0) }
    case (.yearsAndMonthsDuration(let one), .yearsAndMonthsDuration(let other)):
      Decimal128(Int(one.months)).divided(by: Decimal128(Int(other.months))).map { .number($0) }
    default: nil
    }
  }
}
