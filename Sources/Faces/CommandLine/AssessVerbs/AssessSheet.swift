internal import Assessment
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// Where the questions are: the one that is asked, what is certain already, what was reached, the cards that are open.
struct AssessSheet: Encodable, Sendable {
  struct Asked: Encodable, Sendable {
    let question: String
    /// To be said word for word.
    let wording: String
    let why: String
    /// Whether it stands there again, after going back.
    let again: Bool
    let within: Int64?
    let answers: [Choice]
    let heard: Heard?
  }

  struct Choice: Encodable, Sendable {
    let key: String
    let words: String
  }

  /// What was said already and seems to answer it; to be confirmed.
  struct Heard: Encodable, Sendable {
    let answer: String
    let words: String
    let quote: String?
  }

  /// What the answers so far are enough for.
  struct Foreseen: Encodable, Sendable {
    let priority: String
    let mostUrgent: String
    let requirement: String
  }

  struct Reached: Encodable, Sendable {
    let leaf: String
    let nature: String
    let title: String
    let priority: String
    let requirement: String
    let level: Int64
    let assignSeconds: Int64
    let attendSeconds: Int64
    let updateSeconds: Int64
  }

  struct OpenCard: Encodable, Sendable {
    let card: String
    let title: String
    let lifeSaving: Bool
  }

  let incident: String
  let reference: String?
  let pack: String?
  let tree: String?
  let suspended: String?
  let asked: Asked?
  let foreseen: Foreseen?
  let reached: Reached?
  let priority: String?
  let secondLook: SecondLookSheet?
  let cancelled: Bool
  let cards: [OpenCard]

  init(_ id: IncidentID, _ looker: Looker) async throws {
    let life = try await looker.desk.life(id)
    let assessment = life.assessment
    let pack = assessment.pack == nil ? nil : try await looker.pack(of: life)
    incident = id.text
    reference = life.log.reference?.description
    self.pack = assessment.pack.map { "\($0.name) \($0.version)" }
    tree = assessment.tree?.text
    suspended = assessment.pause?.reason
    let question = assessment.asking.flatMap { asking in
      assessment.tree.flatMap { pack?.trees[$0]?.questions[asking.question] }
    }
    asked = assessment.asking.map { Asked($0, question, assessment.suggestions[$0.question]) }
    foreseen = assessment.determinant == nil ? assessment.foreseen.map { Foreseen($0) } : nil
    reached = assessment.determinant.map { Reached($0) }
    priority = assessment.priority?.description
    secondLook = assessment.secondLook.map { SecondLookSheet($0) }
    cancelled = assessment.isCancelled
    let known = assessment.known(with: life.log.facts)
    let today = await looker.desk.localTime.civil(looker.desk.clock.now()).date
    let atHand = Set(assessment.determinant?.advice ?? [])
    cards = (pack?.advice.values.filter { $0.opens(for: known, on: today) } ?? [])
      .sorted { (atHand.contains($0.id) ? 0 : 1, $0.id) < (atHand.contains($1.id) ? 0 : 1, $1.id) }
      .map { OpenCard(card: $0.id.text, title: $0.title, lifeSaving: $0.isLifeSaving) }
  }

  var lines: [String] {
    var lines: [String] = []
    if let suspended { lines.append("the questions wait: \(shown(suspended)); `tocsin assess resume` goes on") }
    if let asked { lines += asked.lines }
    if let foreseen { lines.append(foreseen.line) }
    if let reached { lines += reached.lines }
    if let priority, reached == nil ? foreseen?.priority != priority : reached?.priority != priority {
      lines.append("the priority that stands: \(priority)")
    }
    if let look = secondLook {
      let standing = priority.map { "; until somebody else has looked, \($0) stands" } ?? ""
      lines.append("\(look.subject) waits for a second look (\(shown(look.reason)))\(standing)")
    }
    if cancelled { lines.append("cancelled") }
    if asked == nil, reached == nil { lines.append("not started; `tocsin assess start` begins") }
    lines += cards.map { "card open: \(shown($0.card))\($0.lifeSaving ? " (life-saving)" : ""): \(shown($0.title))" }
    return lines
  }
}

extension AssessSheet.Asked {
  init(_ asking: AssessmentState.Asking, _ question: Question?, _ suggestion: AssessmentState.Suggestion?) {
    self.question = asking.question.text
    wording = asking.wording
    why = question?.why ?? ""
    again = asking.isAgain
    within = asking.within
    answers = question?.answers.map { AssessSheet.Choice(key: $0.key.text, words: $0.words) } ?? []
    heard = suggestion.map { suggestion in
      AssessSheet.Heard(
        answer: suggestion.answer.text, words: question?.answer(for: suggestion.answer)?.words ?? "",
        quote: suggestion.quote.words)
    }
  }

  fileprivate var lines: [String] {
    var lines = ["\(shown(question)): \u{201C}\(shown(wording))\u{201D}\(again ? " (again)" : "")"]
    if !why.isEmpty { lines.append("  why: \(shown(why))") }
    lines += answers.map { "  [\(shown($0.key))] \(shown($0.words))" }
    if let heard {
      lines.append(
        "  heard: \u{201C}\(shown(heard.quote ?? "[erased]"))\u{201D}: confirm [\(shown(heard.answer))] \(shown(heard.words))"
      )
    }
    return lines
  }
}

extension AssessSheet.Foreseen {
  fileprivate init(_ foreseen: Assessment.Foreseen) {
    priority = foreseen.priority.description
    mostUrgent = foreseen.mostUrgent.description
    requirement = foreseen.requirement.words
  }

  fileprivate var line: String {
    let range = priority == mostUrgent ? priority : "\(priority) or more urgent, up to \(mostUrgent)"
    return
      "certain already: \(range)\(requirement == Requirement.nothing.words ? "" : "; needs at least \(shown(requirement))")"
  }
}

extension AssessSheet.Reached {
  fileprivate init(_ determinant: Determinant) {
    leaf = determinant.leaf.text
    nature = determinant.nature.text
    title = determinant.natureTitle
    priority = determinant.priority.description
    requirement = determinant.requirement.words
    level = determinant.level.rawValue
    assignSeconds = determinant.targets.assignSeconds
    attendSeconds = determinant.targets.attendSeconds
    updateSeconds = determinant.targets.updateSeconds
  }

  fileprivate var lines: [String] {
    [
      "reached \(shown(leaf)): \(priority) \(shown(title)); needs \(shown(requirement)); level \(level)",
      "promised: assigned within \(spoken(seconds: assignSeconds)), there within \(spoken(seconds: attendSeconds)), "
        + "more told within \(spoken(seconds: updateSeconds))",
    ]
  }
}
