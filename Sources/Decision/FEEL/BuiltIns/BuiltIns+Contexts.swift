/// Contexts (DMN 1.5, table 83), and functions that take functions.
extension BuiltIn {
  static let contexts: [BuiltIn] = [
    BuiltIn(
      "get value", [["m": .any, "key": .any], ["context": .any, "key": .any], ["context": .any, "keys": .any]]
    ) {
      call in
      guard let context = call.context(0) else { return call.null("a context", at: 0) }
      guard let keys = keys(call[1]) else { return call.null("a name, or a list of names", at: 1) }
      var value = Value.context(context)
      for key in keys {
        guard case .context(let context) = value, let next = context[key] else {
          return call.null(expected: "an entry “\(key)”", found: value.described)
        }
        value = next
      }
      return value
    },
    BuiltIn("get entries", [["m": .any], ["context": .any]]) { call in
      guard let context = call.context(0) else { return call.null("a context", at: 0) }
      let keys = ContextKeys(["key", "value"])
      let entries = zip(context.names, context.values).map { name, value in
        Value.context(Context(keys: keys, values: [.string(name), value]))
      }
      return call.evaluation.list(entries, call.site)
    },
    BuiltIn("context", ["entries": .list(.any)]) { call in contextOfEntries(call) },
    BuiltIn(
      "context put",
      [["context": .any, "key": .any, "value": .any], ["context": .any, "keys": .any, "value": .any]]
    ) { call in
      guard let context = call.context(0) else { return call.null("a context", at: 0) }
      guard let keys = keys(call[1]) else { return call.null("a name, or a list of names", at: 1) }
      guard call.evaluation.take(steps: context.count) else { return call.evaluation.exhaustion }
      guard let changed = putting(call[2], at: keys[...], into: context) else {
        return call.null("names that lead from context to context", at: 1)
      }
      return call.evaluation.bounded(.context(changed), call.site)
    },
    BuiltIn("context merge", ["contexts": .list(.any)]) { call in
      guard let list = call.list(0) else { return call.null("a list of contexts", at: 0) }
      var pairs: [(String, Value)] = []
      for element in list {
        guard case .context(let context) = element else { return call.null("a list of contexts", at: 0) }
        guard call.evaluation.take(steps: context.count) else { return call.evaluation.exhaustion }
        pairs += zip(context.names, context.values).map { ($0, $1) }
      }
      return .context(Context(pairs))
    },
  ]

  /// One name or several; nil for anything else.
  private static func keys(_ value: Value) -> [String]? {
    switch value {
    case .string(let key): return [key]
    case .list(let list):
      let keys = list.compactMap { element -> String? in
        if case .string(let key) = element { key } else { nil }
      }
      return keys.count == list.count && !keys.isEmpty ? keys : nil
    default: return nil
    }
  }

  private static func putting(_ value: Value, at keys: ArraySlice<String>, into context: Context) -> Context? {
    guard let key = keys.first else { return nil }
    if keys.count == 1 { return context.putting(key, value) }
    guard case .context(let inner) = context[key] ?? .null else { return nil }
    return putting(value, at: keys.dropFirst(), into: inner).map { context.putting(key, .context($0)) }
  }

  private static func contextOfEntries(_ call: Call) -> Value {
    guard let list = call.list(0) else { return call.null("a list of entries", at: 0) }
    var pairs: [(String, Value)] = []
    var seen: Set<String> = []
    for element in list {
      guard call.evaluation.take() else { return call.evaluation.exhaustion }
      guard case .context(let entry) = element, case .string(let key)? = entry["key"], let value = entry["value"],
        seen.insert(key).inserted
      else {
        return call.null(expected: "entries with a key each once and a value", found: element.described)
      }
      pairs.append((key, value))
    }
    return call.evaluation.bounded(.context(Context(pairs)), call.site)
  }

  static let functionals: [BuiltIn] = [
    BuiltIn("sort", ["list": .list(.any), "precedes?": .any]) { call in
      guard let list = call.list(0) else { return call.null("a list", at: 0) }
      var problem: Value?
      let sorted = list.sorted { left, right in
        guard problem == nil else { return false }
        let truth = precedes(left, right, call)
        if truth.boolean == nil { problem = truth }
        return truth.boolean == true
      }
      guard let problem else { return .list(sorted) }
      return problem.isNull ? problem : call.null(expected: "true or false of the order", found: problem.described)
    }
  ]

  private static func precedes(_ left: Value, _ right: Value, _ call: Call) -> Value {
    guard call.evaluation.take() else { return call.evaluation.exhaustion }
    switch call[1] {
    case .function(let function): return function.call([left, right], call.site)
    case .null where call.count == 1:
      guard let order = call.evaluation.order(left, right) else {
        return call.null(expected: "values with an order", found: "\(left.described) and \(right.described)")
      }
      return .boolean(order < 0)
    default: return call.null("a function of two elements", at: 1)
    }
  }
}
