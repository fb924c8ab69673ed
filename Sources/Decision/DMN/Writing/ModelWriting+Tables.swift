/// Decision tables, with their columns and rules.
extension ModelWriting {
  static func write(_ table: DecisionTable, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("decisionTable", table.details)
    writer.attribute("typeRef", table.typeRef)
    writer.attribute("hitPolicy", table.hitPolicy.rawValue)
    writer.attribute("aggregation", table.aggregation?.rawValue)
    writer.attribute("preferredOrientation", table.preferredOrientation)
    writer.attribute("outputLabel", table.outputLabel)
    for clause in table.inputs { writer.add(write(clause, in: parent)) }
    for clause in table.outputs { writer.add(write(clause, in: parent)) }
    for name in table.annotations {
      var inner = parent.child("annotation", nil)
      inner.attribute("name", name)
      writer.add(inner.element)
    }
    for rule in table.rules { writer.add(write(rule, in: parent)) }
    writer.add(table.details.others)
    return writer.element
  }

  private static func write(_ clause: InputClause, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("input", clause.details)
    writer.add(clause.inputExpression.map { write($0, "inputExpression", in: parent) })
    writer.add(clause.inputValues.map { write($0, "inputValues", in: parent) })
    writer.add(clause.details.others)
    return writer.element
  }

  private static func write(_ clause: OutputClause, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("output", clause.details)
    writer.attribute("name", clause.name)
    writer.attribute("typeRef", clause.typeRef)
    writer.add(clause.outputValues.map { write($0, "outputValues", in: parent) })
    writer.add(clause.defaultOutputEntry.map { write($0, "defaultOutputEntry", in: parent) })
    writer.add(clause.details.others)
    return writer.element
  }

  private static func write(_ rule: DecisionRule, in parent: ElementWriter) -> XMLElement {
    var writer = parent.child("rule", rule.details)
    for entry in rule.inputEntries { writer.add(write(entry, "inputEntry", in: parent)) }
    for entry in rule.outputEntries { writer.add(write(entry, "outputEntry", in: parent)) }
    for entry in rule.annotationEntries {
      var inner = parent.child("annotationEntry", nil)
      inner.text("text", entry)
      writer.add(inner.element)
    }
    writer.add(rule.details.others)
    return writer.element
  }
}
