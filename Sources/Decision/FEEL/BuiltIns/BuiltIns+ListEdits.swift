/// Lists made from lists (DMN 1.5, table 76).
extension BuiltIn {
  static let listEdits: [BuiltIn] = [
    BuiltIn("sublist", ["list": .list(.any), "start position": .number, "length?": .number]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      guard call.evaluation.takeSteps(copying: list) else { return call.evaluation.exhaustion }
      guard let start = place(call, 1, in: list.count) else { return wrongPlace(call, 1, list.count) }
      guard call.count > 2, !call[2].isNull else { return .list(Array(list.elements[start...])) }
      guard let length = call.integer(2), length >= 0, length <= list.count - start else {
        return call.null("a length from 0 to \(list.count - start)", at: 2)
      }
      return .list(Array(list.elements[start..<(start + length)]))
    },
    BuiltIn("append", ["list": .list(.any), "item...": .any]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      guard call.evaluation.takeSteps(copying: list) else { return call.evaluation.exhaustion }
      return call.evaluation.list(list.elements + call.arguments.dropFirst(), call.site)
    },
    BuiltIn("concatenate", ["list...": .list(.any)]) { call in joined(call) },
    BuiltIn("union", ["list...": .list(.any)]) { call in
      let joined = joined(call)
      guard case .list(let list) = joined else { return joined }
      return distinct(list.elements, call)
    },
    BuiltIn("distinct values", ["list": .list(.any)]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      return distinct(list.elements, call)
    },
    BuiltIn("flatten", ["list": .list(.any)]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      var flat: [Value] = []
      return flatten(list, into: &flat, call) ? call.evaluation.list(flat, call.site) : call.evaluation.exhaustion
    },
    BuiltIn("insert before", ["list": .list(.any), "position": .number, "newItem": .any]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      guard call.evaluation.takeSteps(copying: list) else { return call.evaluation.exhaustion }
      guard let place = place(call, 1, in: list.count) else { return wrongPlace(call, 1, list.count) }
      var elements = list.elements
      elements.insert(call[2], at: place)
      return call.evaluation.list(elements, call.site)
    },
    BuiltIn("remove", ["list": .list(.any), "position": .number]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      guard call.evaluation.takeSteps(copying: list) else { return call.evaluation.exhaustion }
      guard let place = place(call, 1, in: list.count) else { return wrongPlace(call, 1, list.count) }
      var elements = list.elements
      elements.remove(at: place)
      return .list(elements)
    },
    BuiltIn("reverse", ["list": .list(.any)]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      guard call.evaluation.takeSteps(copying: list) else { return call.evaluation.exhaustion }
      return .list(list.elements.reversed())
    },
    BuiltIn(
      "list replace",
      [
        ["list": .list(.any), "position": .any, "newItem": .any],
        ["list": .list(.any), "match": .any, "newItem": .any],
      ]
    ) { call in replaced(call) },
  ]

  /// A position argument as an index, a fraction dropped; nil where the list has no such position.
  static func place(_ call: Call, _ argument: Int, in count: Int) -> Int? {
    guard let position = call.number(argument)?.truncated.integer, position != 0, position.magnitude <= count else {
      return nil
    }
    return position > 0 ? position - 1 : count + position
  }

  private static func wrongPlace(_ call: Call, _ argument: Int, _ count: Int) -> Value {
    call.null("a position from 1 to \(count), or negative from the end", at: argument)
  }

  private static func joined(_ call: Call) -> Value {
    var elements: [Value] = []
    for (place, argument) in call.arguments.enumerated() {
      guard case .list(let list) = argument else { return call.null("a list", at: place) }
      guard call.evaluation.take(steps: list.count) else { return call.evaluation.exhaustion }
      elements += list.elements
    }
    return call.evaluation.list(elements, call.site)
  }

  private static func distinct(_ elements: [Value], _ call: Call) -> Value {
    var distinct: [Value] = []
    for element in elements {
      guard call.evaluation.take() else { return call.evaluation.exhaustion }
      if !distinct.contains(where: { call.evaluation.equals($0, element) == true }) { distinct.append(element) }
    }
    return call.evaluation.isExhausted ? call.evaluation.exhaustion : .list(distinct)
  }

  /// False where the steps or the length do not suffice.
  private static func flatten(_ list: List, into flat: inout [Value], _ call: Call) -> Bool {
    guard call.evaluation.take(), flat.count <= call.evaluation.limits.listElementsMax else { return true }
    for element in list {
      guard case .list(let inner) = element else {
        flat.append(element)
        continue
      }
      guard flatten(inner, into: &flat, call) else { return false }
    }
    return call.evaluation.take(steps: list.count)
  }

  private static func replaced(_ call: Call) -> Value {
    guard let list = call.list(0) else { return call.null("a list", at: 0) }
    guard call.evaluation.takeSteps(copying: list) else { return call.evaluation.exhaustion }
    var elements = list.elements
    guard case .function(let match) = call[1] else {
      guard let place = place(call, 1, in: list.count) else { return wrongPlace(call, 1, list.count) }
      elements[place] = call[2]
      return call.evaluation.list(elements, call.site)
    }
    guard match.parameters.count == 2 else { return call.null("a function of an item and the new one", at: 1) }
    for (place, element) in list.enumerated() {
      let truth = match.call([element, call[2]], call.site)
      guard let replaces = truth.boolean else {
        return call.null(expected: "true or false of the match", found: truth.described)
      }
      if replaces { elements[place] = call[2] }
    }
    return call.evaluation.list(elements, call.site)
  }
}
