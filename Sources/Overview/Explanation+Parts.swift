internal import Assessment
internal import Procedure
internal import Vocabulary

/// Each part of an explanation, made from what the log and the assessment hold.
extension Explanation.Step {
  init(_ step: PathStep) {
    question = step.question.text
    wording = step.wording
    answer = step.answer.text
    words = step.words
    verbatim = step.verbatim?.description
    actor = step.actor.text
    shown = step.shown.rfc3339
    answered = step.answered.rfc3339
    entry = step.entry
    switch step.way {
    case .answered: (way, from, reason) = ("answered", nil, nil)
    case .corrected(let before, let why): (way, from, reason) = ("corrected", before.text, why)
    case .carried: (way, from, reason) = ("carried", nil, nil)
    case .skipped(let why): (way, from, reason) = ("skipped", nil, why)
    }
  }
}

extension Explanation.Aside {
  init(_ turn: AssessmentState.Turn) {
    switch turn.kind {
    case .saidAgain(let question): (what, words) = ("said-again", question.text)
    case .wentBack(let question): (what, words) = ("went-back", question.text)
    case .suspended(let reason): (what, words) = ("suspended", reason)
    case .jumped(let card, let question):
      (what, words) = ("jumped", card.text + (question.map { " from \($0)" } ?? ""))
    }
    actor = turn.actor.text
    happened = turn.happened.rfc3339
    entry = turn.entry
  }
}

extension Explanation.Reached {
  init(_ determinant: Determinant) {
    leaf = determinant.leaf.text
    nature = determinant.nature.text
    title = determinant.natureTitle
    priority = determinant.priority.description
    assignSeconds = determinant.targets.assignSeconds
    attendSeconds = determinant.targets.attendSeconds
    updateSeconds = determinant.targets.updateSeconds
    requirement = determinant.requirement.words
    level = determinant.level.rawValue
    advice = determinant.advice.map(\.text)
    rules = determinant.rules.map { Explanation.Rule($0) }
    undecided = determinant.undecided
  }
}

extension Explanation.Rule {
  init(_ fired: FiredRule) {
    table = fired.table.text
    rule = fired.rule.text
    cells = fired.cells.map { Cell(column: $0.column, found: $0.found, test: $0.test) }
    gave = fired.gave
    safeSide = fired.isSafeSide
  }
}

extension Explanation.Turn {
  /// In the order of the path; only where an answer has conditions.
  static func all(_ path: [PathStep], in tree: DecisionTree) -> [Explanation.Turn] {
    let answers = path.reduce(into: [:]) { $0[$1.question] = $1.answer }
    let turnings = tree.walked(answering: answers).turnings
    return path.compactMap { step in
      guard let turning = turnings[step.question],
        let answer = tree.questions[step.question]?.answer(for: step.answer), !answer.branches.isEmpty
      else { return nil }
      let isOtherwise = turning.branch >= answer.branches.count
      return Explanation.Turn(
        question: step.question.text,
        condition: isOtherwise ? nil : answer.branches[turning.branch].condition.text, to: turning.next.text,
        undecided: turning.undecided.map { "\($0.condition): \($0.why)" })
    }
  }
}

extension Explanation.Judgement {
  init(_ override: AssessmentState.Override) {
    what = override.priority.description
    reason = override.reason
    actor = override.actor.text
    happened = override.happened.rfc3339
    entry = override.entry
  }

  init(_ look: SecondLook) {
    what = Self.words(look.subject)
    reason = look.reason
    actor = look.asker.text
    happened = look.asked.rfc3339
    entry = look.entry
  }

  init(_ looked: AssessmentState.Looked) {
    what =
      "\(Self.words(looked.look.subject)) (asked by \(looked.look.asker)): \(looked.agrees ? "agreed" : "disagreed")"
    reason = looked.reason
    actor = looked.actor.text
    happened = nil
    entry = looked.entry
  }

  init(_ given: AssessmentState.Given) {
    what = "\(given.advice.card) version \(given.advice.version): \(given.advice.title)"
    reason = given.advice.despite
    actor = given.actor.text
    happened = given.happened.rfc3339
    entry = given.entry
  }

  private static func words(_ subject: SecondLook.Subject) -> String {
    switch subject {
    case .downgrade(let priority, _): "downgrade to \(priority)"
    case .cancellation: "cancellation"
    }
  }
}

extension Explanation.Changes {
  init(_ changes: SmallestChanges, _ tree: DecisionTree) {
    func told(_ change: SmallestChanges.Change, isNew: Bool) -> Explanation.Change {
      let question = tree.questions[change.question]
      return Explanation.Change(
        question: change.question.text, wording: question?.wording ?? "", from: isNew ? nil : change.from.text,
        to: change.to.text, words: question?.answer(for: change.to)?.words ?? "")
    }
    count = changes.count
    complete = changes.isComplete
    ways = changes.ways.map { way in
      Explanation.Way(
        changes: way.changes.map { told($0, isNew: false) }, further: way.further.map { told($0, isNew: true) },
        leaf: way.leaf.text, priority: way.priority.description)
    }
  }
}
