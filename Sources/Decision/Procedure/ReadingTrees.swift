internal import Vocabulary

/// Reads one file of trees/ into a draft; references are resolved once all questions and leaves are known.
struct TreeReading {
  let file: String
  let report: Report
  var places: [TreeDraft.Part: Place] = [:]
  var mentions: [Mention] = []
  private(set) var said: [SaidWords] = []
  var leaves: [LeafID: Leaf] = [:]
  var leafIDs: Set<LeafID> = []
  private var questionItems: [(fields: Fields, id: QuestionID)] = []

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
      mentions: mentions, isWhole: report.findings.count == findingsBefore)
  }

  var questionIDs: [String] { questionItems.map(\.id.text) }

  private mutating func readQuestionIDs(_ fields: Fields) {
    for node in fields.list("questions", of: "questions") ?? [] {
      guard
        let item = Fields(
          node, "the question", known: ["id", "wording", "why", "seconds", "answers"], file: file, report: report),
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

  private mutating func question(_ item: Fields, _ id: QuestionID) -> Question? {
    let wording = item.text("wording")
    let why = item.text("why")
    var seconds: Int64?
    if item.node("seconds") != nil {
      seconds = item.number("seconds", in: 1...PackLimits.targetSecondsMax)
      if seconds == nil { return nil }
    }
    let answers = answers(item, of: id)
    guard let wording, let why else { return nil }
    said.append(
      SaidWords(words: wording, file: file, place: item.place(of: "wording"), what: "the question \(quoted(id.text))"))
    return Question(id: id, wording: wording, why: why, answers: answers, seconds: seconds)
  }

  func mention(_ kind: Mention.Kind, _ place: Place, by: String) -> Mention {
    Mention(kind: kind, file: file, place: place, by: by)
  }
}
