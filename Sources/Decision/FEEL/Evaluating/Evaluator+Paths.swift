/// Paths and filters (DMN 1.5, 10.3.2.13 and 10.3.2.5).
extension Evaluator {
  mutating func path(_ operand: Node, _ name: String, _ at: Int) -> Value {
    let value = evaluate(operand)
    guard case .list(let list) = value else { return entry(name, of: value, at) }
    var found: [Value] = []
    found.reserveCapacity(list.count)
    for element in list {
      guard evaluation.take() else { return evaluation.exhaustion }
      found.append(entry(name, of: element, at))
    }
    return evaluation.list(found, site(at))
  }

  private func entry(_ name: String, of value: Value, _ at: Int) -> Value {
    switch value {
    case .context(let context):
      if let value = context[name] { return value }
      let known = context.names.prefix(20).joined(separator: ", ")
      return null("an entry of the context (\(known))", found: "“\(name)”", at: at)
    case .null(let reason?): return .null(reason)
    case .list(let list):
      return evaluation.take() ? evaluation.list(list.map { entry(name, of: $0, at) }, site(at)) : evaluation.exhaustion
    case .null, .boolean, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration,
      .range, .function:
      return value.property(name) ?? null("a property of \(value.described)", found: "“\(name)”", at: at)
    }
  }

  mutating func filter(_ node: FilterNode, _ at: Int) -> Value {
    let value = evaluate(node.list)
    let elements: [Value]
    switch value {
    case .list(let list): elements = list.elements
    case .null(let reason): return reason == nil ? null("a list", found: "null", at: at) : value
    case .boolean, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .context,
      .range, .function:
      elements = [value]
    }
    guard node.usesItem, let first = elements.first else {
      return filter(elements, byOne: evaluate(node.condition), at)
    }
    locals[node.itemSlot] = first
    let decision = evaluate(node.condition)
    if case .number = decision { return filter(elements, byOne: decision, at) }
    var kept = decision.boolean == true ? [first] : []
    for element in elements.dropFirst() {
      guard evaluation.take() else { return evaluation.exhaustion }
      locals[node.itemSlot] = element
      if evaluate(node.condition).boolean == true { kept.append(element) }
    }
    return evaluation.list(kept, site(at))
  }

  /// A filter that says the same of every element: a position, all, or none.
  private func filter(_ elements: [Value], byOne decision: Value, _ at: Int) -> Value {
    switch decision {
    case .number(let number):
      guard let position = number.integer, position != 0, position.magnitude <= elements.count else {
        return null("a position from 1 to \(elements.count), or negative from the end", found: "\(number)", at: at)
      }
      return elements[position > 0 ? position - 1 : elements.count + position]
    case .boolean(let truth): return .list(truth ? elements : [])
    case .null: return .list([])
    case .string, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .context, .range,
      .function:
      return null("a condition or a position as the filter", found: decision.described, at: at)
    }
  }
}
