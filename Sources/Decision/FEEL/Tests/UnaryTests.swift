/// Unary tests of FEEL, as a cell of a decision table holds them: `-`, `< 5, [7..9]`, `not("a", "b")`, `? > limit`.
public struct UnaryTests: Sendable {
  public let text: String
  public let names: Names
  /// What the tests ask, where it does not depend on anything but the input.
  public let form: TestForm

  public init(_ text: String, names: Names = .none, limits: Limits = .standard) throws(SyntaxError) {
    self.text = text
    self.names = names
    form = .expression
  }

  /// True, false, or null where that cannot be said.
  public func evaluate(_ input: Value, in scope: Scope) -> Value {
    scope.evaluation.null(expected: "an evaluator", found: "none yet")
  }
}

/// What a unary test asks of the input, as far as a table can index it without evaluating.
public indirect enum TestForm: Sendable {
  /// `-`: whatever it is.
  case any
  /// A constant: equal to it, or containing it where the input is a list.
  case equals(Value)
  /// `< c`, `[a..b]` and the like, as a range with constant ends; a null end is open.
  case within(ValueRange)
  case anyOf([TestForm])
  case not(TestForm)
  /// Only evaluation tells.
  case expression
}
