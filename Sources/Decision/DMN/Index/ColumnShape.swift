internal import FEEL

/// What a cell asks, as far as an index can answer it.
struct ColumnShape {
  enum Kind: Hashable {
    case any, text, number, boolean
    /// Only evaluating tells, or it mixes kinds.
    case unknown
  }

  let kind: Kind
  let form: TestForm

  init(_ form: TestForm) {
    self.form = form
    kind = Self.kind(of: form)
  }

  private static func kind(of form: TestForm) -> Kind {
    switch form {
    case .any: return .any
    case .equals(let value): return kind(of: value)
    case .within(let range):
      guard range.form != .exclusion else { return .unknown }
      let ends = constants(of: form).map { kind(of: $0) }
      return !ends.isEmpty && ends.allSatisfy { $0 == .number } ? .number : .unknown
    case .anyOf(let forms):
      let kinds = Set(forms.map { isNegated($0) ? .unknown : kind(of: $0) })
      return kinds.count == 1 ? kinds.first ?? .unknown : .unknown
    case .not(let inner):
      let kind = kind(of: inner)
      return kind == .any || isNegated(inner) ? .unknown : kind
    case .expression: return .unknown
    }
  }

  private static func isNegated(_ form: TestForm) -> Bool {
    if case .not = form { true } else { false }
  }

  private static func kind(of value: Value) -> Kind {
    switch value {
    case .string: .text
    case .number: .number
    case .boolean: .boolean
    case .null, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context, .range,
      .function:
      .unknown
    }
  }

  /// Whether the cell takes what it does not name, as `not(...)` does.
  var isNegated: Bool { Self.isNegated(form) }

  /// The constants of the cell.
  var constants: [Value] { Self.constants(of: form) }

  private static func constants(of form: TestForm) -> [Value] {
    switch form {
    case .any, .expression: []
    case .equals(let value): [value]
    case .within(let range):
      // An end that is not there is open.
      [range.start, range.end].compactMap { end in end }
    case .anyOf(let forms): forms.flatMap { constants(of: $0) }
    case .not(let inner): constants(of: inner)
    }
  }

  /// The ranges of rows that a cell of numbers names, whether it takes them or takes all others.
  func named(_ marks: NumberMarks) -> [ClosedRange<Int>] { Self.named(form, marks) }

  private static func named(_ form: TestForm, _ marks: NumberMarks) -> [ClosedRange<Int>] {
    switch form {
    case .any, .expression: return []
    case .equals(let value): return row(of: value, marks).map { [$0...$0] } ?? []
    case .within(let range):
      let start = row(of: range.start, marks).map { range.startIncluded ? $0 : $0 + 1 } ?? 0
      let end = row(of: range.end, marks).map { range.endIncluded ? $0 : $0 - 1 } ?? marks.rowCount - 1
      return start <= end ? [start...end] : []
    case .anyOf(let forms): return forms.flatMap { named($0, marks) }
    case .not(let inner): return named(inner, marks)
    }
  }

  private static func row(of value: Value?, _ marks: NumberMarks) -> Int? {
    if case .number(let number)? = value { marks.row(of: number) } else { nil }
  }
}
