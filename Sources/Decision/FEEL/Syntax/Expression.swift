/// An expression of FEEL, read and resolved once; evaluated any number of times, on any thread.
public struct Expression: Sendable {
  public let text: String
  public let names: Names

  /// - Parameter names: what the text may name; a `Scope` made with the same `Names` is the fastest.
  public init(_ text: String, names: Names = .none, limits: Limits = .standard) throws(SyntaxError) {
    self.text = text
    self.names = names
  }

  /// The value; a null carries its reason, and `scope.evaluation.reports` has all that were met.
  public func evaluate(in scope: Scope) -> Value {
    scope.evaluation.null(expected: "an evaluator", found: "none yet")
  }
}
