internal import Vocabulary

/// A name in one file of something that another file, or another part of the same, must hold.
struct Mention {
  enum Kind {
    case nature(NatureCode)
    case unitType(UnitType)
    case skill(Skill)
    case fact(FactCode)
    case card(AdviceID)
    case tree(TreeID)
    case level(EscalationLevel)
    case question(QuestionID)
    case answer(QuestionID, AnswerKey)
    case leaf(LeafID)
    case disposition(DispositionCode)
  }

  let kind: Kind
  let file: String
  let place: Place
  /// Who names it, in the words of a finding: `the leaf “danger”`.
  let by: String
}

/// What there is to be named; nil where the file that says so could not be read, so that nothing is told twice.
struct Named {
  var natures: Set<NatureCode>?
  var unitTypes: Set<UnitType>?
  var skills: Set<Skill>?
  var facts: Set<FactCode>?
  var cards: Set<AdviceID>?
  var trees: Set<TreeID>?
  var levels: Set<EscalationLevel>?
  var answers: [QuestionID: Set<AnswerKey>]?
  var leaves: Set<LeafID>?
  var dispositions: Set<DispositionCode>?
}

/// Proves that whatever is mentioned is there.
struct MentionCheck {
  let named: Named
  let report: Report

  func check(_ mentions: [Mention]) {
    for mention in mentions where !report.isFull { check(mention) }
  }

  private func check(_ mention: Mention) {
    switch mention.kind {
    case .nature(let code): find(mention, "nature", code, in: named.natures, "natures", "codes.yaml")
    case .unitType(let type): find(mention, "unit type", type, in: named.unitTypes, "types", "units.yaml")
    case .skill(let skill): find(mention, "skill", skill, in: named.skills, "skills", "units.yaml")
    case .fact(let fact): find(mention, "fact", fact, in: named.facts, "facts", "codes.yaml")
    case .card(let card): findFile(mention, card, in: named.cards, "advice/")
    case .tree(let tree): findFile(mention, tree, in: named.trees, "trees/")
    case .level(let level):
      guard let levels = named.levels, level != .desk, !levels.contains(level) else { return }
      report.add(
        mention.file, mention.place, "\(mention.by) is raised to level \(level.rawValue), which nobody is to accept",
        mend: "add that level with `who` to `levels:` of escalation.yaml, or choose one that is there")
    case .question(let question): _ = answers(mention, question)
    case .answer(let question, let key): findAnswer(mention, question, key)
    case .leaf(let leaf): findFile(mention, leaf, in: named.leaves, "trees/")
    case .disposition(let code):
      find(mention, "disposition", code, in: named.dispositions, "dispositions", "codes.yaml")
    }
  }

  private func find<Name: Identifier>(
    _ mention: Mention, _ what: String, _ name: Name, in all: Set<Name>?, _ list: String, _ file: String
  ) {
    guard let all, !all.contains(name) else { return }
    report.add(
      mention.file, mention.place, "\(mention.by) names the unknown \(what) \(quoted(name.text))",
      mend: "add it to `\(list):` of \(file) or choose one that is there")
  }

  private func findFile<Name: Identifier>(_ mention: Mention, _ name: Name, in all: Set<Name>?, _ folder: String) {
    guard let all, !all.contains(name) else { return }
    report.add(
      mention.file, mention.place, "\(mention.by) names the unknown \(Name.kind) \(quoted(name.text))",
      mend: all.isEmpty ? "add it to \(folder)" : "add it to \(folder) or write one of \(listed(all.map(\.text)))")
  }

  private func findAnswer(_ mention: Mention, _ question: QuestionID, _ key: AnswerKey) {
    guard let keys = answers(mention, question), !keys.contains(key) else { return }
    report.add(
      mention.file, mention.place, "\(mention.by) names \(quoted(key.text)), no answer to \(quoted(question.text))",
      mend: "write one of \(listed(keys.map(\.text)))")
  }

  /// The answers to a question; nil where it is not known, which is told where the trees could be read.
  private func answers(_ mention: Mention, _ question: QuestionID) -> Set<AnswerKey>? {
    guard let answers = named.answers else { return nil }
    if let keys = answers[question] { return keys }
    report.add(
      mention.file, mention.place, "\(mention.by) names the unknown question \(quoted(question.text))",
      mend: "write the id of a question of one of the trees")
    return nil
  }
}
