internal import FEEL

/// For each value of each input, which rules it passes, worked out once; the rules that match are what all inputs agree on.
struct TableIndex: Sendable {
  /// Nil where the tests of too few columns can be told without evaluating.
  init?(_ rules: [CompiledTable.Rule], inputCount: Int) {
    return nil
  }

  /// The places of the rules that match, in order.
  func hits(_ inputs: [Value], _ rules: [CompiledTable.Rule], _ scope: Scope, firstOnly: Bool) -> [Int] { [] }
}
