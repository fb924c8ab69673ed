/// Calling functions, by position and by name (DMN 1.5, 10.3.2.11.6 and 10.3.2.13.6).
extension Evaluator {
  mutating func call(_ builtIn: BuiltIn, _ arguments: ArgumentNodes, _ at: Int) -> Value {
    switch arguments {
    case .positional(let nodes):
      var values: [Value] = []
      values.reserveCapacity(nodes.count)
      for node in nodes { values.append(evaluate(node)) }
      return builtIn.call(values, site(at))
    case .named(let names, let nodes):
      var values: [Value] = []
      for node in nodes { values.append(evaluate(node)) }
      return builtIn.call(named: names, values, site(at))
    }
  }

  mutating func call(_ callee: Value, _ arguments: ArgumentNodes, _ at: Int) -> Value {
    guard case .function(let function) = callee else {
      return callee.nullReason.map { .null($0) } ?? null("a function to call", found: callee.described, at: at)
    }
    switch arguments {
    case .positional(let nodes):
      var values: [Value] = []
      values.reserveCapacity(nodes.count)
      for node in nodes { values.append(evaluate(node)) }
      return function.call(values, site(at))
    case .named(let names, let nodes):
      var values: [Value] = []
      for node in nodes { values.append(evaluate(node)) }
      return function.call(named: names, values, site(at))
    }
  }

  /// The function that a text writes, with the values it uses from around it.
  func closure(_ node: FunctionNode, _ at: Int) -> Value {
    let captured = Array(locals.prefix(node.firstSlot))
    var depth: Int32 = 0
    for value in captured { depth = max(depth, value.depth) }
    let closure = Closure(
      node: node, source: source, names: names, globals: globals, captured: captured, slotCount: locals.count, at: at)
    let function = Function(
      name: nil, parameters: node.parameters, result: .any, depth: depth + 1, body: .closure(closure))
    return evaluation.bounded(.function(function), site(at))
  }
}

/// A function written in an expression.
struct Closure: Sendable {
  let node: FunctionNode
  let source: Source
  let names: Names
  let globals: [Value]
  /// The values of the names around it.
  let captured: [Value]
  let slotCount: Int
  let at: Int

  func apply(_ arguments: [Value], as function: Function, _ evaluation: Evaluation) -> Value {
    guard let body = node.body else {
      return evaluation.null(
        NullReason(expected: "a function that FEEL can work out", found: "an external one", at: at, in: source))
    }
    guard evaluation.take(steps: slotCount / 16) else { return evaluation.exhaustion }
    var evaluator = Evaluator(
      source: source, names: names, globals: globals,
      locals: captured + Array(repeating: .null, count: slotCount - captured.count), evaluation: evaluation)
    if let own = node.ownSlot { evaluator.locals[own] = .function(function) }
    for (place, argument) in arguments.enumerated() { evaluator.locals[node.firstSlot + place] = argument }
    return evaluator.evaluate(body)
  }
}
