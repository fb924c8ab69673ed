/// Three-valued logic, comparisons and tests (DMN 1.5, tables 45 to 50).
extension Evaluator {
  mutating func and(_ left: Node, _ right: Node, _ at: Int) -> Value {
    var operands = [right]
    var first = left
    while case .and(let left, let right, _) = first {
      operands.append(right)
      first = left
    }
    operands.append(first)
    return joined(operands, decisive: false, "true or false on both sides of `and`", at)
  }

  mutating func or(_ left: Node, _ right: Node, _ at: Int) -> Value {
    var operands = [right]
    var first = left
    while case .or(let left, let right, _) = first {
      operands.append(right)
      first = left
    }
    operands.append(first)
    return joined(operands, decisive: true, "true or false on both sides of `or`", at)
  }

  /// The last operand first. The decisive truth wins, over what is no truth as well; a chain goes from the left, without
  /// going deeper for each part.
  private mutating func joined(_ operands: [Node], decisive: Bool, _ expected: String, _ at: Int) -> Value {
    var unknown: Value?
    for operand in operands.reversed() {
      let value = evaluate(operand)
      if value.boolean == decisive { return .boolean(decisive) }
      if value.boolean == nil, unknown == nil { unknown = value }
    }
    guard let unknown else { return .boolean(!decisive) }
    return null(expected, for: unknown, at: at)
  }

  mutating func compare(_ comparison: Comparison, _ left: Node, _ right: Node, _ at: Int) -> Value {
    compare(comparison, evaluate(left), evaluate(right), at)
  }

  func compare(_ comparison: Comparison, _ left: Value, _ right: Value, _ at: Int) -> Value {
    let truth: Bool?
    switch comparison {
    case .equal: truth = evaluation.equals(left, right)
    case .unequal: truth = evaluation.equals(left, right).map { !$0 }
    case .less: truth = evaluation.order(left, right).map { $0 < 0 }
    case .lessOrEqual: truth = evaluation.order(left, right).map { $0 <= 0 }
    case .greater: truth = evaluation.order(left, right).map { $0 > 0 }
    case .greaterOrEqual: truth = evaluation.order(left, right).map { $0 >= 0 }
    }
    guard let truth else {
      return null(
        "two values that “\(comparison.rawValue)” can compare", for: left, right, at: at)
    }
    return .boolean(truth)
  }

  mutating func between(_ value: Node, _ low: Node, _ high: Node, _ at: Int) -> Value {
    let value = evaluate(value)
    let low = evaluate(low)
    let high = evaluate(high)
    guard let above = evaluation.order(value, low), let below = evaluation.order(value, high) else {
      return null(
        "three values of one type with an order",
        for: value, low, high, at: at)
    }
    return .boolean(above >= 0 && below <= 0)
  }

  mutating func within(_ value: Node, _ tests: [TestNode], _ at: Int) -> Value {
    let value = evaluate(value)
    return passes(value, tests, at)
  }

  /// True where any test passes, false where none does, null where that cannot be said.
  mutating func passes(_ value: Value, _ tests: [TestNode], _ at: Int) -> Value {
    var unknown: Value?
    for test in tests {
      let truth = passes(value, test, at)
      if truth.boolean == true { return truth }
      if truth.boolean == nil { unknown = truth }
    }
    return unknown ?? .boolean(false)
  }

  private mutating func passes(_ value: Value, _ test: TestNode, _ at: Int) -> Value {
    switch test {
    case .compare(let comparison, let end, let at):
      let end = evaluate(end)
      return compare(comparison, value, end, at)
    case .value(let node, let usesInput):
      let found = evaluate(node)
      if usesInput, case .boolean = found { return found }
      return matches(value, found, at)
    }
  }

  /// Whether a value is, or is in, what a test gives: a range, a list of values and ranges, or one value.
  private func matches(_ value: Value, _ found: Value, _ at: Int) -> Value {
    switch found {
    case .range(let range): return matches(value, range, at)
    case .list(let list):
      if case .list = value, evaluation.equals(value, found) == true { return .boolean(true) }
      for element in list {
        guard evaluation.take() else { return evaluation.exhaustion }
        if case .range(let range) = element, evaluation.contains(range, value) == true { return .boolean(true) }
        if evaluation.equals(value, element) == true { return .boolean(true) }
      }
      return .boolean(false)
    case .boolean(let truth):
      if case .boolean(let input) = value { return .boolean(input == truth) }
      return value.isNull ? .boolean(false) : found
    case .null, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .context,
      .function:
      if let equal = evaluation.equals(value, found) { return .boolean(equal) }
      if case .list(let list) = value { return .boolean(list.contains { evaluation.equals($0, found) == true }) }
      return null("a value of the same type", for: value, found, at: at)
    }
  }

  private func matches(_ value: Value, _ range: ValueRange, _ at: Int) -> Value {
    if let inside = evaluation.contains(range, value) { return .boolean(inside) }
    if case .range(let other) = value, evaluation.equals(value, .range(range)) == true {
      return .boolean(other.isValid)
    }
    return null("a value that can be compared with the range's ends", for: value, at: at)
  }
}
