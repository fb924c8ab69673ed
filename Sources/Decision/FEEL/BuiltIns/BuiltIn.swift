/// A function that FEEL itself has (DMN 1.5, 10.3.4): its name, how it may be called, what it does.
final class BuiltIn: Sendable {
  /// One way to call it: parameters in their order.
  struct Signature: Sendable {
    let parameters: [Function.Parameter]
    /// How many have to be given.
    let required: Int
    /// Whether the last one takes any number of arguments.
    let isVariadic: Bool

    /// - Parameter written: names with their types; `name?` may be left out, `name...` takes any number.
    init(_ written: KeyValuePairs<String, FEELType>) {
      var required = 0
      var isVariadic = false
      parameters = written.map { name, type in
        if name.hasSuffix("?") { return Function.Parameter(String(name.dropLast()), type) }
        required += 1
        guard name.hasSuffix("...") else { return Function.Parameter(name, type) }
        isVariadic = true
        return Function.Parameter(String(name.dropLast(3)), type)
      }
      self.required = required
      self.isVariadic = isVariadic
    }

    func accepts(_ count: Int) -> Bool { count >= required && (isVariadic || count <= parameters.count) }
  }

  let name: String
  let signatures: [Signature]
  /// Whether the same arguments always give the same, cheaply, so that it is worked out when the text is read.
  let isConstant: Bool
  let apply: @Sendable (Call) -> Value

  init(
    _ name: String, _ signatures: [KeyValuePairs<String, FEELType>], isConstant: Bool = false,
    _ apply: @escaping @Sendable (Call) -> Value
  ) {
    self.name = name
    self.signatures = signatures.map(Signature.init)
    self.isConstant = isConstant
    self.apply = apply
  }

  convenience init(
    _ name: String, _ signature: KeyValuePairs<String, FEELType>, isConstant: Bool = false,
    _ apply: @escaping @Sendable (Call) -> Value
  ) {
    self.init(name, [signature], isConstant: isConstant, apply)
  }

  /// Calls by position.
  func call(_ arguments: [Value], _ site: Call.Site) -> Value {
    guard let signature = signatures.first(where: { $0.accepts(arguments.count) }) else {
      return site.null(expected: expectedArguments, found: "\(arguments.count)")
    }
    let converted = arguments.enumerated().map { place, argument in
      argument.converted(for: signature.parameters[min(place, signature.parameters.count - 1)].type)
    }
    return apply(converted, site)
  }

  /// Strings are paid for by their length, since nearly every function walks along them.
  private func apply(_ arguments: [Value], _ site: Call.Site) -> Value {
    for argument in arguments {
      guard case .string(let text) = argument, text.utf8.count >= Evaluation.bytesOfStep else { continue }
      guard site.evaluation.takeSteps(for: text) else { return site.evaluation.exhaustion }
    }
    return apply(Call(name: name, arguments: arguments, site: site))
  }

  /// Calls by name: what is left out before the last given parameter counts as null.
  func call(named names: [String], _ values: [Value], _ site: Call.Site) -> Value {
    guard Set(names).count == names.count, let signature = signatures.first(where: { fits(names, $0) }) else {
      return site.null(expected: expectedArguments, found: names.joined(separator: ", "))
    }
    var arguments: [Value] = []
    for (place, parameter) in signature.parameters.enumerated() {
      guard let given = names.firstIndex(of: parameter.name) else { continue }
      while arguments.count < place { arguments.append(.null) }
      if signature.isVariadic, place == signature.parameters.count - 1, case .list(let list) = values[given] {
        arguments += list.elements
      } else {
        arguments.append(values[given].converted(for: parameter.type))
      }
    }
    return apply(arguments, site)
  }

  private func fits(_ names: [String], _ signature: Signature) -> Bool {
    let known = signature.parameters.map(\.name)
    return names.allSatisfy(known.contains)
  }

  private var expectedArguments: String {
    let forms = signatures.map { signature in
      "\(name)(\(signature.parameters.map(\.name).joined(separator: ", ")))"
    }
    return "arguments as in " + forms.joined(separator: " or ")
  }
}

extension Value {
  /// An argument as a parameter takes it: alone out of a list of one, or as a list of one (DMN 1.5, 10.3.2.9.4).
  fileprivate func converted(for type: FEELType) -> Value {
    switch (type, self) {
    case (.list, .list), (.list, .null), (.any, _): return self
    case (.list, _): return .list([self])
    case (_, .list(let list)) where list.count == 1: return list[0]
    default: return self
    }
  }
}
