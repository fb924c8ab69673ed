/// An expression of FEEL, read and resolved once; evaluated any number of times, on any thread.
public struct Expression: Sendable {
  /// As it was written.
  public let text: String
  /// What the text may name.
  public let names: Names

  private let program: Program

  /// - Parameter names: what the text may name; a `Scope` made with the same `Names` is the fastest.
  public init(_ text: String, names: Names = .none, limits: Limits = .standard) throws(SyntaxError) {
    self.text = text
    self.names = names
    program = try Program(text, names: names, limits: limits)
  }

  /// The value; a null carries its reason, and `scope.evaluation.reports` has all that were met.
  public func evaluate(in scope: Scope) -> Value {
    if case .constant(let value) = program.root { return value }
    var evaluator = Evaluator(program, names, in: scope)
    let value = evaluator.evaluate(program.root)
    return scope.evaluation.isExhausted ? scope.evaluation.exhaustion : value
  }

  /// The value, where it is the same in every scope.
  public var constant: Value? { program.root.constant }

  /// What the text names beside its own parts.
  public var mentions: Mentions {
    var mentions = Mentions()
    mentions.add(program.root, names)
    return mentions
  }
}
