/// Decision tables, with their columns and rules.
extension ModelReading {
  static func decisionTable(_ reader: inout ElementReader) throws(ModelFault) -> DecisionTable {
    var table = DecisionTable(inputs: [], outputs: [])
    table.typeRef = reader.attribute("typeRef")
    table.hitPolicy = try hitPolicy(&reader)
    table.aggregation = try aggregation(&reader)
    table.preferredOrientation = reader.attribute("preferredOrientation")
    table.outputLabel = reader.attribute("outputLabel")
    for var inner in reader.children("input") { table.inputs.append(inputClause(&inner)) }
    for var inner in reader.children("output") { table.outputs.append(outputClause(&inner)) }
    for var inner in reader.children("annotation") { table.annotations.append(inner.attribute("name") ?? "") }
    for var inner in reader.children("rule") { table.rules.append(try rule(&inner, of: table)) }
    table.details = reader.details()
    return table
  }

  private static func hitPolicy(_ reader: inout ElementReader) throws(ModelFault) -> HitPolicy {
    guard let written = reader.attribute("hitPolicy") else { return .unique }
    guard let policy = HitPolicy(rawValue: written) else {
      let known = HitPolicy.allCases.map(\.rawValue).joined(separator: ", ")
      throw reader.finding(
        "hitPolicy was expected to be one of \(known), found \"\(written)\"", mend: "write one of them")
    }
    return policy
  }

  private static func aggregation(_ reader: inout ElementReader) throws(ModelFault) -> Aggregation? {
    guard let written = reader.attribute("aggregation") else { return nil }
    guard let aggregation = Aggregation(rawValue: written) else {
      let known = Aggregation.allCases.map(\.rawValue).joined(separator: ", ")
      throw reader.finding(
        "aggregation was expected to be one of \(known), found \"\(written)\"", mend: "write one of them")
    }
    return aggregation
  }

  private static func inputClause(_ reader: inout ElementReader) -> InputClause {
    var clause = InputClause(nil)
    if var inner = reader.child("inputExpression") { clause.inputExpression = literal(&inner) }
    clause.inputValues = unaryTests(&reader, "inputValues")
    clause.details = reader.details()
    return clause
  }

  private static func outputClause(_ reader: inout ElementReader) -> OutputClause {
    var clause = OutputClause(name: reader.attribute("name"), typeRef: reader.attribute("typeRef"))
    clause.outputValues = unaryTests(&reader, "outputValues")
    if var inner = reader.child("defaultOutputEntry") { clause.defaultOutputEntry = literal(&inner) }
    clause.details = reader.details()
    return clause
  }

  private static func rule(
    _ reader: inout ElementReader, of table: DecisionTable
  ) throws(ModelFault) -> DecisionRule {
    var rule = DecisionRule(inputs: [], outputs: [])
    for var inner in reader.children("inputEntry") { rule.inputEntries.append(unaryTests(&inner)) }
    for var inner in reader.children("outputEntry") { rule.outputEntries.append(literal(&inner)) }
    for var inner in reader.children("annotationEntry") { rule.annotationEntries.append(inner.text("text") ?? "") }
    guard rule.inputEntries.count == table.inputs.count, rule.outputEntries.count == table.outputs.count else {
      throw reader.finding(
        "\(table.inputs.count) inputEntry and \(table.outputs.count) outputEntry were expected, "
          + "found \(rule.inputEntries.count) and \(rule.outputEntries.count)",
        mend: "give the rule one entry for each column")
    }
    rule.details = reader.details()
    return rule
  }
}
