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

  /// What a column may take of memory for each of its cells, in words, so that a model's index stays in proportion to it.
  static let wordsPerCellMax = 64

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
    switch kind {
    case .any, .unknown: return (.free, bits(shapes) { _ in true })
    case .boolean:
      let rows = [false, true].flatMap { truth in
        bits(shapes) { shape in
          isOpen(shape) || shape.constants.contains { $0.boolean == truth } != shape.isNegated
        }
      }
      return (.booleans, rows)
    case .text: return texts(shapes)
    case .number: return numbers(shapes)
    }
  }

  /// Each row is the one for texts that no cell names, with what its own text changes.
  private static func texts(_ shapes: [ColumnShape]) -> (lookup: Lookup, rows: [UInt64])? {
    let wordCount = wordCount(shapes)
    var places: [[UInt8]: Int] = [:]
    var texts: [String] = []
    let others = bits(shapes) { isOpen($0) || $0.isNegated }
    var changes: [(row: Int, rule: Int)] = []
    for (rule, shape) in shapes.enumerated() where !isOpen(shape) {
      for case .string(let text) in shape.constants {
        let row = places[Array(text.utf8), default: texts.count]
        if row == texts.count {
          places[Array(text.utf8)] = row
          texts.append(text)
        }
        changes.append((row, rule))
      }
    }
    guard fits(texts.count + 1, shapes) else { return nil }
    var rows = Array(repeatElement(others, count: texts.count + 1).joined())
    for (row, rule) in changes {
      let word = row * wordCount + rule / 64
      let bit = UInt64(1) << UInt64(rule % 64)
      rows[word] = shapes[rule].isNegated ? rows[word] & ~bit : rows[word] | bit
    }
    return (.texts(texts), rows)
  }

  /// From the first row to the last: at each, what begins and what has ended.
  private static func numbers(_ shapes: [ColumnShape]) -> (lookup: Lookup, rows: [UInt64])? {
    let numbers = shapes.flatMap(\.constants).compactMap { value -> Decimal128? in
      if case .number(let number) = value { number } else { nil }
    }
    guard let marks = NumberMarks(numbers), fits(marks.rowCount, shapes) else { return nil }
    var changes = Array(repeating: [Int](), count: marks.rowCount + 1)
    for (rule, shape) in shapes.enumerated() where !isOpen(shape) {
      for range in merged(shape.named(marks)) {
        changes[range.lowerBound].append(rule)
        changes[range.upperBound + 1].append(rule)
      }
    }
    var current = bits(shapes) { isOpen($0) || $0.isNegated }
    var rows: [UInt64] = []
    rows.reserveCapacity(marks.rowCount * current.count)
    for row in 0..<marks.rowCount {
      for rule in changes[row] { current[rule / 64] ^= 1 << UInt64(rule % 64) }
      rows += current
    }
    return (.numbers(marks), rows)
  }

  /// The same ranges, none of which touches another.
  private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func isOpen(_ shape: ColumnShape) -> Bool { shape.kind == .any || shape.kind == .unknown }

  private static func wordCount(_ shapes: [ColumnShape]) -> Int { (shapes.count + 63) / 64 }

  private static func fits(_ rowCount: Int, _ shapes: [ColumnShape]) -> Bool {
    let least = 4_096
    return rowCount * wordCount(shapes) <= max(least, shapes.count * wordsPerCellMax)
  }

  /// The rules for which something holds, the first rule in the lowest bit of the first word.
  private static func bits(_ shapes: [ColumnShape], _ holds: (ColumnShape) -> Bool) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: wordCount(shapes))
    for (rule, shape) in shapes.enumerated() where holds(shape) { words[rule / 64] |= 1 << UInt64(rule % 64) }
    return words
  }
}
