internal import Vocabulary

/// The files of a pack read one by one into its parts.
extension PackReading {
  func parts(_ refused: Set<String>) -> PackParts {
    var parts = PackParts(report: report)
    parts.header = one("pack.yaml") { PackHeader($0, file: $1, report: report) }
    parts.codes = one("codes.yaml") { Codes($0, file: $1, report: report) }
    parts.words = one("opening.yaml") { AgreedWords($0, file: $1, report: report) }
    parts.units = one("units.yaml") { UnitsFile($0, file: $1, report: report) }
    parts.escalation = one("escalation.yaml") { EscalationFile($0, file: $1, report: report) }
    func isRefused(_ kind: PackFiles.Kind) -> Bool { refused.contains { PackFiles.kind($0) == kind } }
    parts.quality = one("quality.yaml") { QualityFile($0, file: $1, report: report) }
    parts.hasEscalation = files.texts["escalation.yaml"] != nil || isRefused(.escalation)
    parts.areTreesRead = readTrees(into: &parts) && !isRefused(.tree)
    let values = parts.answerValues
    parts.regulations = one("regulations.yaml") { RegulationsFile($0, file: $1, values: values, report: report) }
    readTables(into: &parts)
    if isRefused(.table) { parts.areTablesRead = false }
    parts.areCardsRead = readCards(into: &parts) && !isRefused(.advice)
    for path in files.paths(.wording) {
      if let node = node(path) { parts.wording.read(node, file: path) }
    }
    return parts
  }

  private func one<Content>(_ path: String, _ read: (YamlNode, String) -> Content?) -> Content? {
    node(path).flatMap { read($0, path) }
  }

  func node(_ path: String) -> YamlNode? {
    guard !report.isFull else { return nil }
    return files.texts[path].flatMap { YamlReading(file: path, report: report).node(of: $0) }
  }

  /// Whether every one could be read.
  private func readTrees(into parts: inout PackParts) -> Bool {
    var areRead = true
    for path in files.paths(.tree) {
      var reading = TreeReading(file: path, report: report)
      guard let draft = node(path).flatMap({ reading.draft($0) }) else {
        areRead = false
        continue
      }
      parts.said += reading.said
      if let other = parts.trees.updateValue(draft, forKey: draft.tree.id) {
        report.add(
          path, draft.idPlace, "the tree \(quoted(draft.tree.id.text)) stands in \(other.file) too",
          mend: "give one of them another id")
      }
    }
    return areRead
  }

  /// Whether every one could be read, without any finding.
  private func readCards(into parts: inout PackParts) -> Bool {
    var areRead = true
    let findingsBefore = report.findings.count
    let values = parts.answerValues
    for path in files.paths(.advice) {
      guard !report.isFull,
        let draft = files.texts[path].flatMap({ AdviceReading(file: path, report: report, values: values).draft($0) })
      else {
        areRead = false
        continue
      }
      if let other = parts.cards.updateValue(draft, forKey: draft.card.id) {
        report.add(
          path, draft.idPlace, "the card \(quoted(draft.card.id.text)) stands in \(other.file) too",
          mend: "give one of them another id")
      }
    }
    return areRead && report.findings.count == findingsBefore
  }
}
