internal import Vocabulary

extension Pack {
  /// Reads and checks a pack from its texts, as published in the journal; touches no disk.
  package init(files: [String: String]) throws(PackFault) {
    try self.init(files: files, refused: [], report: Report())
  }

  /// Reads a pack that was published once. It was proven by the rules of that day and is not proven again by those of today:
  /// what was decided by it stays readable for ever. Throws only where it cannot be read as a pack at all.
  package init(published files: [String: String]) throws(PackFault) {
    let report = Report()
    var reading = PackReading(files: PackFiles(texts: files, report: report), report: report)
    guard let pack = reading.pack(refused: [], isProving: false) else { throw PackFault(findings: report.sorted) }
    self = pack
  }

  /// `refused` are files the folder has but which could not be read; the report says why.
  init(files: [String: String], refused: Set<String>, report: Report) throws(PackFault) {
    let proof = PackProof(files: files, refused: refused, report: report)
    guard let pack = proof.pack else { throw PackFault(findings: proof.findings) }
    self = pack
  }
}

/// Reads the files of a pack one by one and checks them against each other.
struct PackReading {
  let files: PackFiles
  let report: Report
  /// What came of each example.
  private(set) var runs: [ExampleRun] = []

  init(files: PackFiles, report: Report) {
    self.files = files
    self.report = report
  }

  /// The pack, or nil after findings; there may be findings beside a pack too.
  mutating func pack(refused: Set<String>, isProving: Bool = true) -> Pack? {
    guard files.checkLimits() else { return nil }
    files.checkPresence(refused: refused)
    var parts = parts(refused)
    if isProving { prove(&parts, refused) }
    return pack(parts)
  }

  private mutating func prove(_ parts: inout PackParts, _ refused: Set<String>) {
    let memo = RuleMemo()
    let checks = check(parts, memo)
    let mentioned = MentionCheck(named: parts.named, report: report)
    mentioned.check(parts.mentions)
    let findingsBefore = report.findings.count
    mentioned.check(parts.cardsInOrder.flatMap(\.mentions))
    // A card that looks for what is not there opens nowhere; its examples would only say so again.
    if report.findings.count != findingsBefore { parts.areCardsRead = false }
    AvoidedWords(parts.wording, report: report).check(parts.allSaid)
    runExamples(parts, checks, mentioned, refused, memo)
  }

  private func pack(_ parts: PackParts) -> Pack? {
    guard let header = parts.header, let codes = parts.codes, let words = parts.words, let units = parts.units else {
      return nil
    }
    return Pack(
      name: header.name, version: header.version, hash: PackHash(of: files.texts), title: header.title,
      owner: header.owner, notice: header.notice, language: header.language, reviewBy: header.reviewBy,
      timeZone: header.timeZone, sources: header.sources, services: header.services,
      questionsMax: header.questionsMax, lifeThreatAtMost: header.lifeThreatAtMost, natures: codes.natures,
      unknownNature: codes.unknownNature, priorities: codes.priorities, dispositions: codes.dispositions.titles,
      unitTypes: units.types.titles, trees: parts.trees.mapValues(\.tree), tables: parts.tables,
      openingWords: words.opening,
      closingWords: words.closing, situationWords: words.situations, locationWords: words.location,
      knownIncidentWords: words.knownIncident, callBackWords: words.callBack, facts: codes.facts.titles,
      skills: units.skills.titles, eligibility: units.eligibility, speeds: units.speeds,
      advice: parts.cards.mapValues(\.card),
      criteria: parts.quality?.criteria ?? [], regulations: parts.regulations?.regulations ?? [],
      terms: parts.escalation?.terms ?? .standard, wording: parts.wording.wording,
      dispatchQuestionsMax: header.dispatchQuestionsMax, files: files.texts,
      dispositionCodes: codes.dispositions.foreign, unitTypeCodes: units.types.foreign)
  }

  private func check(_ parts: PackParts, _ memo: RuleMemo) -> [TreeCheck] {
    let drafts = parts.trees.values.sorted { $0.file < $1.file }
    let checks = drafts.map { TreeCheck($0, codes: parts.codes, report: report) }
    // Where pack.yaml could not be read, its limits are not known and the widest ones are asked for.
    let widest = Int(PackLimits.questionsMax)
    var graphs: [PathGraph] = []
    for check in checks {
      check.run()
      guard check.draft.isWhole, check.shape.circle.isEmpty else { continue }
      let paths = PathCheck(check.draft, check.shape, parts.tables, memo: memo, report: report)
      paths.run(
        questionsMax: parts.header?.questionsMax ?? widest,
        dispatchQuestionsMax: parts.header?.dispatchQuestionsMax ?? widest,
        lifeThreatAtMost: parts.header?.lifeThreatAtMost ?? .p2)
      graphs.append(paths.graph)
    }
    if parts.areTablesRead, parts.areTreesRead, graphs.count == checks.count {
      let tables = TablesCheck(tables: parts.tables, report: report, memo: memo)
      let sources = ColumnSources(
        drafts.map(\.tree), natures: parts.codes.map { Array($0.natures.keys) } ?? [], parts.tables)
      tables.run(sources)
      tables.run(graphs)
    }
    if let reviewBy = parts.header?.reviewBy {
      for card in parts.cards.values { card.checkValidity(on: reviewBy, report) }
    }
    return checks
  }

  private mutating func runExamples(
    _ parts: PackParts, _ checks: [TreeCheck], _ mentioned: MentionCheck, _ refused: Set<String>, _ memo: RuleMemo
  ) {
    let cards = parts.areCardsRead ? parts.cardsInOrder.map(\.card) : nil
    var check = ExampleCheck(
      parts.trees, parts.areTablesRead ? parts.tables : nil, cards: cards, services: parts.header?.services,
      memo: memo, report: report)
    var areAllRead = !refused.contains { PackFiles.kind($0) == .example }
    var limit = PackLimits.examplesMax
    for path in files.paths(.example) {
      let before = report.findings.count
      let examples =
        node(path).map { Example.read($0, file: path, limit: limit, report: report) } ?? []
      limit -= examples.count
      areAllRead = areAllRead && report.findings.count == before
      mentioned.check(examples.flatMap(\.mentions))
      for example in examples { check.run(example) }
    }
    runs = check.runs
    // An example lost in reading would only be told a second time as a gap.
    guard areAllRead else { return }
    for tree in checks { check.checkCoverage(tree.draft, tree.shape) }
    guard parts.trees.values.allSatisfy(\.isWhole), parts.areTreesRead else { return }
    if parts.areTablesRead { check.checkCoverage(parts.tables) }
    if parts.areCardsRead { check.checkCoverage(parts.cardsInOrder) }
    if let escalation = parts.escalation {
      check.checkCoverage(known(escalation.triggerFacts, parts), in: "escalation.yaml")
    }
    if let header = parts.header { check.checkCoverage(header) }
  }
  /// Facts that codes.yaml does not hold are told already.
  private func known(_ facts: [EscalationFile.TriggerFact], _ parts: PackParts) -> [EscalationFile.TriggerFact] {
    facts.filter { parts.codes?.facts.titles[$0.fact] != nil }
  }
}
