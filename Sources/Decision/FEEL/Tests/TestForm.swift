/// What a unary test asks of the input, as far as a table can index it without evaluating.
public indirect enum TestForm: Sendable {
  /// `-`: whatever it is.
  case any
  /// A constant: equal to it, or containing it where the input is a list.
  case equals(Value)
  /// `< c`, `[a..b]` and the like, as a range with constant ends; an end that is nil is open.
  case within(ValueRange)
  case anyOf([TestForm])
  case not(TestForm)
  /// Only evaluation tells.
  case expression

  init(_ tests: TestsNode) {
    if tests.isAny {
      self = .any
      return
    }
    let forms = tests.tests.map { TestForm($0) }
    let dependsOnMore = forms.contains { form in
      if case .expression = form { true } else { false }
    }
    guard !dependsOnMore, let first = forms.first else {
      self = .expression
      return
    }
    let joined = forms.count == 1 ? first : .anyOf(forms)
    self = tests.isNegated ? .not(joined) : joined
  }

  private init(_ test: TestNode) {
    switch test {
    case .value(.constant(let value), _): self = Self.form(of: value)
    case .compare(.equal, .constant(let value), _): self = Self.form(of: value)
    case .compare(.unequal, .constant(let value), _): self = .not(.equals(value))
    case .compare(let comparison, .constant(let value), _):
      let range = RangeNode(comparison, .constant(value)).constant
      self = value.isNull ? .expression : range.map { .within($0) } ?? .expression
    case .value, .compare: self = .expression
    }
  }

  private static func form(of value: Value) -> TestForm {
    switch value {
    case .range(let range): .within(range)
    case .number, .string, .boolean, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration:
      .equals(value)
    case .null, .list, .context, .function: .expression
    }
  }
}
