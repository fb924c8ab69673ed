internal import FEEL
internal import Vocabulary

/// Proves a pack's tables: each in itself, and on every path of every tree.
struct TablesCheck {
  let tables: PackTables
  let report: Report
  let memo: RuleMemo

  func run(_ sources: ColumnSources) {
    for table in tables.tables where !report.isFull {
      var proof = TableProof(table, sources, memo, report: report)
      proof.run()
    }
  }

  /// Where all paths are known: rules that none of them comes to, and columns that never come to anything.
  func run(_ graphs: [PathGraph]) {
    guard graphs.allSatisfy(\.isWhole) else { return }
    let endings = graphs.flatMap(\.endings)
    for table in tables.tables where !report.isFull {
      checkColumns(table, endings)
    }
    for case .expression(let name, let expression, let file, let place) in tables.decisions
    where !endings.isEmpty && endings.allSatisfy({ $0.determination.failed.contains(name) }) {
      report.add(
        file, place, "the decision \(quoted(name.text)) can only be null: \(quoted(expression.text))",
        mend: "compare and calculate with values of the kinds that the answers have")
    }
  }

  private func checkColumns(_ table: RuleTable, _ endings: [PathGraph.Ending]) {
    for column in table.columns where !column.expression.mentions.isEmpty {
      let prefix = "\(table.name): \(column.expression.text) is "
      let isFailing = endings.allSatisfy { ending in ending.determination.undecided.contains { $0.hasPrefix(prefix) } }
      guard isFailing, let first = endings.first?.determination.undecided.first(where: { $0.hasPrefix(prefix) }) else {
        continue
      }
      report.add(
        table.file, table.place, "a column of the table \(quoted(table.name.text)) can only be null: \(first)",
        mend: "compare and calculate with values of the kinds that the answers have")
    }
  }
}
