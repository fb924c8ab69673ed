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
      let kinds = Set(forms.map { kind(of: $0) })
      return kinds.count == 1 ? kinds.first ?? .unknown : .unknown
    case .not(let inner): return kind(of: inner) == .any ? .unknown : kind(of: inner)
    case .expression: return .unknown
    }
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

  /// Whether a value passes: as its constant's place compared with those of the cell, where nil is a place between.
  func passes(_ holds: (Value) -> Bool, _ lies: (ValueRange) -> Bool) -> Bool {
    kind == .unknown || Self.passes(form, holds, lies)
  }

  private static func passes(_ form: TestForm, _ holds: (Value) -> Bool, _ lies: (ValueRange) -> Bool) -> Bool {
    switch form {
    case .any, .expression: true
    case .equals(let value): holds(value)
    case .within(let range): lies(range)
    case .anyOf(let forms): forms.contains { passes($0, holds, lies) }
    case .not(let inner): !passes(inner, holds, lies)
    }
  }
}
