internal import Vocabulary

/// Runs the pack's examples and notes what of the pack they meet.
struct ExampleCheck {
  let trees: [TreeID: TreeDraft]
  /// Nil where some table could not be read, so that what paths come to is not known.
  let tables: PackTables?
  /// Nil where some card could not be read, so that what opens is not known.
  let cards: [AdviceCard]?
  /// Nil where pack.yaml could not be read.
  let services: [Service]?
  let report: Report
  private(set) var runs: [ExampleRun] = []
  var hit: [TreeID: Set<TreeDraft.Part>] = [:]
  var opened: Set<AdviceID> = []
  var established: Set<FactCode> = []
  /// The rules that decided, by table.
  var fired: [TableName: Set<RuleID>] = [:]
  let memo: RuleMemo
  private(set) var doors: Set<ServiceName> = []
  private var heardCount = 0
  private var failures: [Finding] = []
  private var wasRun = true

  init(
    _ trees: [TreeID: TreeDraft], _ tables: PackTables?, cards: [AdviceCard]?, services: [Service]?, memo: RuleMemo,
    report: Report
  ) {
    self.trees = trees
    self.tables = tables
    self.memo = memo
    self.cards = cards
    self.services = services
    self.report = report
  }

  mutating func run(_ example: Example) {
    (failures, wasRun) = ([], true)
    switch example.kind {
    case .path(let path):
      if let draft = tree(path.tree, of: example) { run(path, draft, of: example) }
    case .hearing(let tree, let words, let heard):
      if let draft = self.tree(tree, of: example) { hear(words, heard, draft, of: example) }
    case .door(let service, let sendTo): knock(service, sendTo, of: example)
    }
    runs.append(
      ExampleRun(
        title: example.title, file: example.file, line: example.place.line, failures: failures, wasRun: wasRun))
  }

  /// The tree an example names, where it is there and nothing of it was lost.
  private mutating func tree(_ id: TreeID, of example: Example) -> TreeDraft? {
    guard let draft = trees[id] else {
      fail(
        example, "names the tree \(quoted(id.text)), which is not there",
        mend: "write one of \(listed(trees.keys.map(\.text)))")
      return nil
    }
    wasRun = draft.isWhole
    return draft.isWhole ? draft : nil
  }

  /// Whether the answers of each question named are offered on hearing the words.
  private mutating func hear(
    _ words: String, _ heard: [QuestionID: AnswerKey], _ draft: TreeDraft, of example: Example
  ) {
    heardCount += heard.isEmpty ? draft.tree.questions.count : heard.count
    guard heardCount <= PackLimits.heardMax else {
      wasRun = false
      return fail(
        example,
        "is one too many: all examples together ask more than \(PackLimits.heardMax) questions of what is said",
        mend: "keep those that differ")
    }
    for question in heard.isEmpty ? draft.questionsInOrder : [] {
      guard let found = question.heard(in: words) else { continue }
      fail(
        example,
        "fails: expected nothing to be heard, found \(quoted(found.answer.text)) of "
          + "\(quoted(question.id.text)) for \(quoted(found.quote))",
        mend: "take that phrase out of `heard` of the answer, or correct the example", expected: true)
    }
    for (id, key) in heard.sorted(by: { $0.key < $1.key }) {
      guard let question = draft.tree.questions[id] else {
        fail(
          example, "names the question \(quoted(id.text)), which the tree does not have",
          mend: "write the id of one of its questions")
        continue
      }
      guard question.answer(for: key) != nil else {
        fail(
          example, "gives \(quoted(key.text)), which is no answer to \(quoted(id.text))",
          mend: "write one of \(listed(question.answers.map(\.key.text)))")
        continue
      }
      let found = question.heard(in: words)
      guard found?.answer != key else { continue }
      let told = found.map { "\(quoted($0.answer.text)) for \(quoted($0.quote))" } ?? "nothing"
      fail(
        example, "fails: expected \(quoted(key.text)) to be heard for \(quoted(id.text)), found \(told)",
        mend: "add the caller's phrase to `heard` of that answer, or correct the example", expected: true)
    }
  }

  /// Whether those who ask for a service out of remit are sent to the right door.
  private mutating func knock(_ name: ServiceName, _ door: String, of example: Example) {
    guard let services else {
      wasRun = false
      return
    }
    guard let service = services.first(where: { $0.name == name }) else {
      return fail(
        example, "names the service \(quoted(name.text)), which is not there",
        mend: "write one of \(listed(services.map(\.name.text)))")
    }
    guard case .sendTo(let found) = service.remit else {
      return fail(
        example, "names the service \(quoted(name.text)), which is in remit",
        mend: "write `remit: out` in pack.yaml, or test its tree instead")
    }
    doors.insert(name)
    guard found != door else { return }
    fail(
      example, "fails: expected to be sent to \(quoted(door)), found \(quoted(found))",
      mend: "correct `send_to` in pack.yaml if the example is right, else the example", expected: true)
  }

  /// `expected` places the finding where the expectation stands.
  mutating func fail(_ example: Example, _ what: String, mend: String, expected: Bool = false) {
    let place = expected ? example.expectPlace : example.place
    let finding = Finding(
      file: example.file, line: place.line, column: place.column,
      what: "the example \(quoted(example.title)) \(what)", mend: mend)
    if failures.count < PackLimits.findingsMax { failures.append(finding) }
    report.add(finding)
  }
}
