internal import DMN
internal import FEEL
internal import Vocabulary

/// A decision laid out to be read: its table row by row, or its expression.
package struct TableSummary: Encodable, Sendable {
  /// A rule as its cells are written.
  package struct Row: Encodable, Sendable {
    package let id: String
    package let tests: [String]
    package let outputs: [String]
    package let remarks: [String]
  }

  package let name: String
  package let file: String
  /// `FIRST` and so on; nil for an expression.
  package let hitPolicy: String?
  /// Nil for a table.
  package let expression: String?
  package let columns: [String]
  package let outputs: [String]
  package let rows: [Row]
  /// The questions, facts and decisions that it takes, by name.
  package let takes: [String]

  /// What stands beside questions and decisions among the names.
  package static let natureName = PackNames.nature
  package static let leafName = PackNames.leaf
  package static let factsName = PackNames.facts

  init(_ decision: PackTables.PackDecision) {
    name = decision.name.text
    takes = decision.mentions.sorted()
    switch decision {
    case .expression(_, let expression, let file, _):
      (hitPolicy, self.expression, self.file) = (nil, expression.text, file)
      (columns, outputs, rows) = ([], [], [])
    case .table(let table):
      (hitPolicy, expression, file) = (table.hitPolicy.rawValue, nil, table.file)
      columns = table.columns.map(\.expression.text)
      outputs = table.outputNames
      rows = table.rules.map { rule in
        Row(
          id: rule.id.text, tests: rule.tests.map(\.text), outputs: rule.outputs.map { RuleTable.shown($0) },
          remarks: rule.remarks.filter { !$0.isEmpty })
      }
    }
  }

  /// For a terminal, a line for each rule.
  package var lines: [String] {
    guard let hitPolicy else { return ["decision \(flat(name)): \(flat(expression ?? ""))"] }
    return ["table \(flat(name)), \(hitPolicy), in \(file)"]
      + rows.map { row in
        let tests = zip(columns, row.tests).filter { $1 != "-" }.map { "\($0) \($1)" }
        let gives = zip(outputs, row.outputs).filter { $1 != "null" }.map { "\($0) \($1)" }
        return "  \(flat(row.id)): " + (tests.isEmpty ? "otherwise" : flat(tests.joined(separator: " and "))) + " -> "
          + (gives.isEmpty ? "as the leaf says" : flat(gives.joined(separator: ", ")))
      }
  }
}

extension PackTables {
  /// Each decision behind those that it takes.
  package var summaries: [TableSummary] { decisions.map { TableSummary($0) } }
}
