/// Asking lists (DMN 1.5, table 76).
extension BuiltIn {
  static let lists: [BuiltIn] = [
    BuiltIn("list contains", ["list": .list(.any), "element": .any]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      for element in list where call.evaluation.equals(element, call[1]) == true { return .boolean(true) }
      return call.evaluation.isExhausted ? call.evaluation.exhaustion : .boolean(false)
    },
    BuiltIn("count", ["list": .list(.any)]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      return .integer(list.count)
    },
    BuiltIn("min", [["list": .list(.any)], ["c...": .any]]) { call in extreme(call, sign: -1) },
    BuiltIn("max", [["list": .list(.any)], ["c...": .any]]) { call in extreme(call, sign: 1) },
    BuiltIn("all", [["list": .list(.any)], ["b...": .any]]) { call in quantified(call, decisive: false) },
    BuiltIn("any", [["list": .list(.any)], ["b...": .any]]) { call in quantified(call, decisive: true) },
    BuiltIn("index of", ["list": .list(.any), "match": .any]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      var positions: [Value] = []
      for (place, element) in list.enumerated() where call.evaluation.equals(element, call[1]) == true {
        positions.append(.integer(place + 1))
      }
      return call.evaluation.isExhausted ? call.evaluation.exhaustion : .list(positions)
    },
  ]

  /// The smallest or the largest of values that have an order.
  private static func extreme(_ call: Call, sign: Int) -> Value {
    if call[0].isNull, call.count == 1 { return call.null("a list", at: 0) }
    let items = call.items
    guard var found = items.first else { return call.null(expected: "at least one value", found: "none") }
    guard call.evaluation.take(steps: items.count) else { return call.evaluation.exhaustion }
    guard found.order(found) != nil else { return call.null(expected: "values with an order", found: found.described) }
    for item in items.dropFirst() {
      guard let order = call.evaluation.order(item, found) else {
        return call.null(expected: "values that can be compared", found: "\(found.described) and \(item.described)")
      }
      if order == sign { found = item }
    }
    return found
  }

  /// All or any: the decisive truth wins over everything else.
  private static func quantified(_ call: Call, decisive: Bool) -> Value {
    if call.count == 1, call[0].isNull { return call.null("a list", at: 0) }
    let items = call.items
    guard call.evaluation.take(steps: items.count) else { return call.evaluation.exhaustion }
    var other: Value?
    for item in items {
      if item.boolean == decisive { return .boolean(decisive) }
      if item.boolean == nil { other = item }
    }
    if let other { return call.null(expected: "true and false only", found: other.described) }
    return .boolean(!decisive)
  }
}
