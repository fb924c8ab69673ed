internal import FEEL

/// A decision table that is ready to run.
struct CompiledTable: Sendable {
  struct Input: Sendable {
    let box: Box
    let type: ItemType?
    let allowed: UnaryTests?
    /// The text of the input expression, for reports.
    let text: String
  }

  struct Output: Sendable {
    let name: String
    let type: ItemType?
    let allowed: UnaryTests?
    /// In the order of priority, the highest first; empty where the model gives none.
    let priorities: [Value]
    let fallback: Box?
  }

  struct Rule: Sendable {
    /// One for each input; nil for a test that anything passes.
    let tests: [UnaryTests?]
    let outputs: [Box]
    /// All outputs together where none of them depends on anything.
    let constant: Value?
  }

  let mark: ElementMark
  let hitPolicy: HitPolicy
  let aggregation: Aggregation?
  let names: Names
  let inputs: [Input]
  let outputs: [Output]
  /// The names of several outputs; nil where one is the outcome itself.
  let keys: ContextKeys?
  let rules: [Rule]
  let index: TableIndex?
}
