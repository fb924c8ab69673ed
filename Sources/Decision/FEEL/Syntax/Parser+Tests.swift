/// Unary tests: what stands behind `in`, and what a cell of a decision table holds (DMN 1.5, 10.3.1.2, rules 7 to 17).
extension Parser {
  /// The tests behind `in`, each with its depth.
  mutating func testsOfIn() throws(SyntaxError) -> [(TestNode, Int)] {
    guard isAt(.open) else { return [try test { parser throws(SyntaxError) in try parser.sum() }] }
    let at = at
    place += 1
    var tests = [try test { parser throws(SyntaxError) in try parser.expression() }]
    if isAt(.dots), case .value(let node, _) = tests[0].0 {
      let range = try rangeEnd(Parsed(node: node, depth: tests[0].1), startIncluded: false, at)
      return [(.value(range.node, usesInput: false), range.depth)]
    }
    while take(.comma) { tests.append(try test { parser throws(SyntaxError) in try parser.expression() }) }
    try expect(.close, "or “,” after a test")
    return tests
  }

  private mutating func test(
    _ operand: (inout Parser) throws(SyntaxError) -> Parsed
  ) throws(SyntaxError) -> (TestNode, Int) {
    let at = at
    if let comparison = comparisonHere {
      place += 1
      let end = try sum()
      return (.compare(comparison, end.node, at: at), end.depth)
    }
    let outer = usedSlots
    usedSlots = []
    let parsed = try operand(&self)
    let usesInput = inputSlot.map(usedSlots.contains) ?? false
    usedSlots.formUnion(outer)
    return (.value(parsed.node, usesInput: usesInput), parsed.depth)
  }

  /// A whole text as unary tests; the input is `?`, in slot 0.
  mutating func wholeTests() throws(SyntaxError) -> TestsNode {
    scope.enter()
    let slot = scope.takeSlot()
    scope.bind("?", to: slot, .any)
    inputSlot = slot
    if isAt(.minus), texts.tokens[place + 1].kind == .end {
      place += 1
      return TestsNode(tests: [], isNegated: false, isAny: true)
    }
    if isAt("not"), follows(.open), let tests = negatedTests() { return tests }
    let tests = try commaSeparated()
    guard token.kind == .end else { throw error("“,” or the end of the tests") }
    return TestsNode(tests: tests, isNegated: false, isAny: false)
  }

  /// `not(...)` around all tests; nil where the text goes on behind it or is no list of tests, and `not` is a function.
  private mutating func negatedTests() -> TestsNode? {
    var parser = self
    parser.place += 2
    do {
      let tests = try parser.commaSeparated()
      guard parser.take(.close), parser.token.kind == .end else { return nil }
      self = parser
      return TestsNode(tests: tests, isNegated: true, isAny: false)
    } catch {
      return nil
    }
  }

  private mutating func commaSeparated() throws(SyntaxError) -> [TestNode] {
    var tests: [TestNode] = []
    repeat {
      tests.append(try test { parser throws(SyntaxError) in try parser.expression() }.0)
    } while take(.comma)
    return tests
  }
}
