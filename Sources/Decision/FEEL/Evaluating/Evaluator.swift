/// Works out the value of a syntax tree: one evaluator for all of FEEL.
struct Evaluator {
  let source: Source
  let names: Names
  /// The values of the names outside, by place.
  let globals: [Value]
  /// The values of the names inside, by slot.
  var locals: [Value]
  let evaluation: Evaluation

  init(_ program: Program, _ names: Names, in scope: Scope) {
    self.init(
      source: program.source, names: names, globals: scope.values(for: names),
      locals: program.slotCount == 0 ? [] : Array(repeating: .null, count: program.slotCount),
      evaluation: scope.evaluation)
  }

  init(source: Source, names: Names, globals: [Value], locals: [Value], evaluation: Evaluation) {
    self.source = source
    self.names = names
    self.globals = globals
    self.locals = locals
    self.evaluation = evaluation
  }

  func site(_ at: Int) -> Call.Site { Call.Site(evaluation: evaluation, source: source, at: at) }

  func null(_ expected: String, found: String, at: Int) -> Value { site(at).null(expected: expected, found: found) }

  /// The null that operands lead to: the reason of the first that is null for one, else what was expected of them.
  func null(_ expected: String, for operands: Value..., at: Int) -> Value {
    if let cause = operands.first(where: { $0.nullReason != nil }) { return cause }
    return null(expected, found: operands.map(\.described).joined(separator: " and "), at: at)
  }

  mutating func evaluate(_ node: Node) -> Value {
    switch node {
    case .constant(let value): return value
    case .local(let slot): return locals[slot]
    case .global(let place): return globals[place]
    default: break
    }
    guard evaluation.take() else { return evaluation.exhaustion }
    guard evaluation.descend() else { return evaluation.exhaustion }
    defer { evaluation.ascend() }
    return compound(node)
  }

  /// What is made of parts.
  private mutating func compound(_ node: Node) -> Value {
    switch node {
    case .constant(let value): return value
    case .local(let slot): return locals[slot]
    case .global(let place): return globals[place]
    case .entry(let name, let slots, let otherwise): return entry(name, slots, otherwise)
    case .unknown(let name, let at): return null("a name that is known here", found: "“\(name)”", at: at)
    case .builtIn(let builtIn): return .function(builtIn.function)
    case .refused(let reason): return evaluation.null(reason)
    case .list(let items, let at): return list(items, at)
    case .context(let keys, let nodes, let firstSlot, let at): return context(keys, nodes, firstSlot, at)
    case .range(let range, let at): return self.range(range, at)
    case .function(let function, let at): return closure(function, at)
    case .negate(let operand, let at): return negate(operand, at)
    case .arithmetic(let operation, let left, let right, let at): return arithmetic(operation, left, right, at)
    case .compare(let comparison, let left, let right, let at): return compare(comparison, left, right, at)
    case .and(let left, let right, let at): return and(left, right, at)
    case .or(let left, let right, let at): return or(left, right, at)
    case .between(let value, let low, let high, let at): return between(value, low, high, at)
    case .within(let value, let tests, let at): return within(value, tests, at)
    case .instance(let operand, let type): return instance(operand, type)
    case .choose(let condition, let yes, let no, _): return choose(condition, yes, no)
    case .loop(let loop, let at): return self.loop(loop, at)
    case .quantified(let quantified, let at): return self.quantified(quantified, at)
    case .path(let operand, let name, let at): return path(operand, name, at)
    case .filter(let filter, let at): return self.filter(filter, at)
    case .callBuiltIn(let builtIn, let arguments, let at): return call(builtIn, arguments, at)
    case .call(let function, let arguments, let at): return call(evaluate(function), arguments, at)
    case .callEither(let node, let builtIn, let arguments, let at):
      let value = evaluate(node)
      if case .function = value { return call(value, arguments, at) }
      return call(builtIn, arguments, at)
    }
  }

  private mutating func choose(_ condition: Node, _ yes: Node, _ no: Node) -> Value {
    evaluate(condition).boolean == true ? evaluate(yes) : evaluate(no)
  }

  private mutating func instance(_ operand: Node, _ type: FEELType) -> Value {
    let value = evaluate(operand)
    return .boolean(!value.isNull && value.conforms(to: type))
  }

  private mutating func list(_ items: [Node], _ at: Int) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(evaluate(item)) }
    return evaluation.list(values, site(at))
  }

  private mutating func context(_ keys: ContextKeys, _ nodes: [Node], _ firstSlot: Int, _ at: Int) -> Value {
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for (place, node) in nodes.enumerated() {
      let value = evaluate(node)
      locals[firstSlot + place] = value
      values.append(value)
    }
    return evaluation.bounded(.context(Context(keys: keys, values: values)), site(at))
  }

  private mutating func range(_ node: RangeNode, _ at: Int) -> Value {
    let start = node.start.map { evaluate($0) }
    let end = node.end.map { evaluate($0) }
    let range = ValueRange(
      start: start, startIncluded: node.startIncluded, end: end, endIncluded: node.endIncluded, form: node.form)
    guard range.isValid else {
      return null(
        "two ends of one type with an order", for: start ?? .null, end ?? .null, at: at)
    }
    return evaluation.bounded(.range(range), site(at))
  }

  private mutating func entry(_ name: String, _ slots: [Int], _ otherwise: Node) -> Value {
    for slot in slots {
      if case .context(let context) = locals[slot], let value = context[name] { return value }
    }
    return evaluate(otherwise)
  }
}
