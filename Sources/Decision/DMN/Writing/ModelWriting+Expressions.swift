/// Boxed expressions of every kind but tables.
extension ModelWriting {
  static func write(_ expression: BoxedExpression?, in parent: ElementWriter) -> XMLElement? {
    switch expression {
    case nil: nil
    case .literal(let box): write(box, "literalExpression", in: parent)
    case .decisionTable(let box): write(box, in: parent)
    case .context(let box): write(box, in: parent)
    case .invocation(let box): write(box, in: parent)
    case .functionDefinition(let box): write(box, "functionDefinition", in: parent)
    case .list(let box): write(box, "list", in: parent)
    case .relation(let box): write(box, in: parent)
    case .conditional(let box): write(box, in: parent)
    case .filter(let box): write(box, in: parent)
    case .iterator(let box): write(box, in: parent)
    }
  }

  static func write(_ box: LiteralExpression, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, box.details)
    writer.attribute("typeRef", box.typeRef)
    writer.attribute("expressionLanguage", box.expressionLanguage)
    writer.text("text", box.text)
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: ContextExpression, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("context", box.details)
    writer.attribute("typeRef", box.typeRef)
    for entry in box.entries {
      var inner = parent.child("contextEntry", entry.details)
      inner.add(entry.variable.map { write($0, "variable", in: parent) })
      inner.add(write(entry.expression, in: parent))
      inner.add(entry.details.others)
      writer.add(inner.element)
    }
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: Invocation, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("invocation", box.details)
    writer.attribute("typeRef", box.typeRef)
    writer.add(write(box.called, in: parent))
    for binding in box.bindings {
      var inner = parent.child("binding", binding.details)
      inner.add(write(binding.parameter, "parameter", in: parent))
      inner.add(write(binding.expression, in: parent))
      inner.add(binding.details.others)
      writer.add(inner.element)
    }
    writer.add(box.details.others)
    return writer.element
  }

  static func write(_ box: FunctionDefinition, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, box.details)
    writer.attribute("typeRef", box.typeRef)
    writer.attribute("kind", box.kind?.rawValue)
    for parameter in box.formalParameters { writer.add(write(parameter, "formalParameter", in: parent)) }
    writer.add(write(box.expression, in: parent))
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: ListExpression, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, box.details)
    writer.attribute("typeRef", box.typeRef)
    for item in box.items { writer.add(write(item, in: parent)) }
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: Relation, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("relation", box.details)
    writer.attribute("typeRef", box.typeRef)
    for column in box.columns { writer.add(write(column, "column", in: parent)) }
    for row in box.rows { writer.add(write(row, "row", in: parent)) }
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: Conditional, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("conditional", box.details)
    writer.attribute("typeRef", box.typeRef)
    writer.add(write(box.condition, "if", in: parent))
    writer.add(write(box.then, "then", in: parent))
    writer.add(write(box.otherwise, "else", in: parent))
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: FilterExpression, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("filter", box.details)
    writer.attribute("typeRef", box.typeRef)
    writer.add(write(box.list, "in", in: parent))
    writer.add(write(box.match, "match", in: parent))
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ box: IteratorExpression, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(box.kind.rawValue, box.details)
    writer.attribute("typeRef", box.typeRef)
    writer.attribute("iteratorVariable", box.variable)
    writer.add(write(box.list, "in", in: parent))
    writer.add(write(box.body, box.kind == .forReturn ? "return" : "satisfies", in: parent))
    writer.add(box.details.others)
    return writer.element
  }

  private static func write(_ part: ChildExpression, _ name: String, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child(name, part.details)
    writer.attribute("typeRef", part.typeRef)
    writer.add(write(part.expression, in: parent))
    writer.add(part.details.others)
    return writer.element
  }
}
