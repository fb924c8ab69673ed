internal import DMN
internal import Vocabulary

/// Reads the YAML form of tables/ into the model that the DMN form holds.
struct TableYamlReading {
  let file: String
  let report: Report

  private static let decisionKeys = [
    "decision", "id", "question", "about", "type", "is", "hit", "columns", "gives", "remarks", "rules",
  ]

  mutating func model(_ node: YamlNode) -> Definitions? {
    guard
      let fields = Fields(
        node, "the file", known: ["model", "namespace", "about", "decisions"], file: file, report: report),
      let nodes = fields.list("decisions", of: "decisions")
    else { return nil }
    let name = fields.node("model") == nil ? TableYaml.modelName(file) : fields.text("model")
    let namespace = fields.node("namespace") == nil ? TableYaml.namespace(name ?? "") : fields.text("namespace")
    let about = fields.textIfAny("about")
    guard nodes.count <= PackLimits.decisionsMax else {
      fields.wrong("decisions", expected: "at most \(PackLimits.decisionsMax) decisions", mend: "join some of them")
      return nil
    }
    let decisions = nodes.map { decision($0) }
    guard let name, let namespace, let about, !decisions.contains(nil) else { return nil }
    var model = Definitions(name: name, namespace: namespace)
    model.details.description = about
    model.elements = decisions.compactMap { $0 }.map { .decision($0) }
    return TableYaml.completed(model)
  }

  private func decision(_ node: YamlNode) -> Decision? {
    guard let item = Fields(node, "the decision", known: Self.decisionKeys, file: file, report: report) else {
      return nil
    }
    let name = item.identifier("decision", as: TableName.self)
    let id = item.textIfAny("id")
    let question = item.textIfAny("question")
    let about = item.textIfAny("about")
    let type = item.textIfAny("type")
    guard let logic = logic(item), let name, let id, let question, let about, let type else { return nil }
    var decision = Decision(name: name.text, expression: logic)
    decision.details.id = id
    decision.details.description = about
    decision.details.line = SourceLine(number: item.place.line)
    decision.question = question
    decision.variable = type.map { InformationItem(name: name.text, typeRef: $0) }
    return decision
  }

  private func logic(_ item: Fields) -> BoxedExpression? {
    guard item.node("is") == nil else {
      for key in ["hit", "columns", "gives", "remarks", "rules"] where item.node(key) != nil {
        item.wrong(key, expected: "nothing beside `is`", mend: "write an expression under `is`, or a table")
        return nil
      }
      guard let text = item.text("is") else { return nil }
      var literal = LiteralExpression(text: text)
      literal.details.line = SourceLine(number: item.place(of: "is").line)
      return .literal(literal)
    }
    return table(item).map { .decisionTable($0) }
  }

  private func table(_ item: Fields) -> DecisionTable? {
    let hit = hit(item)
    let columns = (item.list("columns", of: "columns") ?? []).map { column($0) }
    let gives = (item.list("gives", of: "outputs") ?? []).map { output($0) }
    let remarks = item.texts("remarks").map(\.text)
    let nodes = item.list("rules", of: "rules") ?? []
    guard nodes.count <= PackLimits.rulesMax else {
      item.wrong("rules", expected: "at most \(PackLimits.rulesMax) rules", mend: "split the table")
      return nil
    }
    let inputs = columns.compactMap { $0 }
    let outputs = gives.compactMap { $0 }
    guard let hit, inputs.count == columns.count, outputs.count == gives.count, !inputs.isEmpty, !outputs.isEmpty else {
      return nil
    }
    var table = DecisionTable(inputs: inputs, outputs: outputs)
    table.hitPolicy = hit
    table.details.line = SourceLine(number: item.place.line)
    table.annotations = remarks
    let rules = nodes.map { rule($0, table) }
    guard !nodes.isEmpty, !rules.contains(nil) else { return nil }
    table.rules = rules.compactMap { $0 }
    return table
  }

  private func hit(_ item: Fields) -> HitPolicy? {
    guard let text = item.text("hit") else { return nil }
    if let policy = HitPolicy(rawValue: text.uppercased()) { return policy }
    item.wrong(
      "hit", expected: "one of \(HitPolicy.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", "))",
      mend: "write which rule counts where several hold")
    return nil
  }

  private func column(_ node: YamlNode) -> InputClause? {
    if case .text(let text, _, let place) = node {
      var expression = LiteralExpression(text: text)
      expression.details.line = SourceLine(number: place.line)
      return InputClause(expression)
    }
    let known = ["test", "label", "type", "values", "id"]
    guard let item = Fields(node, "the column", known: known, file: file, report: report) else { return nil }
    let label = item.textIfAny("label")
    let type = item.textIfAny("type")
    let values = item.textIfAny("values")
    let id = item.textIfAny("id")
    guard let text = item.text("test"), let label, let type, let values, let id else { return nil }
    var expression = LiteralExpression(text: text, typeRef: type)
    expression.details.line = SourceLine(number: item.place(of: "test").line)
    var clause = InputClause(expression)
    clause.details.label = label
    clause.details.id = id
    clause.inputValues = values.map { UnaryTestsExpression(text: $0) }
    return clause
  }

  private func output(_ node: YamlNode) -> OutputClause? {
    if case .text(let text, _, _) = node { return OutputClause(name: text) }
    let known = ["name", "label", "type", "values", "default", "id"]
    guard let item = Fields(node, "the output", known: known, file: file, report: report) else { return nil }
    let label = item.textIfAny("label")
    let type = item.textIfAny("type")
    let values = item.textIfAny("values")
    let fallback = item.textIfAny("default")
    let id = item.textIfAny("id")
    guard let name = item.text("name"), let label, let type, let values, let fallback, let id else { return nil }
    var clause = OutputClause(name: name, typeRef: type)
    clause.details.label = label
    clause.details.id = id
    clause.outputValues = values.map { UnaryTestsExpression(text: $0) }
    clause.defaultOutputEntry = fallback.map { LiteralExpression(text: $0) }
    return clause
  }

  private func rule(_ node: YamlNode, _ table: DecisionTable) -> DecisionRule? {
    let known = ["id", "when", "then", "remarks", "about"]
    guard let item = Fields(node, "the rule", known: known, file: file, report: report) else { return nil }
    var id: String?
    if item.node("id") != nil {
      guard let named = item.identifier("id", as: RuleID.self) else { return nil }
      id = named.text
    }
    let about = item.textIfAny("about")
    guard let tests = cells(item, "when", table.inputs.count), let outputs = cells(item, "then", table.outputs.count),
      let about
    else { return nil }
    let remarks = item.texts("remarks").map(\.text)
    guard remarks.count <= table.annotations.count else {
      item.wrong(
        "remarks", expected: "at most the \(table.annotations.count) that `remarks` of the decision names",
        mend: "name the columns of remarks there, such as `remarks: [why]`")
      return nil
    }
    var rule = DecisionRule(inputs: tests, outputs: outputs)
    rule.details.id = id
    rule.details.description = about
    rule.details.line = SourceLine(number: item.place.line)
    rule.annotationEntries = remarks
    return rule
  }

  private func cells(_ item: Fields, _ key: String, _ count: Int) -> [String]? {
    guard let nodes = item.list(key, of: "cells") else { return nil }
    let texts = nodes.compactMap { node -> String? in
      if case .text(let text, _, _) = node, !text.isEmpty, text.utf8.count <= PackLimits.textBytesMax { return text }
      report.add(file, node.place, "a cell: expected FEEL, found \(node.found)", mend: "write `-` for anything")
      return nil
    }
    guard texts.count == nodes.count else { return nil }
    if texts.count == count { return texts }
    item.wrong(key, expected: "\(count) cells, one for each column", mend: "write `-` where a column does not matter")
    return nil
  }
}
