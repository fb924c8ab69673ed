internal import Vocabulary

/// When a card opens, as read, with everything it names.
struct ConditionsRead {
  var conditions = AdviceConditions()
  var mentions: [Mention] = []
  /// Whether nothing is asked for; also false where what is asked for could not be read.
  var isEmpty = true
}

/// Reads under what conditions a card of the pack opens or applies.
struct ConditionReading {
  let file: String
  let report: Report
  /// Nil where some tree could not be read.
  let values: AnswerValues?

  private static let keys = ["natures", "answers", "facts", "not_facts", "if"]

  func conditions(_ fields: Fields, by: String) -> ConditionsRead {
    let findingsBefore = report.findings.count
    var read = ConditionsRead()
    guard fields.node("when") != nil else { return read }
    guard let item = fields.inner("when", known: Self.keys) else {
      read.isEmpty = false
      return read
    }
    func mention(_ kind: Mention.Kind, _ place: Place) {
      read.mentions.append(Mention(kind: kind, file: file, place: place, by: by))
    }
    for (nature, place) in item.identifiers("natures", as: NatureCode.self) {
      read.conditions.natures.append(nature)
      mention(.nature(nature), place)
    }
    for (fact, place) in item.identifiers("facts", as: FactCode.self) {
      read.conditions.facts.append(fact)
      mention(.fact(fact), place)
    }
    let facts = Set(read.conditions.facts)
    for (fact, place) in item.identifiers("not_facts", as: FactCode.self) {
      read.conditions.notFacts.append(fact)
      mention(.fact(fact), place)
      guard facts.contains(fact) else { continue }
      report.add(
        file, place, "the fact \(quoted(fact.text)) must be established and must not be, so the card never opens",
        mend: "take it out of `facts` or `not_facts`")
    }
    for (question, keys) in answers(item) {
      read.conditions.answers[question] = keys.map(\.name)
      for (key, place) in keys { mention(.answer(question, key), place) }
    }
    read.conditions.condition = condition(item, by)
    read.isEmpty = read.conditions == AdviceConditions() && report.findings.count == findingsBefore
    if read.mentions.count > PackLimits.conditionsMax {
      fields.wrong(
        "when", expected: "at most \(PackLimits.conditionsMax) natures, answers and facts",
        mend: "make several cards of it")
    }
    return read
  }

  private func condition(_ item: Fields, _ by: String) -> CardCondition? {
    // Where a tree could not be read, its questions would only seem to be missing.
    guard item.node("if") != nil, let values, let text = item.text("if") else { return nil }
    let names = values.keys.map(\.text) + [PackNames.facts, PackNames.nature]
    let reading = ExpressionReading(names, file: file, report: report)
    return reading.expression(text, at: item.place(of: "if"), "`if` of \(by)").map { CardCondition($0, values) }
  }

  /// The answers any of which each question must have.
  private func answers(_ item: Fields) -> [(question: QuestionID, keys: [(name: AnswerKey, place: Place)])] {
    item.entries("answers", of: "questions and lists of answer keys").compactMap { entry in
      guard let question = item.identifier(entry.key, at: entry.keyPlace, as: QuestionID.self),
        let one = Fields(
          .mapping([entry], entry.keyPlace), "`answers`", known: [entry.key], file: file, report: report)
      else { return nil }
      return (question, one.identifiers(entry.key, as: AnswerKey.self, isNeeded: true))
    }
  }
}
