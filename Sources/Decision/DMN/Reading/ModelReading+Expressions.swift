/// Boxed expressions, all but tables.
extension ModelReading {
  private static let expressionNames: Set = [
    "literalExpression", "decisionTable", "context", "invocation", "functionDefinition", "list", "relation",
    "conditional", "filter", "for", "every", "some",
  ]

  /// The first expression inside an element that was not taken yet, whatever its kind.
  static func expression(of reader: inout ElementReader) throws(ModelFault) -> BoxedExpression? {
    guard var inner = reader.child(among: expressionNames) else { return nil }
    return try boxed(&inner)
  }

  private static func boxed(_ reader: inout ElementReader) throws(ModelFault) -> BoxedExpression {
    try reader.nest()
    return switch reader.element.name {
    case "decisionTable": .decisionTable(try decisionTable(&reader))
    case "context": .context(try context(&reader))
    case "invocation": .invocation(try invocation(&reader))
    case "functionDefinition": .functionDefinition(try functionDefinition(&reader))
    case "list": .list(try list(&reader))
    case "relation": .relation(try relation(&reader))
    case "conditional": .conditional(try conditional(&reader))
    case "filter": .filter(try filter(&reader))
    case "for": .iterator(try iterator(&reader, .forReturn))
    case "every": .iterator(try iterator(&reader, .every))
    case "some": .iterator(try iterator(&reader, .some))
    default: .literal(literal(&reader))
    }
  }

  static func literal(_ reader: inout ElementReader) -> LiteralExpression {
    var literal = LiteralExpression(text: reader.text("text"), typeRef: reader.attribute("typeRef"))
    literal.expressionLanguage = reader.attribute("expressionLanguage")
    literal.details = reader.details()
    return literal
  }

  private static func context(_ reader: inout ElementReader) throws(ModelFault) -> ContextExpression {
    var context = ContextExpression(entries: [], typeRef: reader.attribute("typeRef"))
    for var inner in reader.children("contextEntry") {
      var entry = ContextEntry(expression: nil)
      entry.variable = try variable(of: &inner)
      entry.expression = try expression(of: &inner)
      entry.details = inner.details()
      context.entries.append(entry)
    }
    context.details = reader.details()
    return context
  }

  private static func invocation(_ reader: inout ElementReader) throws(ModelFault) -> Invocation {
    var invocation = Invocation(called: try expression(of: &reader), bindings: [])
    invocation.typeRef = reader.attribute("typeRef")
    for var inner in reader.children("binding") {
      guard var parameter = inner.child("parameter") else {
        throw inner.finding("a parameter was expected, found none", mend: "name the parameter that is bound")
      }
      var binding = Binding(parameter: try informationItem(&parameter), expression: try expression(of: &inner))
      binding.details = inner.details()
      invocation.bindings.append(binding)
    }
    invocation.details = reader.details()
    return invocation
  }

  static func functionDefinition(_ reader: inout ElementReader) throws(ModelFault) -> FunctionDefinition {
    var function = FunctionDefinition(formalParameters: [], expression: nil)
    function.typeRef = reader.attribute("typeRef")
    if let kind = reader.attribute("kind") {
      guard let known = FunctionDefinition.Kind(rawValue: kind) else {
        throw reader.finding("kind was expected to be FEEL, Java or PMML, found \"\(kind)\"", mend: "write one of them")
      }
      function.kind = known
    }
    for var inner in reader.children("formalParameter") {
      function.formalParameters.append(try informationItem(&inner))
    }
    function.expression = try expression(of: &reader)
    function.details = reader.details()
    return function
  }

  private static func list(_ reader: inout ElementReader) throws(ModelFault) -> ListExpression {
    var list = ListExpression(items: [], typeRef: reader.attribute("typeRef"))
    for var inner in reader.children(among: expressionNames) { list.items.append(try boxed(&inner)) }
    list.details = reader.details()
    return list
  }

  private static func relation(_ reader: inout ElementReader) throws(ModelFault) -> Relation {
    var relation = Relation(columns: [], rows: [])
    relation.typeRef = reader.attribute("typeRef")
    for var inner in reader.children("column") { relation.columns.append(try informationItem(&inner)) }
    for var inner in reader.children("row") { relation.rows.append(try list(&inner)) }
    relation.details = reader.details()
    return relation
  }

  private static func conditional(_ reader: inout ElementReader) throws(ModelFault) -> Conditional {
    var conditional = Conditional(
      condition: try child(&reader, "if"), then: try child(&reader, "then"), otherwise: try child(&reader, "else"))
    conditional.typeRef = reader.attribute("typeRef")
    conditional.details = reader.details()
    return conditional
  }

  private static func filter(_ reader: inout ElementReader) throws(ModelFault) -> FilterExpression {
    var filter = FilterExpression(list: try child(&reader, "in"), match: try child(&reader, "match"))
    filter.typeRef = reader.attribute("typeRef")
    filter.details = reader.details()
    return filter
  }

  private static func iterator(
    _ reader: inout ElementReader, _ kind: IteratorExpression.Kind
  ) throws(ModelFault) -> IteratorExpression {
    let body = kind == .forReturn ? "return" : "satisfies"
    var iterator = IteratorExpression(
      kind, variable: try reader.required("iteratorVariable"), list: try child(&reader, "in"),
      body: try child(&reader, body))
    iterator.typeRef = reader.attribute("typeRef")
    iterator.details = reader.details()
    return iterator
  }

  private static func child(_ reader: inout ElementReader, _ name: String) throws(ModelFault) -> ChildExpression {
    guard var inner = reader.child(name) else {
      throw reader.finding("a part <\(name)> was expected, found none", mend: "add it")
    }
    var part = ChildExpression(try expression(of: &inner))
    part.typeRef = inner.attribute("typeRef")
    part.details = inner.details()
    return part
  }
}
