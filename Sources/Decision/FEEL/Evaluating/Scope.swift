/// What an expression is evaluated in: a value for each name, and the account of the evaluation.
public struct Scope {
  /// The names that have values here.
  public let names: Names
  /// By the places of `names`.
  public var values: [Value]
  /// The account on which expressions are evaluated.
  public let evaluation: Evaluation

  /// - Parameter values: as many as names, in their order.
  public init(_ names: Names = .none, _ values: [Value] = [], evaluation: Evaluation = Evaluation()) {
    precondition(names.entries.count == values.count, "a scope needs one value for each name")
    self.names = names
    self.values = values
    self.evaluation = evaluation
  }

  /// The values in the order of other names; null for one that this scope does not have.
  func values(for names: Names) -> [Value] {
    if names === self.names { return values }
    return names.entries.map { entry in self.names.place(of: entry.name).map { values[$0] } ?? .null }
  }
}
