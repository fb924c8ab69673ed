internal import FEEL

/// Running decision tables (DMN 1.5, 8.2 and 8.3).
extension CompiledTable {
  func evaluate(_ values: [Value], _ evaluation: Evaluation) -> Value {
    var inputs: [Value] = []
    inputs.reserveCapacity(self.inputs.count)
    for input in self.inputs {
      let value = input.box.evaluate(values, evaluation)
      guard let checked = input.checked(value, mark, names, values, evaluation) else {
        return .null(lastReason(evaluation))
      }
      inputs.append(checked)
    }
    return outcome(of: inputs, values, evaluation)
  }

  /// The outcome for the values of the input expressions, which were checked already.
  func outcome(of inputs: [Value], _ values: [Value], _ evaluation: Evaluation) -> Value {
    let scope = Scope(names, values, evaluation: evaluation)
    let matches = hits(inputs, scope)
    guard let first = matches.first else { return fallback(values, evaluation) }
    switch hitPolicy {
    case .unique:
      guard matches.count == 1 else {
        return evaluation.null(
          expected: "one rule of \(mark) to match, as UNIQUE says", found: "rules \(shown(matches))")
      }
      return output(first, values, evaluation)
    case .first: return output(first, values, evaluation)
    case .any: return anyOutput(matches, values, evaluation)
    case .priority: return byPriority(outputs(matches, values, evaluation))[0]
    case .outputOrder: return .list(byPriority(outputs(matches, values, evaluation)))
    case .ruleOrder: return .list(outputs(matches, values, evaluation))
    case .collect: return collected(outputs(matches, values, evaluation), evaluation)
    }
  }

  /// The places of the rules that match, in order; one is enough for FIRST.
  private func hits(_ inputs: [Value], _ scope: Scope) -> [Int] {
    if let index { return index.hits(inputs, rules, scope, firstOnly: hitPolicy == .first) }
    var found: [Int] = []
    for place in rules.indices where rules[place].matches(inputs, scope) {
      found.append(place)
      if hitPolicy == .first { break }
    }
    return found
  }

  private func output(_ place: Int, _ values: [Value], _ evaluation: Evaluation) -> Value {
    let rule = rules[place]
    if let constant = rule.constant { return constant }
    var results: [Value] = []
    for (box, clause) in zip(rule.outputs, outputs) {
      results.append(clause.checked(box.evaluate(values, evaluation), evaluation))
    }
    return keys.map { .context(Context(keys: $0, values: results)) } ?? results[0]
  }

  private func outputs(_ places: [Int], _ values: [Value], _ evaluation: Evaluation) -> [Value] {
    places.map { output($0, values, evaluation) }
  }

  private func anyOutput(_ matches: [Int], _ values: [Value], _ evaluation: Evaluation) -> Value {
    let results = outputs(matches, values, evaluation)
    guard results.allSatisfy({ $0 == results[0] }) else {
      return evaluation.null(
        expected: "the rules of \(mark) that match to have the same output, as ANY says",
        found: "rules \(shown(matches)) with different ones")
    }
    return results[0]
  }

  /// What holds where no rule matches (DMN 1.5, 8.3.3): the default outputs, where there are any.
  private func fallback(_ values: [Value], _ evaluation: Evaluation) -> Value {
    guard outputs.contains(where: { $0.fallback != nil }) else {
      switch (hitPolicy, aggregation) {
      case (.collect, nil), (.ruleOrder, _), (.outputOrder, _): return .list([])
      case (.collect, .count): return .number(.zero)
      case (.unique, _), (.any, _), (.priority, _), (.first, _), (.collect, _): return .null
      }
    }
    let results = outputs.map { clause in
      clause.checked(clause.fallback?.evaluate(values, evaluation) ?? .null, evaluation)
    }
    return keys.map { .context(Context(keys: $0, values: results)) } ?? results[0]
  }

  private func shown(_ places: [Int]) -> String {
    places.map { String($0 + 1) }.joined(separator: ", ")
  }

  private func lastReason(_ evaluation: Evaluation) -> NullReason? { evaluation.reports.last }
}

extension CompiledTable.Rule {
  func matches(_ inputs: [Value], _ scope: Scope) -> Bool {
    for (test, input) in zip(tests, inputs) {
      guard let test else { continue }
      guard test.evaluate(input, in: scope).boolean == true else { return false }
    }
    return true
  }
}

extension CompiledTable.Input {
  /// The value as the column takes it; nil where it is none of those, which is reported.
  func checked(
    _ value: Value, _ mark: ElementMark, _ names: Names, _ values: [Value], _ evaluation: Evaluation
  ) -> Value? {
    guard !value.isNull else { return value }
    var value = value
    if let type {
      value = type.convert(value, evaluation, for: "the input \"\(text)\" of \(mark)")
      if value.isNull { return nil }
    }
    guard let allowed else { return value }
    let verdict = allowed.evaluate(value, in: Scope(names, values, evaluation: evaluation))
    guard verdict.boolean != true else { return value }
    _ = evaluation.null(
      expected: "the input \"\(text)\" of \(mark) to be one of \(allowed.text)", found: value.shownBriefly)
    return nil
  }
}

extension CompiledTable.Output {
  /// The value as the column takes it, or null with a report.
  func checked(_ value: Value, _ evaluation: Evaluation) -> Value {
    guard !value.isNull else { return value }
    var value = value
    if let type {
      value = type.convert(value, evaluation, for: "the output \"\(name)\"")
      if value.isNull { return value }
    }
    guard let allowed else { return value }
    let blanks = allowed.names.entries.map { _ in Value.null(nil) }
    let verdict = allowed.evaluate(value, in: Scope(allowed.names, blanks, evaluation: evaluation))
    guard verdict.boolean != true else { return value }
    return evaluation.null(
      expected: "the output \"\(name)\" to be one of \(allowed.text)", found: value.shownBriefly)
  }
}
