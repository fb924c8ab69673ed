internal import Vocabulary

extension Pack {
  /// Reads and checks a pack from its texts, as published in the journal; touches no disk.
  package init(files: [String: String]) throws(PackFault) {
    try self.init(files: files, refused: [], report: Report())
  }

  /// `refused` are files the folder has but which could not be read; the report says why.
  init(files: [String: String], refused: Set<String>, report: Report) throws(PackFault) {
    let reading = PackReading(files: PackFiles(texts: files, report: report), report: report)
    guard let pack = reading.pack(refused: refused), report.isClean else { throw PackFault(findings: report.sorted) }
    self = pack
  }
}

/// Reads the files of a pack one by one and checks them against each other.
struct PackReading {
  let files: PackFiles
  let report: Report

  /// The pack, or nil after findings; there may be findings beside a pack too.
  func pack(refused: Set<String>) -> Pack? {
    guard files.checkLimits() else { return nil }
    files.checkPresence(refused: refused)
    let header = one("pack.yaml") { PackHeader($0, file: $1, report: report) }
    let codes = one("codes.yaml") { Codes($0, file: $1, report: report) }
    let words = one("opening.yaml") { AgreedWords($0, file: $1, report: report) }
    let unitTypes = one("units.yaml") { node, file in
      Fields(node, "the file", known: ["types"], file: file, report: report).map {
        CodeList<UnitType>($0, "types", nameKey: "type", mayBeForeign: true)
      }
    }
    let trees = readTrees()
    let checks = check(trees, header, codes, unitTypes)
    checkExamples(trees, checks, refused)
    guard let header, let codes, let words, let unitTypes else { return nil }
    return Pack(
      name: header.name, version: header.version, hash: PackHash(of: files.texts), title: header.title,
      owner: header.owner,
      notice: header.notice, language: header.language, reviewBy: header.reviewBy, timeZone: header.timeZone,
      sources: header.sources, services: header.services, questionsMax: header.questionsMax,
      lifeThreatAtMost: header.lifeThreatAtMost, natures: codes.natures, unknownNature: codes.unknownNature,
      priorities: codes.priorities, dispositions: codes.dispositions.titles, unitTypes: unitTypes.titles,
      trees: trees.mapValues(\.tree), openingWords: words.opening, closingWords: words.closing,
      situationWords: words.situations, locationWords: nil, knownIncidentWords: nil, callBackWords: nil, facts: [:],
      skills: [:], advice: [:], terms: .standard, wording: Wording(), dispatchQuestionsMax: header.questionsMax, files: files.texts, dispositionCodes: codes.dispositions.foreign,
      unitTypeCodes: unitTypes.foreign)
  }

  private func one<Content>(_ path: String, _ read: (YamlNode, String) -> Content?) -> Content? {
    node(path).flatMap { read($0, path) }
  }

  private func node(_ path: String) -> YamlNode? {
    guard !report.isFull else { return nil }
    return files.texts[path].flatMap { YamlReading(file: path, report: report).node(of: $0) }
  }

  private func readTrees() -> [TreeID: TreeDraft] {
    var trees: [TreeID: TreeDraft] = [:]
    for path in files.paths(.tree) {
      guard let node = node(path) else { continue }
      var reading = TreeReading(file: path, report: report)
      guard let draft = reading.draft(node) else { continue }
      if let other = trees.updateValue(draft, forKey: draft.tree.id) {
        report.add(
          path, draft.idPlace, "the tree \(quoted(draft.tree.id.text)) stands in \(other.file) too",
          mend: "give one of them another id")
      }
    }
    return trees
  }

  private func check(
    _ trees: [TreeID: TreeDraft], _ header: PackHeader?, _ codes: Codes?, _ unitTypes: CodeList<UnitType>?
  ) -> [TreeCheck] {
    let checks = trees.values.sorted { $0.file < $1.file }.map {
      TreeCheck($0, codes: codes, unitTypes: unitTypes, report: report)
    }
    // Where pack.yaml could not be read, its limits are not known and the widest ones are asked for.
    let questionsMax = header?.questionsMax ?? Int(PackLimits.questionsMax)
    for check in checks { check.run(questionsMax: questionsMax, lifeThreatAtMost: header?.lifeThreatAtMost ?? .p2) }
    return checks
  }

  private func checkExamples(_ trees: [TreeID: TreeDraft], _ checks: [TreeCheck], _ refused: Set<String>) {
    var check = ExampleCheck(trees, report: report)
    var areAllRead = !refused.contains { PackFiles.kind($0) == .example }
    for path in files.paths(.example) {
      let before = report.findings.count
      let examples = node(path).map { Example.read($0, file: path, report: report) } ?? []
      areAllRead = areAllRead && report.findings.count == before
      for example in examples { check.run(example) }
    }
    // An example lost in reading would only be told a second time as a gap.
    guard areAllRead else { return }
    for tree in checks { check.checkCoverage(tree.draft, tree.shape) }
  }
}
