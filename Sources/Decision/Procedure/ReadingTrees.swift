internal import Vocabulary

/// Reads one file of trees/ into a draft; references are resolved once all questions and leaves are known.
struct TreeReading {
  let file: String
  let report: Report
  private var places: [TreeDraft.Part: Place] = [:]
  private var questionItems: [(fields: Fields, id: QuestionID)] = []
  private var leaves: [LeafID: Leaf] = [:]
  private var leafIDs: Set<LeafID> = []

  init(file: String, report: Report) {
    self.file = file
    self.report = report
  }

  mutating func draft(_ node: YamlNode) -> TreeDraft? {
    let findingsBefore = report.findings.count
    guard
      let fields = Fields(
        node, "the tree", known: ["id", "title", "first", "questions", "leaves"], file: file, report: report)
    else { return nil }
    let id = fields.identifier("id", as: TreeID.self)
    let title = fields.text("title")
    let first = fields.identifier("first", as: QuestionID.self)
    readQuestionIDs(fields)
    readLeaves(fields)
    let questions = questionItems.reduce(into: [QuestionID: Question]()) { all, item in
      if let question = question(item.fields, item.id) { all[item.id] = question }
    }
    guard let id, let title, let first else { return nil }
    if places[.question(first)] == nil {
      fields.wrong("first", expected: "the id of a question of this tree", mend: "write one of \(listed(questionIDs))")
    }
    return TreeDraft(
      file: file, idPlace: fields.place(of: "id"),
      tree: DecisionTree(id: id, title: title, first: first, questions: questions, leaves: leaves), places: places,
      isWhole: report.findings.count == findingsBefore)
  }

  private var questionIDs: [String] { questionItems.map(\.id.text) }

  private mutating func readQuestionIDs(_ fields: Fields) {
    for node in fields.list("questions", of: "questions") ?? [] {
      guard
        let item = Fields(
          node, "the question", known: ["id", "wording", "why", "answers"], file: file, report: report),
        let id = item.identifier("id", as: QuestionID.self)
      else { continue }
      if places[.question(id)] != nil {
        item.wrong("id", expected: "an id no other question has", mend: "rename one of them")
        continue
      }
      places[.question(id)] = item.place(of: "id")
      questionItems.append((item, id))
    }
  }

  private mutating func readLeaves(_ fields: Fields) {
    let questions = Set(questionIDs)
    for node in fields.list("leaves", of: "leaves") ?? [] {
      guard
        let item = Fields(
          node, "the leaf", known: ["id", "nature", "priority", "requirement"], file: file, report: report),
        let id = item.identifier("id", as: LeafID.self)
      else { continue }
      if !leafIDs.insert(id).inserted || questions.contains(id.text) {
        item.wrong("id", expected: "an id no other leaf or question has", mend: "rename one of them")
        continue
      }
      places[.leaf(id)] = item.place(of: "id")
      let nature = item.identifier("nature", as: NatureCode.self)
      let priority = item.priority("priority")
      let requirement = requirement(item)
      guard let nature, let priority else { continue }
      leaves[id] = Leaf(
        id: id, nature: nature, priority: priority, requirement: Requirement(types: requirement), level: .desk,
        advice: [])
    }
  }

  private func requirement(_ item: Fields) -> [UnitType: Int] {
    item.entries("requirement", of: "unit types and their numbers").reduce(into: [:]) { all, entry in
      let counts = Fields(
        .mapping([entry], item.place(of: "requirement")), "`requirement`", known: [entry.key], file: file,
        report: report)
      guard let type = item.identifier(entry.key, at: entry.keyPlace, as: UnitType.self),
        let count = counts?.number(entry.key, in: 1...PackLimits.unitsOfOneTypeMax)
      else { return }
      all[type] = Int(count)
    }
  }

  private mutating func question(_ item: Fields, _ id: QuestionID) -> Question? {
    let wording = item.text("wording")
    let why = item.text("why")
    var answers: [Answer] = []
    var codes: [String: AnswerKey] = [:]
    for node in item.list("answers", of: "answers") ?? [] {
      guard let answer = answer(node, &codes, of: id) else { continue }
      answers.append(answer)
    }
    guard let wording, let why else { return nil }
    return Question(id: id, wording: wording, why: why, answers: answers, seconds: nil)
  }

  private mutating func answer(_ node: YamlNode, _ codes: inout [String: AnswerKey], of question: QuestionID) -> Answer?
  {
    let known = ["key", "words", "codes", "next", "life_threat", "unknown"]
    guard let item = Fields(node, "the answer", known: known, file: file, report: report) else { return nil }
    let key = item.identifier("key", as: AnswerKey.self)
    let words = item.text("words")
    let next = next(item)
    let isLifeThreat = item.flag("life_threat")
    let isUnknown = item.flag("unknown")
    guard let key else { return nil }
    guard places[.answer(question, key)] == nil else {
      item.wrong(
        "key", expected: "a key no other answer of the question \(quoted(question.text)) has",
        mend: "rename one of them")
      return nil
    }
    places[.answer(question, key)] = item.place(of: "key")
    let recognised = item.texts("codes")
    for (code, place) in recognised {
      guard let other = codes.updateValue(key, forKey: code) else { continue }
      report.add(
        file, place, "the foreign code \(quoted(code)) already means the answer \(quoted(other.text))",
        mend: "let it stand at one of them")
    }
    guard let words, let next, let isLifeThreat, let isUnknown else { return nil }
    return Answer(
      key: key, words: words, codes: recognised.map(\.text), heard: [], facts: [], next: next, isLifeThreat: isLifeThreat,
      isUnknown: isUnknown)
  }

  private func next(_ item: Fields) -> Answer.Next? {
    guard let text = item.text("next") else { return nil }
    let leaf = LeafID(trusted: text)
    if leafIDs.contains(leaf) { return .leaf(leaf) }
    let question = QuestionID(trusted: text)
    if places[.question(question)] != nil { return .question(question) }
    item.wrong(
      "next", expected: "the id of a question or leaf of this tree",
      mend: "choose one of them or add a leaf with that id")
    return nil
  }
}
