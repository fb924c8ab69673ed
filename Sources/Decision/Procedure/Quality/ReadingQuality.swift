internal import Vocabulary

/// What quality.yaml says: by which criteria the handling of incidents is looked at. Each brings a handling that meets it and one that
/// misses it, which is proven.
struct QualityFile {
  private(set) var criteria: [Criterion] = []
  private(set) var mentions: [Mention] = []

  private let file: String
  private let report: Report

  private static let keys = ["id", "words", "applies", "if", "met_by", "missed_by", "not_for"]

  init?(_ node: YamlNode, file: String, report: Report) {
    self.file = file
    self.report = report
    guard let fields = Fields(node, "the file", known: ["criteria"], file: file, report: report),
      let criteria = fields.uniqueItems(
        "criteria", "criterion", known: Self.keys, most: PackLimits.criteriaMax, named: \Criterion.name,
        read: { criterion($0) })
    else { return nil }
    self.criteria = criteria
  }

  private mutating func criterion(_ fields: Fields) -> Criterion? {
    let (name, words, text) = (fields.text("id"), fields.text("words"), fields.text("if"))
    let met = fields.neededInner("met_by", known: Handling.names)
    let missed = fields.neededInner("missed_by", known: Handling.names)
    let appliesText = fields.textIfAny("applies")
    guard let name, let words, let text, let met, let missed, let appliesText else { return nil }
    let reading = ExpressionReading(Handling.names, file: file, report: report)
    let condition = reading.expression(
      text, at: fields.place(of: "if"), "`if` of the criterion \(quoted(name))")
    var applies: PackExpression?
    if let appliesText {
      applies = reading.expression(
        appliesText, at: fields.place(of: "applies"), "`applies` of the criterion \(quoted(name))")
      guard applies != nil else { return nil }
    }
    guard let condition else { return nil }
    let criterion = Criterion(name: name, words: words, applies: applies, condition: condition)
    prove(criterion, met, missed, fields)
    return criterion
  }

  private mutating func prove(_ criterion: Criterion, _ met: Fields, _ missed: Fields, _ fields: Fields) {
    let findingsBefore = report.findings.count
    let examples = [(met, Criterion.Outcome.met), (missed, .missed)].map { (handling($0, criterion), $1) }
    let notFor = notFor(criterion, fields).map { handling($0, criterion) }
    // What an example says wrongly is told already.
    guard report.findings.count == findingsBefore else { return }
    let found = examples.map { criterion.finding(for: $0.0) }
    if found.allSatisfy({ $0.outcome == .undecided }) {
      report.add(
        file, fields.place(of: "if"),
        "the condition \(quoted(found[0].condition)) of the criterion \(quoted(criterion.name)) can only be null: "
          + (found[0].reason ?? ""), mend: "compare what it names with a value of the same kind")
      return
    }
    tell("met_by", found[0], .met, criterion, fields)
    tell("missed_by", found[1], .missed, criterion, fields)
    if let notFor { tell("not_for", criterion.finding(for: notFor), .notApplicable, criterion, fields) }
  }

  /// The example to which it does not apply: there exactly where something says to what it does.
  private func notFor(_ criterion: Criterion, _ fields: Fields) -> Fields? {
    if criterion.applies != nil { return fields.neededInner("not_for", known: Handling.names) }
    if fields.node("not_for") != nil {
      fields.wrong(
        "not_for", expected: "nothing, since the criterion \(quoted(criterion.name)) asks of every incident",
        mend: "take it out, or say with `applies` of which incidents it asks")
    }
    return nil
  }

  private func tell(
    _ key: String, _ found: Criterion.Finding, _ expected: Criterion.Outcome, _ criterion: Criterion, _ fields: Fields
  ) {
    guard found.outcome != expected else { return }
    let reason = found.reason.map { ": \($0)" } ?? ""
    report.add(
      file, fields.place(of: key),
      "the criterion \(quoted(criterion.name)) comes to \(quoted(found.outcome.words)) for its own `\(key)`, expected "
        + "\(quoted(expected.words)); \(quoted(found.condition)) decided\(reason)",
      mend: "correct the condition, or give a handling that comes to \(quoted(expected.words))")
  }

  // MARK: Examples

  /// What an example says; what it leaves away is not known, and lists are empty.
  private mutating func handling(_ example: Fields, _ criterion: Criterion) -> Handling {
    var handling = Handling()
    for name in Handling.Number.allCases where example.node(name.rawValue) != nil {
      handling.numbers[name] = example.number(name.rawValue, in: 0...1_000_000_000)
    }
    for name in Handling.Flag.allCases where example.node(name.rawValue) != nil {
      handling.flags[name] = example.flag(name.rawValue)
    }
    for name in Handling.Text.allCases where example.node(name.rawValue) != nil {
      handling.texts[name] = text(name, example, criterion)
    }
    for name in Handling.Listed.allCases where example.node(name.rawValue) != nil {
      handling.lists[name] = list(name, example, criterion)
    }
    return handling
  }

  private mutating func text(_ name: Handling.Text, _ example: Fields, _ criterion: Criterion) -> String? {
    let key = name.rawValue
    func oneOf(_ known: [String]) -> String? {
      guard let text = example.text(key) else { return nil }
      if known.contains(text) { return text }
      example.wrong(key, expected: listed(known), mend: "write one of them")
      return nil
    }
    switch name {
    case .medium: return oneOf(Medium.allCases.map(\.rawValue))
    case .priority: return oneOf(Priority.allCases.map { "\($0)" })
    case .validity: return oneOf(Validity.allCases.map(\.rawValue))
    case .nature: return mentioned(key, Mention.Kind.nature, example, criterion)
    case .tree: return mentioned(key, Mention.Kind.tree, example, criterion)
    case .disposition: return mentioned(key, Mention.Kind.disposition, example, criterion)
    case .leaf: return mentioned(key, Mention.Kind.leaf, example, criterion)
    }
  }

  private mutating func list(_ name: Handling.Listed, _ example: Fields, _ criterion: Criterion) -> [String] {
    func all<Name: Identifier>(_ kind: (Name) -> Mention.Kind) -> [(String, Mention)] {
      example.identifiers(name.rawValue, as: Name.self).map {
        ($0.name.text, Mention(kind: kind($0.name), file: file, place: $0.place, by: by(criterion)))
      }
    }
    let found =
      switch name {
      case .facts: all(Mention.Kind.fact)
      case .asked, .skipped, .corrected, .slow, .saidAgain: all(Mention.Kind.question)
      case .advised, .advisedOutside, .atHand: all(Mention.Kind.card)
      }
    mentions += found.map(\.1)
    return found.map(\.0)
  }

  private mutating func mentioned<Name: Identifier>(
    _ key: String, _ kind: (Name) -> Mention.Kind, _ example: Fields, _ criterion: Criterion
  ) -> String? {
    guard let name = example.identifier(key, as: Name.self) else { return nil }
    mentions.append(Mention(kind: kind(name), file: file, place: example.place(of: key), by: by(criterion)))
    return name.text
  }

  private func by(_ criterion: Criterion) -> String { "the criterion \(quoted(criterion.name))" }
}
