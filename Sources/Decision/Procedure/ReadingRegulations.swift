internal import Vocabulary

/// What regulations.yaml says: what law and standards ask, at which step, and which clocks start by themselves. Each that has conditions
/// brings a case in which it applies, which is proven.
struct RegulationsFile {
  private(set) var regulations: [Regulation] = []
  private(set) var mentions: [Mention] = []
  private(set) var said: [SaidWords] = []

  private let file: String
  private let report: Report
  /// Nil where some tree could not be read.
  private let values: AnswerValues?

  private static let keys = [
    "id", "title", "words", "source", "questions", "steps", "when", "applies_to", "clock",
  ]
  private static let clockKeys = ["within", "from", "who", "do", "done_when"]
  private static let caseKeys = ["nature", "answers", "facts"]

  init?(_ node: YamlNode, file: String, values: AnswerValues?, report: Report) {
    self.file = file
    self.report = report
    self.values = values
    guard let fields = Fields(node, "the file", known: ["regulations"], file: file, report: report),
      let regulations = fields.uniqueItems(
        "regulations", "regulation", known: Self.keys, most: PackLimits.regulationsMax, named: \Regulation.id.text,
        read: { regulation($0) })
    else { return nil }
    self.regulations = regulations
  }

  private mutating func regulation(_ fields: Fields) -> Regulation? {
    let id = fields.identifier("id", as: RegulationID.self)
    let (title, words, source) = (fields.text("title"), fields.text("words"), fields.text("source"))
    let by = "the regulation \(quoted(id?.text ?? ""))"
    for (key, words) in [("title", title), ("words", words)] {
      guard let words else { continue }
      said.append(SaidWords(words: words, file: file, place: fields.place(of: key), what: "`\(key)` of \(by)"))
    }
    let questions = fields.identifiers("questions", as: QuestionID.self)
    mentions += questions.map { Mention(kind: .question($0.name), file: file, place: $0.place, by: by) }
    let steps = fields.texts("steps").compactMap { step($0.text, $0.place) }
    let read = ConditionReading(file: file, report: report, values: values).conditions(fields, by: by)
    mentions += read.mentions
    if questions.isEmpty, steps.isEmpty, read.isEmpty {
      report.add(
        file, fields.place(of: "id"), "\(by) would be shown nowhere: it has no `questions`, `steps` or `when`",
        mend: "say at which question or step it is shown, or when it applies")
    }
    let clock = fields.node("clock") == nil ? nil : clock(fields)
    if fields.node("clock") != nil, read.isEmpty {
      report.add(
        file, fields.place(of: "clock"), "the clock of \(by) would start for every incident: there is no `when`",
        mend: "say under `when:` what starts it")
    }
    guard let id, let title, let words, let source, fields.node("clock") == nil || clock != nil else { return nil }
    let regulation = Regulation(
      id: id, title: title, words: words, source: source, questions: questions.map(\.name), steps: steps,
      conditions: read.conditions, clock: clock)
    if !read.isEmpty { prove(regulation, fields) }
    return regulation
  }

  private func step(_ text: String, _ place: Place) -> Regulation.Step? {
    if let step = Regulation.Step(rawValue: text) { return step }
    report.add(
      file, place, "expected a step of the work, found \(quoted(text))",
      mend: "write \(listed(Regulation.Step.allCases.map(\.rawValue)))")
    return nil
  }

  private func clock(_ fields: Fields) -> Regulation.Clock? {
    guard let item = fields.inner("clock", known: Self.clockKeys) else { return nil }
    let seconds = item.number("within", in: 1...PackLimits.targetSecondsMax)
    let (what, doneWhen) = (item.text("do"), item.text("done_when"))
    let who = item.node("who") == nil ? nil : item.identifier("who", as: ActorID.self)
    var start: Regulation.Clock.Start? = .known
    if item.node("from") != nil, let text = item.text("from") {
      start = Regulation.Clock.Start(rawValue: text)
      if start == nil {
        item.wrong(
          "from", expected: listed(Regulation.Clock.Start.allCases.map(\.rawValue)),
          mend: "say whether the time runs from when it was known or from when the first contact was received")
      }
    }
    guard let seconds, let what, let doneWhen, let start, item.node("who") == nil || who != nil else { return nil }
    return Regulation.Clock(seconds: seconds, start: start, who: who, what: what, doneWhen: doneWhen)
  }

  /// A regulation that does not apply to its own case would be noticed when its time is over.
  private mutating func prove(_ regulation: Regulation, _ fields: Fields) {
    guard let item = fields.neededInner("applies_to", known: Self.caseKeys) else { return }
    let by = "the case of the regulation \(quoted(regulation.id.text))"
    var known = KnownSoFar()
    if item.node("nature") != nil, let nature = item.identifier("nature", as: NatureCode.self) {
      known.nature = nature
      mentions.append(Mention(kind: .nature(nature), file: file, place: item.place(of: "nature"), by: by))
    }
    for (fact, place) in item.identifiers("facts", as: FactCode.self) {
      known.facts.insert(fact)
      mentions.append(Mention(kind: .fact(fact), file: file, place: place, by: by))
    }
    if item.node("answers") != nil {
      known.answers = item.answers("answers")
      mentions += known.answers.map {
        Mention(kind: .answer($0.key, $0.value), file: file, place: item.place(of: "answers"), by: by)
      }
    }
    // Where a tree could not be read, its answers would only seem to be missing.
    guard values != nil, !regulation.applies(to: known) else { return }
    report.add(
      file, fields.place(of: "applies_to"),
      "the regulation \(quoted(regulation.id.text)) does not apply to its own case",
      mend: "make `when` hold for `applies_to`, or give a case in which it applies")
  }
}
