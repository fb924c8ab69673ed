internal import Procedure
internal import Vocabulary

/// The path through a tree: what follows from an answer, a correction, a question left out.
struct Walking {
  let tree: DecisionTree
  private let pack: Pack
  private var state: AssessmentState

  init(_ state: AssessmentState, _ pack: Pack, whilePaused: Bool = false) throws(AssessmentRefusal) {
    guard let treeID = state.tree, let pinned = state.pack else { throw .notStarted }
    guard pinned.hash == pack.hash else { throw .anotherPack(pinned: pinned.hash) }
    guard let tree = pack.trees[treeID] else { throw .brokenTree("tree \(treeID) is missing") }
    if let pause = state.pause, !whilePaused { throw .paused(pause.reason) }
    self.tree = tree
    self.pack = pack
    self.state = state
  }

  func answer(
    _ id: QuestionID, _ key: AnswerKey, _ verbatim: String?
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    let (asking, question, answer) = try asked(id, key)
    if asking.isAgain, let before = state.path.first(where: { $0.question == id }) {
      guard before.answer == key else { throw .givenDifferently(id, before.answer) }
      return [.reaffirmed(id)] + (try forward(from: question, answer, given: state.answers, isFirst: false))
    }
    let answered = AssessmentEvent.answered(
      question.id, key, words: answer.words, verbatim: verbatim.map { PersonalText($0) })
    return [answered] + (try forward(from: question, answer, given: [:], isFirst: true))
  }

  func skip(_ id: QuestionID, _ reason: String) throws(AssessmentRefusal) -> [AssessmentEvent] {
    let asking = try Assessing.asking(state)
    guard asking.question == id else { throw .notAsked(id, asking: asking.question) }
    guard !asking.isAgain else { throw .givenDifferently(id, state.answers[id] ?? AnswerKey(trusted: "-")) }
    guard let question = tree.questions[id], let answer = tree.safest(of: question) else {
      throw .brokenTree("question \(id) is missing")
    }
    return [.skipped(id, as: answer.key, words: answer.words, reason: reason)]
      + (try forward(from: question, answer, given: [:], isFirst: true))
  }

  func back(to id: QuestionID?) throws(AssessmentRefusal) -> [AssessmentEvent] {
    let current = state.asking?.question
    let index = state.path.firstIndex { $0.question == current } ?? state.path.count
    let target: QuestionID
    if let id {
      guard state.path.contains(where: { $0.question == id }) else { throw .notAnswered(id) }
      target = id
    } else {
      guard index > 0 else { throw .nothingBefore }
      target = state.path[index - 1].question
    }
    guard let question = tree.questions[target] else { throw .brokenTree("question \(target) is missing") }
    return [.wentBack(to: target, wording: question.wording)]
  }

  func correct(_ id: QuestionID, _ key: AnswerKey, _ reason: String) throws(AssessmentRefusal) -> [AssessmentEvent] {
    guard let before = state.path.first(where: { $0.question == id }) else { throw .notAnswered(id) }
    guard let question = tree.questions[id] else { throw .brokenTree("question \(id) is missing") }
    guard let answer = question.answer(for: key) else { throw .noSuchAnswer(key, known: question.answers.map(\.key)) }
    // What was left out and is said now counts as said, even where it is what was assumed.
    let wasSkipped = if case .skipped = before.way { true } else { false }
    guard before.answer != key || wasSkipped else { return [] }
    // What was certain on the old path is not any more; what is certain on the new one is said again.
    var anew = self
    anew.state.foreseen = nil
    return [.corrected(id, from: before.answer, to: key, words: answer.words, reason: reason)]
      + (try anew.forward(from: question, answer, given: state.answers, isFirst: true))
  }

  // MARK: Parts

  private func asked(
    _ id: QuestionID, _ key: AnswerKey
  ) throws(AssessmentRefusal) -> (AssessmentState.Asking, Question, Answer) {
    let asking = try Assessing.asking(state)
    guard asking.question == id else { throw .notAsked(id, asking: asking.question) }
    guard let question = tree.questions[id] else { throw .brokenTree("question \(id) is missing") }
    guard let answer = question.answer(for: key) else { throw .noSuchAnswer(key, known: question.answers.map(\.key)) }
    return (asking, question, answer)
  }

  static func shown(_ id: QuestionID, in tree: DecisionTree) throws(AssessmentRefusal) -> AssessmentEvent {
    guard let question = tree.questions[id] else { throw .brokenTree("question \(id) is missing") }
    return .shown(id, wording: question.wording, within: question.seconds)
  }

  /// From an answer on: over what was answered before, to the next open question or the leaf. `isFirst` where the answers
  /// met on the way are not on the path yet.
  private func forward(
    from question: Question, _ answer: Answer, given: [QuestionID: AnswerKey], isFirst: Bool
  ) throws(AssessmentRefusal) -> [AssessmentEvent] {
    var course = tree.course(answering: state.answers, upTo: question.id)
    course.take(answer, to: question.id)
    var next = tree.turning(after: answer, on: course).next
    var events: [AssessmentEvent] = []
    for _ in 0...tree.questions.count {
      switch next {
      case .leaf(let leaf):
        let (determinant, judged) = try reached(leaf, on: course)
        return determinant == state.determinant && !isFirst ? events : events + [.reached(determinant)] + judged
      case .question(let id):
        guard let question = tree.questions[id] else { throw .brokenTree("question \(id) is missing") }
        guard let key = given[id], let answer = question.answer(for: key) else {
          return events + foreseen(next, on: course) + [try Walking.shown(id, in: tree)]
        }
        if isFirst { events.append(.carried(id, key)) }
        course.take(answer, to: id)
        next = tree.turning(after: answer, on: course).next
      }
    }
    throw .brokenTree("its questions run in a circle")
  }

  /// What a path came to. Where a table judges how far the report is believed and nobody has yet, that is judged too.
  private func reached(
    _ id: LeafID, on course: Course
  ) throws(AssessmentRefusal) -> (Determinant, judged: [AssessmentEvent]) {
    guard let leaf = tree.leaves[id] else { throw .brokenTree("leaf \(id) is missing") }
    let determination = pack.determination(of: leaf, on: course)
    let determinant = try Determinant(leaf, determination, of: pack)
    guard state.validity == nil, let validity = determination.validity,
      let rule = determination.rules.last(where: { $0.table == FiredRule.validityTable })
    else { return (determinant, []) }
    return (determinant, [.judged(validity, reason: "rule \(rule.rule) of the table \(rule.table)")])
  }

  /// What is certain by now, where that is more than was certain before.
  private func foreseen(_ next: Answer.Next, on course: Course) -> [AssessmentEvent] {
    guard let outlook = pack.outlook(in: tree, after: next, on: course),
      let targets = pack.priorities[outlook.leastUrgent]?.targets
    else {
      return []
    }
    let foreseen = Foreseen(
      priority: outlook.leastUrgent, mostUrgent: outlook.mostUrgent, targets: targets, requirement: outlook.surely)
    let isEnough = !foreseen.requirement.isEmpty || foreseen.priority <= .p2
    return isEnough && foreseen != state.foreseen ? [.foreseen(foreseen)] : []
  }
}

extension Determinant {
  /// What a leaf and the tables say at that version of the pack.
  init(_ leaf: Leaf, _ determination: Determination, of pack: Pack) throws(AssessmentRefusal) {
    guard let nature = pack.natures[leaf.nature] else { throw .brokenTree("nature \(leaf.nature) is missing") }
    guard let priority = pack.priorities[determination.priority] else {
      throw .brokenTree("priority \(determination.priority) has no targets")
    }
    self.init(
      leaf: leaf.id, nature: leaf.nature, natureTitle: nature.title, priority: determination.priority,
      targets: priority.targets, requirement: determination.requirement, level: determination.level,
      advice: leaf.advice, rules: determination.rules, undecided: determination.undecided)
  }
}
