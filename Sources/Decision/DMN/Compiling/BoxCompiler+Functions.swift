internal import FEEL

/// Functions, and the boxes that are run as expressions over parts.
extension BoxCompiler {
  /// - Parameter name: what the function is called, where it has a name of its own.
  func function(
    _ function: FunctionDefinition, name: String?, in environment: Environment, of mark: ElementMark
  ) -> Box {
    compiled(function, name: name, in: environment, of: mark).map { .function($0) } ?? .missing
  }

  func compiled(
    _ function: FunctionDefinition, name: String?, in environment: Environment, of mark: ElementMark
  ) -> CompiledFunction? {
    var inner = environment
    var parameters: [CompiledFunction.Parameter] = []
    for parameter in function.formalParameters {
      let type = types.type(parameter.typeRef, of: mark)
      let next = inner.adding(parameter.name, type?.feel ?? .any)
      inner = next.environment
      parameters.append(CompiledFunction.Parameter(name: parameter.name, type: type, place: next.place))
    }
    let body: Box
    switch function.kind ?? .feel {
    case .feel: body = compile(function.expression, in: inner, of: mark)
    case .java, .pmml:
      let kind = function.kind?.rawValue ?? ""
      body = .broken(
        mark.finding(
          "an external function (\(kind)) is not run", mend: "write it in FEEL, or give its outcome as input"))
    }
    let declared = types.type(function.typeRef, of: mark)
    return CompiledFunction(
      name: name, parameters: parameters, result: declared.flatMap(resultType), body: body, mark: mark)
  }

  /// The result's type where a variable or box is typed as a function, and the type itself otherwise.
  func resultType(_ type: ItemType) -> ItemType? {
    switch type.shape {
    case .function(let result): result
    case .plain, .list, .structure: type
    }
  }

  func filter(_ filter: FilterExpression, in environment: Environment, of mark: ElementMark) -> Box {
    var composition = Composition(environment: environment)
    let list = add(filter.list, to: &composition, of: mark)
    let item = StaticTypes(types: types).item(of: filter.list.expression)
    let match = add(filter.match, to: &composition, over: [("item", item)], of: mark)
    return compose("\(list)[\(match)]", composition, of: mark)
  }

  func iterator(_ iterator: IteratorExpression, in environment: Environment, of mark: ElementMark) -> Box {
    var composition = Composition(environment: environment)
    let list = add(iterator.list, to: &composition, of: mark)
    var inside = [(iterator.variable, FEELType.any)]
    if iterator.kind == .forReturn { inside.append(("partial", .list(.any))) }
    let body = add(iterator.body, to: &composition, over: inside, of: mark)
    let word = iterator.kind == .forReturn ? "return" : "satisfies"
    return compose(
      "\(iterator.kind.rawValue) \(iterator.variable) in \(list) \(word) \(body)", composition, of: mark)
  }

  /// The text that stands for a part: its own where it is one, else a hidden name for its value or, where the
  /// composition gives it names, a call of a hidden function.
  private func add(
    _ part: ChildExpression, to composition: inout Composition, over inside: [(String, FEELType)] = [],
    of mark: ElementMark
  ) -> String {
    if part.typeRef == nil, case .literal(let literal) = part.expression, literal.typeRef == nil,
      let text = literal.text, !text.trimmed.isEmpty
    {
      // Text with a comment at its end must not swallow what follows; `1..3` may be iterated but not put into brackets.
      let isAlone = composition.reads("(\n\(text)\n)") || !inside.isEmpty
      return isAlone ? "(\n\(text)\n)" : "\n\(text)\n"
    }
    let name = "part \(composition.parts.count + 1) of the box"
    guard !inside.isEmpty else {
      composition.add(name, self.part(part, in: composition.outside, of: mark))
      return name
    }
    var inner = composition.outside
    var parameters: [CompiledFunction.Parameter] = []
    for (variable, type) in inside {
      let next = inner.adding(variable, type)
      inner = next.environment
      parameters.append(CompiledFunction.Parameter(name: variable, type: nil, place: next.place))
    }
    let body = self.part(part, in: inner, of: mark)
    composition.add(
      name, .function(CompiledFunction(name: nil, parameters: parameters, result: nil, body: body, mark: mark)))
    return "\(name)(\(inside.map(\.0).joined(separator: ", ")))"
  }

  private func compose(_ text: String, _ composition: Composition, of mark: ElementMark) -> Box {
    do {
      return .composed(
        try FEEL.Expression(text, names: composition.environment.names), parts: composition.parts)
    } catch {
      return broken(mark, "a part cannot be read: \(error)", "correct the parts of the box")
    }
  }
}

/// A composed expression being made: the names it may use, and the parts behind hidden ones.
private struct Composition {
  /// What the parts themselves may use.
  let outside: Environment
  private(set) var environment: Environment
  private(set) var parts: [ComposedPart] = []

  init(environment: Environment) {
    outside = environment
    self.environment = environment
  }

  mutating func add(_ name: String, _ box: Box) {
    let next = environment.adding(name, .any)
    environment = next.environment
    parts.append(ComposedPart(place: next.place, box: box))
  }

  func reads(_ text: String) -> Bool {
    do {
      _ = try FEEL.Expression(text, names: environment.names)
      return true
    } catch {
      return false
    }
  }
}
