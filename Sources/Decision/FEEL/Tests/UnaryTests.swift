/// Unary tests of FEEL, as a cell of a decision table holds them: `-`, `< 5, [7..9]`, `not("a", "b")`, `? > limit`.
public struct UnaryTests: Sendable {
  /// As it was written.
  public let text: String
  /// What the text may name beside `?`.
  public let names: Names
  /// What the tests ask, where it does not depend on anything but the input.
  public let form: TestForm
  private let source: Source
  private let tests: TestsNode
  private let slotCount: Int

  /// - Parameter names: what the text may name beside `?`, the input.
  public init(_ text: String, names: Names = .none, limits: Limits = .standard) throws(SyntaxError) {
    self.text = text
    self.names = names
    source = try Program.source(text, limits)
    var parser = try Parser(source, names: names, limits: limits)
    tests = try parser.wholeTests()
    slotCount = parser.scope.slotCount
    form = TestForm(tests)
  }

  /// True, false, or null where that cannot be said.
  public func evaluate(_ input: Value, in scope: Scope) -> Value {
    if tests.isAny { return .boolean(true) }
    var evaluator = Evaluator(
      source: source, names: names, globals: scope.values(for: names),
      locals: Array(repeating: .null, count: slotCount), evaluation: scope.evaluation)
    evaluator.locals[0] = input
    let truth = evaluator.passes(input, tests.tests, 0)
    if scope.evaluation.isExhausted { return scope.evaluation.exhaustion }
    guard tests.isNegated, let boolean = truth.boolean else { return truth }
    return .boolean(!boolean)
  }

  /// What the text names beside the input.
  public var mentions: Mentions {
    var mentions = Mentions()
    for test in tests.tests { mentions.add(test, names) }
    return mentions
  }
}
