/// Operators, from the weakest to the strongest (DMN 1.5, 10.3.1.2, rules 2 and 4).
extension Parser {
  mutating func disjunction() throws(SyntaxError) -> Parsed {
    var left = try conjunction()
    while isAt("or") {
      let at = at
      place += 1
      let right = try conjunction()
      left = try joined(.or(left.node, right.node, at: at), .boolean, of: left, right)
    }
    return left
  }

  private mutating func conjunction() throws(SyntaxError) -> Parsed {
    var left = try comparison()
    while isAt("and") {
      let at = at
      place += 1
      let right = try comparison()
      left = try joined(.and(left.node, right.node, at: at), .boolean, of: left, right)
    }
    return left
  }

  private mutating func comparison() throws(SyntaxError) -> Parsed {
    var left = try sum()
    while true {
      let at = at
      if let comparison = comparisonHere {
        place += 1
        let right = try sum()
        left = try joined(.compare(comparison, left.node, right.node, at: at), .boolean, of: left, right)
      } else if take("between") {
        let low = try sum()
        try expect("and", "between the two ends of `between`")
        let high = try sum()
        left = try joined(.between(left.node, low.node, high.node, at: at), .boolean, of: left, low, high)
      } else if take("in") {
        let tests = try testsOfIn()
        left = try joined(
          .within(left.node, tests.map(\.0), at: at), .boolean,
          of: [left] + tests.map { Parsed(node: .local(0), depth: $0.1) })
      } else {
        return left
      }
    }
  }

  /// The comparison that stands here.
  var comparisonHere: Comparison? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return Comparison(rawValue: symbol.rawValue)
  }

  mutating func sum() throws(SyntaxError) -> Parsed {
    var left = try product()
    while isAt(.plus) || isAt(.minus) {
      left = try arithmetic(left, isAt(.plus) ? .add : .subtract) { parser throws(SyntaxError) in try parser.product() }
    }
    return left
  }

  private mutating func product() throws(SyntaxError) -> Parsed {
    var left = try power()
    while isAt(.times) || isAt(.divide) {
      left = try arithmetic(left, isAt(.times) ? .multiply : .divide) { parser throws(SyntaxError) in
        try parser.power()
      }
    }
    return left
  }

  private mutating func power() throws(SyntaxError) -> Parsed {
    var left = try negation()
    while isAt(.power) {
      left = try arithmetic(left, .power) { parser throws(SyntaxError) in try parser.negation() }
    }
    return left
  }

  private mutating func arithmetic(
    _ left: Parsed, _ operation: Arithmetic, _ operand: (inout Parser) throws(SyntaxError) -> Parsed
  ) throws(SyntaxError) -> Parsed {
    let at = at
    place += 1
    let right = try operand(&self)
    let type: FEELType = left.type == .number && right.type == .number ? .number : .any
    return try joined(.arithmetic(operation, left.node, right.node, at: at), type, of: left, right)
  }

  private mutating func negation() throws(SyntaxError) -> Parsed {
    var signs: [Int] = []
    while isAt(.minus) {
      signs.append(at)
      place += 1
    }
    var operand = try postfix()
    for at in signs.reversed() {
      operand = try joined(.negate(operand.node, at: at), operand.type, of: operand)
    }
    while isAt("instance") {
      place += 1
      try expect("of", "after `instance`")
      operand = try joined(.instance(operand.node, try type()), .boolean, of: operand)
    }
    return operand
  }
}
