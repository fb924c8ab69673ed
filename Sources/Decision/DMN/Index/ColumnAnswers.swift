internal import FEEL

/// The rows of a column, worked out from its cells.
struct ColumnAnswers {
  /// By what a row is found.
  enum Lookup {
    /// Every rule takes anything here.
    case free
    /// The last row is for texts that no cell names.
    case texts([String])
    case numbers(NumberMarks)
    /// False first.
    case booleans
    /// Only evaluating the tests tells.
    case none
  }

  let lookup: Lookup
  /// Row after row, as many words each as a set of all rules has.
  let rows: [UInt64]
  /// The rules whose test must be evaluated all the same; every row has their bits.
  let open: [UInt64]

  /// What one column may take of memory, in words.
  static let wordsMax = 1 << 20

  init(_ tests: [UnaryTests?]) {
    let shapes = tests.map { ColumnShape($0?.form ?? .any) }
    open = Self.bits(shapes) { $0.kind == .unknown }
    let kinds = Set(shapes.map(\.kind)).subtracting([.any, .unknown])
    let isOpen = open.contains { $0 != 0 }
    guard kinds.count <= 1, !(kinds.isEmpty && isOpen), let made = Self.made(shapes, kinds.first ?? .any) else {
      lookup = .none
      rows = []
      return
    }
    lookup = made.lookup
    rows = made.rows
  }

  /// Nil where rows would take more words than allowed, or numbers have too many digits.
  private static func made(_ shapes: [ColumnShape], _ kind: ColumnShape.Kind) -> (lookup: Lookup, rows: [UInt64])? {
    let wordCount = (shapes.count + 63) / 64
    switch kind {
    case .any, .unknown: return (.free, bits(shapes) { _ in true })
    case .boolean:
      let rows = [false, true].flatMap { truth in
        bits(shapes) { $0.passes({ $0.boolean == truth }, { _ in false }) }
      }
      return (.booleans, rows)
    case .text:
      var seen: Set<[UInt8]> = []
      let texts = shapes.flatMap(\.constants).compactMap { value -> String? in
        guard case .string(let text) = value, seen.insert(Array(text.utf8)).inserted else { return nil }
        return text
      }
      guard (texts.count + 1) * wordCount <= wordsMax else { return nil }
      let rows = (texts.map { Optional($0) } + [nil]).flatMap { text in
        bits(shapes) { $0.passes({ isText($0, text) }, { _ in false }) }
      }
      return (.texts(texts), rows)
    case .number:
      let numbers = shapes.flatMap(\.constants).compactMap { value -> Decimal128? in
        if case .number(let number) = value { number } else { nil }
      }
      guard let marks = NumberMarks(numbers), marks.rowCount * wordCount <= wordsMax else { return nil }
      let rows = (0..<marks.rowCount).flatMap { row in
        bits(shapes) { $0.passes({ self.row(of: $0, marks) == row }, { lies(row, in: $0, marks) }) }
      }
      return (.numbers(marks), rows)
    }
  }

  /// The rules for which something holds, the first rule in the lowest bit of the first word.
  private static func bits(_ shapes: [ColumnShape], _ holds: (ColumnShape) -> Bool) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: (shapes.count + 63) / 64)
    for (rule, shape) in shapes.enumerated() where holds(shape) { words[rule / 64] |= 1 << UInt64(rule % 64) }
    return words
  }

  private static func isText(_ value: Value, _ text: String?) -> Bool {
    if case .string(let other) = value, let text { other.utf8.elementsEqual(text.utf8) } else { false }
  }

  private static func row(of value: Value?, _ marks: NumberMarks) -> Int? {
    if case .number(let number)? = value { marks.row(of: number) } else { nil }
  }

  private static func lies(_ row: Int, in range: ValueRange, _ marks: NumberMarks) -> Bool {
    if let start = self.row(of: range.start, marks) {
      guard range.startIncluded ? row >= start : row > start else { return false }
    }
    if let end = self.row(of: range.end, marks) {
      guard range.endIncluded ? row <= end : row < end else { return false }
    }
    return true
  }
}
