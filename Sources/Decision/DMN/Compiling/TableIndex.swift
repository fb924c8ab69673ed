internal import FEEL

/// For each value of each input, which rules it passes, worked out once; the rules that match are what all inputs agree on.
struct TableIndex: Sendable {
  let ruleCount: Int
  let wordCount: Int
  let columns: [IndexColumn]
  /// Whether any rule has a test that must be evaluated.
  let hasOpen: Bool

  /// Nil for a table without rules or inputs.
  init?(_ rules: [CompiledTable.Rule], inputCount: Int) {
    guard !rules.isEmpty, inputCount > 0 else { return nil }
    ruleCount = rules.count
    wordCount = (rules.count + 63) / 64
    columns = (0..<inputCount).map { input in IndexColumn(rules.map { $0.tests[input] }) }
    hasOpen = columns.contains(where: \.hasOpen)
  }

  /// The places of the rules that match, in order.
  func hits(_ inputs: [Value], _ rules: [CompiledTable.Rule], _ scope: Scope, firstOnly: Bool) -> [Int] {
    var found: [Int] = []
    withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { rows in
      for place in columns.indices { rows[place] = columns[place].row(of: inputs[place]) ?? -1 }
      candidates(rows) { rule in
        for place in columns.indices where rows[place] < 0 || columns[place].open.contains(rule) {
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
        bits &= columns[place].rows[rows[place] * wordCount + word]
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
    columns.contains { $0.hasOpen && $0.open.contains(rule) }
  }

  /// The bits of the last word that are rules.
  private var lastWord: UInt64 {
    ruleCount % 64 == 0 ? UInt64.max : (1 << UInt64(ruleCount % 64)) - 1
  }

  /// What the index takes of memory, in bytes.
  var byteCount: Int { columns.reduce(0) { $0 + $1.byteCount } }
}
