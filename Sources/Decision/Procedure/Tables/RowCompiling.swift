internal import DMN
internal import FEEL
internal import Vocabulary

/// Makes one decision table ready: its columns, its cells, its outputs as plain values of the kinds that its purpose takes.
struct RowCompiling {
  let table: DecisionTable
  let decision: Decision
  let file: String
  let reading: ExpressionReading
  let report: Report
  private(set) var mentions: [Mention] = []

  init(_ table: DecisionTable, _ decision: Decision, file: String, reading: ExpressionReading, report: Report) {
    self.table = table
    self.decision = decision
    self.file = file
    self.reading = reading
    self.report = report
  }

  private var place: Place {
    table.details.line.number > 0 ? table.details.place : decision.details.place
  }

  private var what: String { "the table \(quoted(decision.name))" }

  mutating func table(_ purpose: PackTables.Purpose?) -> RuleTable? {
    guard table.rules.count <= PackLimits.rulesMax else {
      report.add(file, place, "\(what) has more than \(PackLimits.rulesMax) rules", mend: "split the table")
      return nil
    }
    guard checkPolicy(purpose), let names = outputNames(purpose) else { return nil }
    let columns = table.inputs.enumerated().compactMap { column($0.element, number: $0.offset + 1) }
    let rules = rules(names, purpose)
    let fallback = fallback(names, purpose)
    guard columns.count == table.inputs.count, rules.count == table.rules.count, let fallback else { return nil }
    return RuleTable(
      name: TableName(trusted: decision.name), file: file, place: place, hitPolicy: table.hitPolicy,
      columns: columns, outputNames: names, rules: rules, fallback: fallback)
  }

  private func checkPolicy(_ purpose: PackTables.Purpose?) -> Bool {
    let allowed: [HitPolicy] = purpose == .requirement ? [.collect, .ruleOrder] : [.unique, .any, .first]
    guard allowed.contains(table.hitPolicy), table.aggregation == nil else {
      report.add(
        file, place,
        "\(what) has the hit policy \(table.hitPolicy.rawValue)"
          + (table.aggregation.map { " \($0.rawValue)" } ?? ""),
        mend: "write \(allowed.map(\.rawValue).joined(separator: " or "))"
          + (purpose == .requirement ? ": every rule that holds adds what it needs" : ""))
      return false
    }
    guard !table.inputs.isEmpty, !table.rules.isEmpty else {
      report.add(file, place, "\(what) has no columns or no rules", mend: "add them or remove the table")
      return false
    }
    return true
  }

  private func outputNames(_ purpose: PackTables.Purpose?) -> [String]? {
    let names = table.outputs.enumerated().map { index, output in
      output.name ?? (table.outputs.count == 1 ? decision.name : "output \(index + 1)")
    }
    guard purpose == .requirement else {
      if names.count == 1 { return names }
      report.add(file, place, "\(what) has \(names.count) outputs, expected one", mend: "make a table for each")
      return nil
    }
    let known = [RuleTable.unitColumn, RuleTable.skillColumn, RuleTable.numberColumn]
    let isSound = Set(names).isSubset(of: known) && Set(names).count == names.count && names.contains("number")
    if isSound, names.count > 1 { return names }
    report.add(
      file, place, "\(what) has the outputs \(names.map { quoted($0) }.joined(separator: ", "))",
      mend: "name them unit, skill and number: a code of units.yaml and how many; unit or skill may be left out")
    return nil
  }

  private func column(_ input: InputClause, number: Int) -> RuleTable.Column? {
    let at = input.inputExpression.map { $0.details.line.number > 0 ? $0.details.place : place } ?? place
    let what = "column \(number) of \(self.what)"
    guard let expression = reading.expression(input.inputExpression?.text ?? "", at: at, what) else { return nil }
    guard let values = input.inputValues else { return RuleTable.Column(expression: expression, allowed: nil) }
    return reading.tests(values.text, at: at, "the values of \(what)").map {
      RuleTable.Column(expression: expression, allowed: $0)
    }
  }

  private mutating func rules(_ names: [String], _ purpose: PackTables.Purpose?) -> [RuleTable.Rule] {
    var seen: Set<RuleID> = []
    var rules: [RuleTable.Rule] = []
    for (index, rule) in table.rules.enumerated() where !report.isFull {
      let at = rule.details.line.number > 0 ? rule.details.place : place
      guard let id = id(rule, index + 1, at) else { continue }
      if !seen.insert(id).inserted {
        report.add(file, at, "\(what) has two rules \(quoted(id.text))", mend: "rename one of them")
      }
      let what = "rule \(quoted(id.text)) of \(self.what)"
      let tests = rule.inputEntries.enumerated().compactMap { column, cell in
        reading.tests(cell.text, at: at, "cell \(column + 1) of \(what)")
      }
      let outputs = zip(names, rule.outputEntries).compactMap { name, entry in
        output(entry.text ?? "", name, purpose, at, what)
      }
      guard tests.count == table.inputs.count, outputs.count == names.count else { continue }
      rules.append(
        RuleTable.Rule(id: id, place: at, tests: tests, outputs: outputs, remarks: rule.annotationEntries))
    }
    return rules
  }

  private func id(_ rule: DecisionRule, _ number: Int, _ at: Place) -> RuleID? {
    do {
      return try RuleID(rule.details.id.map { RuleNames.name($0, of: decision.name) } ?? "rule-\(number)")
    } catch {
      report.add(file, at, "expected \(error.expected), found \(quoted(error.found))", mend: error.remedy)
      return nil
    }
  }

  /// Nil outside after a finding; nil inside where the table has no outputs of its own for when no rule holds.
  private mutating func fallback(_ names: [String], _ purpose: PackTables.Purpose?) -> [Value]?? {
    guard table.outputs.contains(where: { $0.defaultOutputEntry != nil }) else { return .some(nil) }
    let outputs = zip(names, table.outputs).compactMap { name, clause in
      output(clause.defaultOutputEntry?.text ?? "null", name, purpose, place, "the default of \(what)")
    }
    return outputs.count == names.count ? .some(outputs) : nil
  }

  private mutating func output(
    _ text: String, _ name: String, _ purpose: PackTables.Purpose?, _ at: Place, _ what: String
  ) -> Value? {
    guard let expression = reading.expression(text, at: at, "the output of \(what)") else { return nil }
    guard let value = expression.expression.constant else {
      report.add(
        file, at, "the output of \(what) is worked out: \(quoted(text))",
        mend: "write the value itself; work it out in a decision of its own that this table tests")
      return nil
    }
    if value.isNull { return value }
    let expected = OutputCheck(purpose: purpose, name: name).wrong(value)
    guard expected == nil else {
      report.add(
        file, at, "the output \(quoted(name)) of \(what): expected \(expected ?? ""), found \(quoted(text))",
        mend: "write one of these, or null where the rule says nothing about it")
      return nil
    }
    note(value, name, purpose, at, what)
    return value
  }

  /// Codes that other files must hold.
  private mutating func note(
    _ value: Value, _ name: String, _ purpose: PackTables.Purpose?, _ at: Place, _ what: String
  ) {
    switch (purpose, name, value) {
    case (.requirement?, RuleTable.unitColumn, .string(let code)):
      mentions.append(Mention(kind: .unitType(UnitType(trusted: code)), file: file, place: at, by: what))
    case (.requirement?, RuleTable.skillColumn, .string(let code)):
      mentions.append(Mention(kind: .skill(Skill(trusted: code)), file: file, place: at, by: what))
    case (.escalation?, _, _):
      guard let level = EscalationLevel(output: value) else { return }
      mentions.append(Mention(kind: .level(level), file: file, place: at, by: "what \(what) meets"))
    default: return
    }
  }
}

/// What the outputs of a purpose's table may be.
struct OutputCheck {
  let purpose: PackTables.Purpose?
  let name: String

  /// What was expected instead; nil where the value is right.
  func wrong(_ value: Value) -> String? {
    switch purpose {
    case .priority?: Priority(output: value) == nil ? "a priority \"P1\" to \"P5\"" : nil
    case .escalation?: EscalationLevel(output: value) == nil ? "a level 1 to 4" : nil
    case .validity?:
      Validity(output: value) == nil
        ? "one of \(Validity.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))" : nil
    case .requirement?: requirement(value)
    case nil: nil
    }
  }

  private func requirement(_ value: Value) -> String? {
    switch (name, value) {
    case (RuleTable.numberColumn, .number(let number)):
      number.integer.map { (1...Int(PackLimits.unitsOfOneTypeMax)).contains($0) } ?? false
        ? nil : "a whole number from 1 to \(PackLimits.unitsOfOneTypeMax)"
    case (RuleTable.numberColumn, _): "a whole number"
    case (_, .string): nil
    default: "a code of units.yaml in quotation marks"
    }
  }
}
