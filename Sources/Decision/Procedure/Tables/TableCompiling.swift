internal import DMN
internal import FEEL
internal import Vocabulary

/// Makes the models of tables/ ready to be asked: names resolved, expressions read once, decisions in the order in which
/// they take each other.
struct TableCompiling {
  let report: Report
  private(set) var mentions: [Mention] = []

  init(report: Report) { self.report = report }

  /// - Parameter questions: of every tree.
  mutating func tables(_ models: [TableModel], questions: Set<String>, texts: [String: String]) -> PackTables {
    var all: [(model: TableModel, decision: Decision)] = []
    var seen: [String: String] = [:]
    for model in models {
      checkElements(model)
      for decision in model.model.decisions {
        guard let name = TableCompiling.name(decision, model.file, report) else { continue }
        if let other = seen.updateValue(model.file, forKey: name) {
          report.add(
            model.file, decision.details.place, "the decision \(quoted(name)) stands in \(other) already",
            mend: "rename one of them, or join the two tables")
        } else {
          all.append((model, decision))
        }
      }
    }
    let own = Set(all.map(\.decision.name).filter { PackTables.Purpose(rawValue: $0) == nil })
    for (model, decision) in all where own.contains(decision.name) && isTaken(decision.name, questions) {
      report.add(
        model.file, decision.details.place,
        "the decision \(quoted(decision.name)) is called like a question or something else that expressions name",
        mend: "rename the decision")
    }
    let names = questions.union(PackNames.own).union(own)
    let ready = all.compactMap { compiled($0.decision, $0.model.file, names) }
    let inOrder = ordered(ready)
    return PackTables(inOrder, texts: texts)
  }

  private func isTaken(_ name: String, _ questions: Set<String>) -> Bool {
    questions.contains(name) || PackNames.own.contains(name)
  }

  private static func name(_ decision: Decision, _ file: String, _ report: Report) -> String? {
    do {
      return try TableName(decision.name).text
    } catch {
      report.add(
        file, decision.details.place, "expected \(error.expected), found \(quoted(decision.name))", mend: error.remedy)
      return nil
    }
  }

  /// What a model may hold beside decisions is for drawing alone.
  private func checkElements(_ model: TableModel) {
    let definitions = model.model
    if !definitions.imports.isEmpty {
      report.add(
        model.file, definitions.details.place, "the model imports another, which packs do not have",
        mend: "put its decisions into a file of tables/; they know each other by name")
    }
    for element in definitions.elements {
      switch element {
      case .decision, .inputData, .knowledgeSource: continue
      case .businessKnowledgeModel(let knowledge): refuse(knowledge.details, knowledge.name, model.file)
      case .decisionService(let service): refuse(service.details, service.name, model.file)
      }
    }
    if definitions.decisions.isEmpty {
      report.add(
        model.file, definitions.details.place, "the model decides nothing", mend: "add a decision, or remove the file")
    }
  }

  private func refuse(_ details: ElementDetails, _ name: String, _ file: String) {
    report.add(
      file, details.place, "\(quoted(name)) is a function or a service, which packs do not have",
      mend: "make a decision of it")
  }

  private mutating func compiled(
    _ decision: Decision, _ file: String, _ names: Set<String>
  ) -> PackTables.PackDecision? {
    let purpose = PackTables.Purpose(rawValue: decision.name)
    // What a purpose's table decides is the end; only decisions of the pack's own name each other.
    let reading = ExpressionReading(names.subtracting([decision.name]), file: file, report: report)
    let place = decision.details.place
    switch decision.expression {
    case .decisionTable(let table)?:
      var rows = RowCompiling(table, decision, file: file, reading: reading, report: report)
      let made = rows.table(purpose)
      mentions += rows.mentions
      return made.map { .table($0) }
    case .literal(let literal)?:
      guard purpose == nil else {
        report.add(
          file, place, "the decision \(quoted(decision.name)) is an expression, expected a decision table",
          mend: "make it a table, so that each rule can be told and tried")
        return nil
      }
      let what = "the decision \(quoted(decision.name))"
      let name = TableName(trusted: decision.name)
      return reading.expression(literal.text ?? "", at: place, what).map { .expression(name, $0, file: file, place) }
    case .context, .invocation, .functionDefinition, .list, .relation, .conditional, .filter, .iterator, nil:
      report.add(
        file, place, "the decision \(quoted(decision.name)) is neither a decision table nor an expression",
        mend: "write it as one of these")
      return nil
    }
  }

  /// Each decision behind those that it takes; those in a circle are left out with a finding.
  private func ordered(_ decisions: [PackTables.PackDecision]) -> [PackTables.PackDecision] {
    var waiting = decisions
    var ordered: [PackTables.PackDecision] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name.text))
      let ready = waiting.filter { $0.mentions.isDisjoint(with: names) }
      guard !ready.isEmpty else {
        let circle = listed(waiting.map { quoted($0.name.text) })
        for decision in waiting { tell(decision, circle) }
        return ordered
      }
      ordered += ready
      let taken = Set(ready.map(\.name))
      waiting.removeAll { taken.contains($0.name) }
    }
    return ordered
  }

  private func tell(_ decision: PackTables.PackDecision, _ circle: String) {
    let (file, place) =
      switch decision {
      case .table(let table): (table.file, table.place)
      case .expression(_, _, let file, let place): (file, place)
      }
    report.add(
      file, place, "decisions take each other in a circle: \(circle)", mend: "let one of them do without the others")
  }
}
