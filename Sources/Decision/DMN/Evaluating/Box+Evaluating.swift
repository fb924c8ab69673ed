internal import FEEL

/// Running boxes: one match over all kinds.
extension Box {
  /// - Parameter values: of the names that the box was compiled with, in their places.
  func evaluate(_ values: [Value], _ evaluation: Evaluation) -> Value {
    if case .literal(let expression) = self {
      return expression.evaluate(in: Scope(expression.names, values, evaluation: evaluation))
    }
    guard evaluation.take(), evaluation.descend() else { return evaluation.exhaustion }
    defer { evaluation.ascend() }
    let value = work(values, evaluation)
    guard value.depth <= evaluation.limits.valueDepthMax else {
      return evaluation.null(
        expected: "values at most \(evaluation.limits.valueDepthMax) deep inside each other", found: "deeper ones")
    }
    return value
  }

  /// Goes into what stands inside.
  private func work(_ values: [Value], _ evaluation: Evaluation) -> Value {
    switch self {
    case .literal(let expression):
      expression.evaluate(in: Scope(expression.names, values, evaluation: evaluation))
    case .table(let table): table.evaluate(values, evaluation)
    case .context(let context): context.evaluate(values, evaluation)
    case .invocation(let invocation): invocation.evaluate(values, evaluation)
    case .function(let function): .function(function.value(values))
    case .list(let items): .list(items.map { $0.evaluate(values, evaluation) })
    case .relation(let keys, let rows):
      .list(
        rows.map { row in
          .context(Context(keys: keys, values: row.map { $0.evaluate(values, evaluation) }))
        })
    case .conditional(let condition, let then, let otherwise):
      choose(condition.evaluate(values, evaluation), then, otherwise, values, evaluation)
    case .composed(let expression, let parts): compose(expression, parts, values, evaluation)
    case .typed(let box, let type, let mark):
      type.convert(box.evaluate(values, evaluation), evaluation, for: "the outcome of \(mark)")
    case .missing: .null
    case .broken(let finding): evaluation.null(expected: "logic that can be run", found: finding.description)
    }
  }

  private func choose(
    _ condition: Value, _ then: Box, _ otherwise: Box, _ values: [Value], _ evaluation: Evaluation
  ) -> Value {
    switch condition {
    case .boolean(true): return then.evaluate(values, evaluation)
    case .boolean(false), .null: return otherwise.evaluate(values, evaluation)
    default:
      return evaluation.null(expected: "a boolean as the condition", found: condition.shownBriefly)
    }
  }

  private func compose(
    _ expression: FEEL.Expression, _ parts: [ComposedPart], _ values: [Value], _ evaluation: Evaluation
  ) -> Value {
    var inner = values
    for part in parts { inner.put(part.box.evaluate(values, evaluation), at: part.place) }
    return expression.evaluate(in: Scope(expression.names, inner, evaluation: evaluation))
  }
}

extension CompiledContext {
  func evaluate(_ values: [Value], _ evaluation: Evaluation) -> Value {
    var inner = values
    var own: [Value] = []
    own.reserveCapacity(entries.count)
    for entry in entries {
      let value = entry.box.evaluate(inner, evaluation)
      inner.put(value, at: entry.place)
      own.append(value)
    }
    return result?.evaluate(inner, evaluation) ?? .context(Context(keys: keys, values: own))
  }
}

extension CompiledInvocation {
  func evaluate(_ values: [Value], _ evaluation: Evaluation) -> Value {
    guard case .function(let function) = called.evaluate(values, evaluation) else {
      return evaluation.null(expected: "a function to be called by \(mark)", found: "another value")
    }
    return function.call(named: arguments.map { ($0.name, $0.box.evaluate(values, evaluation)) }, evaluation)
  }
}

extension CompiledFunction {
  /// The function over the values that stand around it.
  func value(_ values: [Value]) -> Function {
    let parameters = self.parameters.map { Function.Parameter($0.name, $0.type?.feel ?? .any) }
    return Function(name: name, parameters: parameters, result: result?.feel ?? .any, holding: values) {
      arguments, evaluation in
      call(arguments, values, evaluation)
    }
  }

  /// - Parameter arguments: in the order of the parameters.
  func call(_ arguments: [Value], _ values: [Value], _ evaluation: Evaluation) -> Value {
    var inner = values
    for (parameter, argument) in zip(parameters, arguments) {
      guard let type = parameter.type else {
        inner.put(argument, at: parameter.place)
        continue
      }
      let converted = type.convert(argument, evaluation, for: "the argument \(parameter.name) of \(mark)")
      if converted.isNull, !argument.isNull { return converted }
      inner.put(converted, at: parameter.place)
    }
    let outcome = body.evaluate(inner, evaluation)
    return result?.convert(outcome, evaluation, for: "the outcome of \(mark)") ?? outcome
  }
}
