internal import FEEL

/// What several outputs become: an order by priority, a list, a sum, a count, an extreme (DMN 1.5, 8.2.8).
extension CompiledTable {
  /// The highest priority first; outputs of the same priority stay in the order of their rules.
  func byPriority(_ results: [Value]) -> [Value] {
    let ranked = results.enumerated().map { place, value in (ranks: ranks(of: value), place: place, value: value) }
    return ranked.sorted { one, other in
      for (mine, theirs) in zip(one.ranks, other.ranks) where mine != theirs { return mine < theirs }
      return one.place < other.place
    }.map(\.value)
  }

  /// For each column with priorities, from the left, how far down its list the value stands.
  private func ranks(of value: Value) -> [Int] {
    outputs.compactMap { column in
      guard !column.priorities.isEmpty else { return nil }
      var part = value
      if keys != nil, case .context(let context) = value { part = context[column.name] ?? .null }
      return column.priorities.firstIndex { $0 == part } ?? column.priorities.count
    }
  }

  func collected(_ results: [Value], _ evaluation: Evaluation) -> Value {
    guard let aggregation else { return .list(results) }
    switch aggregation {
    case .count: return .number(Decimal128(results.count))
    case .sum, .min, .max:
      guard keys == nil else {
        return evaluation.null(
          expected: "one output of \(mark), as \(aggregation.rawValue) takes them together", found: "several")
      }
      guard let expression = Self.aggregations[aggregation] else { return .null }
      return expression.evaluate(in: Scope(expression.names, [.list(results)], evaluation: evaluation))
    }
  }

  private static let aggregations: [Aggregation: FEEL.Expression] = {
    let names = Names([FEELType.Entry("outputs", .list(.any))])
    let texts: [(Aggregation, String)] = [(.sum, "sum(outputs)"), (.min, "min(outputs)"), (.max, "max(outputs)")]
    var made: [Aggregation: FEEL.Expression] = [:]
    for (aggregation, text) in texts {
      do {
        made[aggregation] = try FEEL.Expression(text, names: names)
      } catch {
        assertionFailure("\(text) is an expression: \(error)")
      }
    }
    return made
  }()
}
