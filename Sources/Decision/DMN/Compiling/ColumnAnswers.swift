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

/// The rows of a column, worked out from its cells.
struct ColumnAnswers {
  let shapes: [ColumnShape]
  let kind: ColumnShape.Kind

  /// Nil where they would take more words than allowed, or numbers have too many digits.
  func rows(most: Int) -> (lookup: IndexColumn.Lookup, rows: [UInt64])? {
    let wordCount = (shapes.count + 63) / 64
    switch kind {
    case .any, .unknown: return (.free, row { _ in true })
    case .boolean:
      return (.booleans, [false, true].flatMap { truth in row { $0.passes({ $0.boolean == truth }, { _ in false }) } })
    case .text:
      var seen: Set<String> = []
      let texts = constants.compactMap { value -> String? in
        guard case .string(let text) = value, seen.insert(text).inserted else { return nil }
        return text
      }
      guard (texts.count + 1) * wordCount <= most else { return nil }
      let all = (texts.map { Optional($0) } + [nil]).flatMap { text in
        row { $0.passes({ Self.isText($0, text) }, { _ in false }) }
      }
      return (.texts(TextRows(texts)), all)
    case .number:
      let numbers = constants.compactMap { value -> Decimal128? in
        if case .number(let number) = value { number } else { nil }
      }
      guard let index = NumberRows(numbers), index.rowCount * wordCount <= most else { return nil }
      let all = (0..<index.rowCount).flatMap { place in
        row { $0.passes({ Self.place(of: $0, index) == place }, { Self.lies(place, in: $0, index) }) }
      }
      return (.numbers(index), all)
    }
  }

  private var constants: [Value] { shapes.flatMap(\.constants) }

  private func row(_ passes: (ColumnShape) -> Bool) -> [UInt64] {
    var bits = RuleBits(ruleCount: shapes.count)
    for (rule, shape) in shapes.enumerated() where passes(shape) { bits.insert(rule) }
    return bits.words
  }

  private static func isText(_ value: Value, _ text: String?) -> Bool {
    if case .string(let other) = value, let text { other.utf8.elementsEqual(text.utf8) } else { false }
  }

  private static func place(of value: Value?, _ index: NumberRows) -> Int? {
    if case .number(let number)? = value { index.row(of: number) } else { nil }
  }

  private static func lies(_ place: Int, in range: ValueRange, _ index: NumberRows) -> Bool {
    if let start = self.place(of: range.start, index) {
      guard range.startIncluded ? place >= start : place > start else { return false }
    }
    if let end = self.place(of: range.end, index) {
      guard range.endIncluded ? place <= end : place < end else { return false }
    }
    return true
  }
}
