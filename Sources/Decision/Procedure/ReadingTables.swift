internal import Vocabulary

/// Reads the files of tables/ once the trees are known, and lets each tree know what the tables can make of its leaves.
extension PackReading {
  func readTables(into parts: inout PackParts) {
    let paths = files.paths(.table)
    guard !paths.isEmpty else { return }
    let findingsBefore = report.findings.count
    let models = paths.compactMap { path in
      files.texts[path].flatMap { report.isFull ? nil : TableModel.read($0, file: path, report: report) }
    }
    // Where a tree could not be read, its questions would only seem to be missing.
    guard parts.areTreesRead, parts.trees.values.allSatisfy(\.isWhole), models.count == paths.count else {
      parts.areTablesRead = false
      return
    }
    let questions = Set(parts.trees.values.flatMap { $0.tree.questions.keys.map(\.text) })
    let texts = paths.reduce(into: [:]) { $0[$1] = files.texts[$1] }
    var compiling = TableCompiling(report: report)
    let tables = compiling.tables(models, questions: questions, texts: texts)
    parts.tableMentions = compiling.mentions
    parts.areTablesRead = report.findings.count == findingsBefore
    guard parts.areTablesRead else { return }
    parts.tables = tables
    parts.trees = parts.trees.mapValues { $0.decided(by: tables, questions: questions) }
  }
}

extension TreeDraft {
  fileprivate func decided(by tables: PackTables, questions: Set<String>) -> TreeDraft {
    let outlooks = TableBounds(tables, tree, questions: questions).leafOutlooks
    return TreeDraft(
      file: file, idPlace: idPlace,
      tree: DecisionTree(
        id: tree.id, title: tree.title, first: tree.first, questions: tree.questions, leaves: tree.leaves,
        leafOutlooks: outlooks), places: places, mentions: mentions, isWhole: isWhole)
  }
}
