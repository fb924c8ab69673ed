internal import FEEL

/// Makes boxes of a model's expressions; what cannot be read becomes a finding and a box that answers null.
final class BoxCompiler {
  let types: TypeTable
  private(set) var findings: [ModelFinding] = []
  /// Environments are copied once an entry.
  static let contextEntriesMax = 2_000

  /// Whether tables get an index.
  let isIndexed: Bool

  init(types: TypeTable, isIndexed: Bool) {
    self.types = types
    self.isIndexed = isIndexed
  }

  func compile(_ expression: BoxedExpression?, in environment: Environment, of mark: ElementMark) -> Box {
    guard let expression else { return .missing }
    let mark = mark.inner(expression)
    let box = compileUntyped(expression, in: environment, of: mark)
    guard let type = types.type(expression.typeRef, of: mark) else { return box }
    if case .functionDefinition = expression { return box }
    return .typed(box, type, mark)
  }

  private func compileUntyped(
    _ expression: BoxedExpression, in environment: Environment, of mark: ElementMark
  ) -> Box {
    switch expression {
    case .literal(let literal): self.literal(literal, in: environment, of: mark)
    case .decisionTable(let table): self.table(table, in: environment, of: mark)
    case .context(let context): self.context(context, in: environment, of: mark)
    case .invocation(let invocation): self.invocation(invocation, in: environment, of: mark)
    case .functionDefinition(let function): self.function(function, name: nil, in: environment, of: mark)
    case .list(let list): .list(list.items.map { compile($0, in: environment, of: mark) })
    case .relation(let relation): self.relation(relation, in: environment, of: mark)
    case .conditional(let conditional):
      .conditional(
        condition: part(conditional.condition, in: environment, of: mark),
        then: part(conditional.then, in: environment, of: mark),
        otherwise: part(conditional.otherwise, in: environment, of: mark))
    case .filter(let filter): self.filter(filter, in: environment, of: mark)
    case .iterator(let iterator): self.iterator(iterator, in: environment, of: mark)
    }
  }

  func part(_ part: ChildExpression, in environment: Environment, of mark: ElementMark) -> Box {
    let box = compile(part.expression, in: environment, of: mark)
    guard let type = types.type(part.typeRef, of: mark) else { return box }
    return .typed(box, type, mark)
  }

  func literal(_ literal: LiteralExpression, in environment: Environment, of mark: ElementMark) -> Box {
    guard let text = literal.text, !text.trimmed.isEmpty else { return .missing }
    if let language = literal.expressionLanguage ?? types.model.expressionLanguage, !language.contains("FEEL") {
      return broken(mark, "the expression is written in \(language), only FEEL is run", "write it in FEEL")
    }
    do {
      return .literal(try FEEL.Expression(text, names: environment.names))
    } catch {
      return broken(mark, "the expression cannot be read: \(error)", "correct the text \"\(text.trimmed.prefix(80))\"")
    }
  }

  private func context(_ context: ContextExpression, in environment: Environment, of mark: ElementMark) -> Box {
    guard context.entries.count <= Self.contextEntriesMax else {
      return broken(
        mark, "the context has \(context.entries.count) entries, at most \(Self.contextEntriesMax) are taken",
        "make a context of its own of some")
    }
    var environment = environment
    var names: [String] = []
    var entries: [CompiledContext.Entry] = []
    var result: Box?
    for entry in context.entries {
      let inner = ElementMark("contextEntry", entry.details, name: entry.variable?.name)
      let box = compile(entry.expression, in: environment, of: inner.id == nil ? mark : inner)
      guard let variable = entry.variable, !variable.name.isEmpty else {
        result = box
        continue
      }
      guard !names.contains(variable.name) else {
        return broken(mark, "two entries are called \"\(variable.name)\"", "give one of them another name")
      }
      let type = types.type(variable.typeRef, of: inner)
      let known = type?.feel ?? StaticTypes(types: types).type(of: entry.expression)
      let next = environment.adding(variable.name, known)
      environment = next.environment
      names.append(variable.name)
      entries.append(CompiledContext.Entry(place: next.place, box: type.map { .typed(box, $0, inner) } ?? box))
    }
    return .context(CompiledContext(keys: ContextKeys(names), entries: entries, result: result))
  }

  private func invocation(_ invocation: Invocation, in environment: Environment, of mark: ElementMark) -> Box {
    let called = compile(invocation.called, in: environment, of: mark)
    let arguments = invocation.bindings.map { binding -> (name: String, box: Box) in
      let box = compile(binding.expression, in: environment, of: mark)
      let type = types.type(binding.parameter.typeRef, of: mark)
      return (binding.parameter.name, type.map { .typed(box, $0, mark) } ?? box)
    }
    return .invocation(CompiledInvocation(called: called, arguments: arguments, mark: mark))
  }

  private func relation(_ relation: Relation, in environment: Environment, of mark: ElementMark) -> Box {
    let columnTypes = relation.columns.map { types.type($0.typeRef, of: mark) }
    let names = relation.columns.map(\.name)
    guard Set(names).count == names.count else {
      return broken(mark, "two columns have the same name", "give each column a name of its own")
    }
    var rows: [[Box]] = []
    for row in relation.rows {
      guard row.items.count == names.count else {
        return broken(
          mark, "a row has \(row.items.count) expressions for \(names.count) columns", "give it one for each column")
      }
      rows.append(
        zip(row.items, columnTypes).map { item, type in
          let box = compile(item, in: environment, of: mark)
          return type.map { .typed(box, $0, mark) } ?? box
        })
    }
    return .relation(ContextKeys(names), rows: rows)
  }

  func broken(_ mark: ElementMark, _ what: String, _ mend: String) -> Box {
    let finding = mark.finding(what, mend: mend)
    findings.append(finding)
    return .broken(finding)
  }
}

extension ElementMark {
  /// The mark of an expression inside the marked element: its own where it has an id.
  func inner(_ expression: BoxedExpression) -> ElementMark {
    let details = expression.details
    guard details.id != nil else { return self }
    return ElementMark(expression.kindName, details, name: name)
  }
}

extension BoxedExpression {
  /// The standard's word for the kind of box, as its element is called.
  var kindName: String {
    switch self {
    case .literal: "literalExpression"
    case .decisionTable: "decisionTable"
    case .context: "context"
    case .invocation: "invocation"
    case .functionDefinition: "functionDefinition"
    case .list: "list"
    case .relation: "relation"
    case .conditional: "conditional"
    case .filter: "filter"
    case .iterator(let iterator): iterator.kind.rawValue
    }
  }
}
