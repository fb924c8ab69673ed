/// Numbers (DMN 1.5, table 77).
extension BuiltIn {
  static let numbers: [BuiltIn] = [
    BuiltIn("abs", ["n": .any]) { call in
      switch call[0] {
      case .number(let number): .number(number.magnitude)
      case .daysAndTimeDuration(let duration):
        DaysDuration(nanoseconds: abs(duration.totalNanoseconds)).map { .daysAndTimeDuration($0) } ?? .null
      case .yearsAndMonthsDuration(let duration):
        .yearsAndMonthsDuration(MonthsDuration(months: abs(duration.months)))
      default: call.null("a number or a duration", at: 0)
      }
    },
    BuiltIn("modulo", ["dividend": .number, "divisor": .number]) { call in
      guard let dividend = call.number(0) else { return call.null("a number", at: 0) }
      guard let divisor = call.number(1), !divisor.isZero else { return call.null("a number but zero", at: 1) }
      return call.result(dividend.modulo(divisor))
    },
    BuiltIn("sqrt", ["number": .number]) { call in
      guard let number = call.number(0), !number.isNegative else { return call.null("a number not below zero", at: 0) }
      return call.result(number.squareRoot)
    },
    BuiltIn("log", ["number": .number]) { call in
      guard let number = call.number(0), number > .zero else { return call.null("a number above zero", at: 0) }
      return call.result(number.logarithm)
    },
    BuiltIn("exp", ["number": .number]) { call in
      guard let number = call.number(0) else { return call.null("a number", at: 0) }
      return call.result(number.exponential)
    },
    BuiltIn("odd", ["number": .number]) { call in parity(call, odd: true) },
    BuiltIn("even", ["number": .number]) { call in parity(call, odd: false) },
  ]

  private static func parity(_ call: Call, odd: Bool) -> Value {
    guard let number = call.number(0) else { return call.null("a number", at: 0) }
    guard number.truncated == number, let rest = number.modulo(Decimal128(2)) else {
      return call.null("a whole number", at: 0)
    }
    return .boolean(rest.isZero != odd)
  }

  static let roundings: [BuiltIn] = [
    BuiltIn("decimal", ["n": .number, "scale": .number]) { call in rounded(call, .halfEven) },
    BuiltIn("floor", ["n": .number, "scale?": .number]) { call in rounded(call, .down) },
    BuiltIn("ceiling", ["n": .number, "scale?": .number]) { call in rounded(call, .up) },
    BuiltIn("round up", ["n": .number, "scale?": .number]) { call in rounded(call, .awayFromZero) },
    BuiltIn("round down", ["n": .number, "scale?": .number]) { call in rounded(call, .towardZero) },
    BuiltIn("round half up", ["n": .number, "scale?": .number]) { call in rounded(call, .halfUp) },
    BuiltIn("round half down", ["n": .number, "scale?": .number]) { call in rounded(call, .halfDown) },
  ]

  /// To the digits behind the point that the second argument says, none where it is left out.
  private static func rounded(_ call: Call, _ rounding: Decimal128.Rounding) -> Value {
    guard let number = call.number(0) else { return call.null("a number", at: 0) }
    if call.count == 1 { return call.result(number.rounded(0, rounding)) }
    guard let scale = call.number(1)?.truncated.integer, let rounded = number.rounded(scale, rounding) else {
      return call.null("a scale from -6111 to 6176 that 34 digits can hold", at: 1)
    }
    return .number(rounded)
  }
}
