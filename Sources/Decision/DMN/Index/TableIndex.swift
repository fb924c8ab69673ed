internal import FEEL

/// For each value of each input, which rules it passes, worked out once; the rules that match are what all inputs agree on.
final class TableIndex: Sendable {
  let ruleCount: Int
  let wordCount: Int
  let columns: [IndexColumn]
  /// Whether any rule has a test that must be evaluated.
  let hasOpen: Bool
  private let words: [UInt64]
  private let marks: [Int64]
  private let texts: TextPool

  /// Nil for a table without rules or inputs.
  init?(_ rules: [CompiledTable.Rule], inputCount: Int) {
    guard !rules.isEmpty, inputCount > 0 else { return nil }
    ruleCount = rules.count
    wordCount = (rules.count + 63) / 64
    var words: [UInt64] = []
    var marks: [Int64] = []
    var texts = TextPool()
    columns = (0..<inputCount).map { input in
      let answers = ColumnAnswers(rules.map { $0.tests[input] })
      var column = IndexColumn(
        lookup: .none, rowStart: words.count, openStart: words.count + answers.rows.count,
        hasOpen: answers.open.contains { $0 != 0 }, texts: nil, markStart: marks.count, markEnd: marks.count, scale: 0)
      words += answers.rows + answers.open
      switch answers.lookup {
      case .free: column.lookup = .free
      case .booleans: column.lookup = .booleans
      case .none: column.hasOpen = true
      case .texts(let set):
        column.lookup = .texts
        column.texts = texts.add(set)
      case .numbers(let numbers):
        column.lookup = .numbers
        marks += numbers.marks
        column.markEnd = marks.count
        column.scale = numbers.scale
      }
      return column
    }
    hasOpen = columns.contains(where: \.hasOpen)
    self.words = words
    self.marks = marks
    self.texts = texts
  }

  /// The places of the rules that match, in order.
  func hits(_ inputs: [Value], _ rules: [CompiledTable.Rule], _ scope: Scope, firstOnly: Bool) -> [Int] {
    var found: [Int] = []
    withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { rows in
      for place in 0..<columns.count { rows[place] = row(of: inputs[place], in: place) }
      candidates(rows) { rule in
        for place in 0..<columns.count where rows[place] < 0 || isOpen(rule, in: place) {
          guard let test = rules[rule].tests[place] else { continue }
          guard test.evaluate(inputs[place], in: scope).boolean == true else { return true }
        }
        found.append(rule)
        return !firstOnly
      }
    }
    return found
  }

  /// Every rule that no row rules out, in order, until `take` says that it is enough.
  /// - Parameter rows: one for each column; below zero where the column cannot tell.
  @inline(__always)
  func candidates(_ rows: UnsafeMutableBufferPointer<Int>, _ take: (Int) -> Bool) {
    for word in 0..<wordCount {
      var bits = word == wordCount - 1 ? lastWord : UInt64.max
      for place in 0..<columns.count where rows[place] >= 0 {
        bits &= words[columns[place].rowStart + rows[place] * wordCount + word]
      }
      while bits != 0 {
        let rule = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        guard take(rule) else { return }
      }
    }
  }

  /// Whether any column must evaluate the test of a rule that its row does not rule out.
  func isOpen(_ rule: Int) -> Bool {
    (0..<columns.count).contains { columns[$0].hasOpen && isOpen(rule, in: $0) }
  }

  private func isOpen(_ rule: Int, in column: Int) -> Bool {
    words[columns[column].openStart + rule / 64] >> UInt64(rule % 64) & 1 == 1
  }

  /// The bits of the last word that are rules.
  private var lastWord: UInt64 {
    ruleCount % 64 == 0 ? UInt64.max : (1 << UInt64(ruleCount % 64)) - 1
  }

  /// Which row of a column holds for a value; below zero where the tests must be evaluated.
  func row(of value: Value, in column: Int) -> Int {
    switch (columns[column].lookup, value) {
    case (.free, _): 0
    case (.texts, .string(let text)):
      text.utf8.withContiguousStorageIfAvailable { row(ofText: $0, in: column) }
        ?? Array(text.utf8).withUnsafeBufferPointer { row(ofText: $0, in: column) }
    case (.numbers, .number(let number)):
      number.parts.map { row(of: $0.coefficient, exponent: $0.exponent, in: column) } ?? -1
    case (.booleans, .boolean(let truth)): truth ? 1 : 0
    case (.none, _), (.texts, _), (.numbers, _), (.booleans, _): -1
    }
  }

  /// - Precondition: the column is one of texts.
  @inline(__always)
  func row(ofText text: UnsafeBufferPointer<UInt8>, in column: Int) -> Int {
    columns[column].texts.map { texts.place(of: text, in: $0) } ?? -1
  }

  /// - Precondition: the column is one of numbers.
  @inline(__always)
  func row(of coefficient: Int64, exponent: Int, in column: Int) -> Int {
    let key = NumberMarks.key(coefficient, exponent, scale: columns[column].scale)
    let (start, end) = (columns[column].markStart, columns[column].markEnd)
    return marks.withUnsafeBufferPointer {
      NumberMarks.row(of: key, among: UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// What the index takes of memory, in bytes.
  var byteCount: Int {
    words.count * 8 + marks.count * 8 + texts.byteCount + columns.count * MemoryLayout<IndexColumn>.stride
  }
}
