package import Vocabulary

/// Questions in agreed wording that lead from the first answer to a leaf: what happened and how urgent it is.
package struct DecisionTree: Hashable, Sendable {
  package let id: TreeID
  package let title: String
  package let first: QuestionID
  package let questions: [QuestionID: Question]
  package let leaves: [LeafID: Leaf]
  /// What can come of each leaf; with tables that may be more than its own row.
  let leafOutlooks: [LeafID: Outlook]
  /// What can still come at each question.
  let outlooks: [QuestionID: Outlook]

  /// Without `leafOutlooks` each leaf comes to its own row alone.
  init(
    id: TreeID, title: String, first: QuestionID, questions: [QuestionID: Question], leaves: [LeafID: Leaf],
    leafOutlooks: [LeafID: Outlook]? = nil
  ) {
    self.id = id
    self.title = title
    self.first = first
    self.questions = questions
    self.leaves = leaves
    let ends = leafOutlooks ?? leaves.mapValues { Outlook(of: $0) }
    self.leafOutlooks = ends
    outlooks = DecisionTree.outlooks(questions, ends)
  }

  /// The answer to take when a record's words are not known; a sound pack has one in each tree's first question.
  package var unknownAnswer: Answer? { questions[first]?.answers.first { $0.isUnknown } }
}

/// One thing to ask, with the answers it allows.
package struct Question: Hashable, Sendable {
  package let id: QuestionID
  /// Said word for word.
  package let wording: String
  /// Why it is asked, for the handler.
  package let why: String
  /// In the order in which they are offered.
  package let answers: [Answer]
  /// Within how many seconds it is to be answered; nil where the pack's clock holds.
  package let seconds: Int64?

  package func answer(for key: AnswerKey) -> Answer? { answers.first { $0.key == key } }

  /// The answer a foreign record or a house status means by its own code, matched exactly.
  package func answer(recognising code: String) -> Answer? { answers.first { $0.codes.contains(code) } }
}

/// One answer a question allows, and where it leads.
package struct Answer: Hashable, Sendable {
  package enum Next: Hashable, Sendable {
    case question(QuestionID)
    case leaf(LeafID)
  }

  package let key: AnswerKey
  package let words: String
  /// Codes of foreign records or house statuses that mean this answer; unique within the question.
  package let codes: [String]
  /// Phrases that, said by the caller, suggest this answer.
  package let heard: [String]
  /// What is established where this answer is given.
  package let facts: [FactCode]
  /// What expressions see of it.
  package let value: AnswerValue
  /// Tried in order; the first whose condition holds is taken.
  package let branches: [Branch]
  /// Where it leads when no branch is taken.
  package let otherwise: Next
  /// No leaf behind it is less urgent than the pack's `lifeThreatAtMost`.
  package let isLifeThreat: Bool
  /// Taken when a record's words are not known; leads straight to a leaf of the unknown nature.
  package let isUnknown: Bool
}

extension Answer.Next {
  /// The id of the question or leaf.
  package var text: String {
    switch self {
    case .question(let id): id.text
    case .leaf(let id): id.text
    }
  }
}

extension Answer {
  /// A place that an answer leads to on a condition.
  package struct Branch: Hashable, Sendable {
    package let condition: PackExpression
    package let next: Next
  }

  /// Every place it may lead to, each once, in the order in which they are tried.
  package var nexts: [Next] {
    guard !branches.isEmpty else { return [otherwise] }
    var seen: Set<Next> = []
    return (branches.map(\.next) + [otherwise]).filter { seen.insert($0).inserted }
  }
}

/// What the answers on a path come to: the determinant.
package struct Leaf: Hashable, Sendable {
  package let id: LeafID
  package let nature: NatureCode
  package let priority: Priority
  /// May be empty.
  package let requirement: Requirement
  /// The level it is raised to at once; desk where the pack gives none.
  package let level: EscalationLevel
  /// Cards to have at hand.
  package let advice: [AdviceID]
}

extension DecisionTree {
  /// How far a set of answers leads.
  package enum Reached: Hashable, Sendable {
    case leaf(Leaf)
    /// This question is still to be answered.
    case question(Question)
    /// The question has no such answer.
    case noSuchAnswer(Question, AnswerKey)
    /// An answer names a question or leaf the tree does not hold, or the path runs in a circle; never in a sound pack.
    case nowhere
  }

  /// Walks from the first question as far as the answers reach; answers to questions off the path are not looked at.
  package func reached(answering answers: [QuestionID: AnswerKey]) -> Reached { walked(answering: answers).reached }

  /// The same with the path that was walked and where it turned after each answer; `end` is not answered.
  package func walked(
    answering answers: [QuestionID: AnswerKey], upTo end: QuestionID? = nil
  ) -> (reached: Reached, course: Course, turnings: [QuestionID: Turning]) {
    var next = Answer.Next.question(first)
    var course = Course()
    var turnings: [QuestionID: Turning] = [:]
    for _ in 0...questions.count {
      switch next {
      case .leaf(let id):
        guard let leaf = leaves[id] else { return (.nowhere, course, turnings) }
        return (.leaf(leaf), course, turnings)
      case .question(let id):
        guard let question = questions[id] else { return (.nowhere, course, turnings) }
        guard id != end, let key = answers[id] else { return (.question(question), course, turnings) }
        guard let answer = question.answer(for: key) else { return (.noSuchAnswer(question, key), course, turnings) }
        course.take(answer, to: id)
        let turning = turning(after: answer, on: course)
        turnings[id] = turning
        next = turning.next
      }
    }
    return (.nowhere, course, turnings)
  }
}
