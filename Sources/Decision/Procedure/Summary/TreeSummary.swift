internal import Vocabulary

/// A tree with its questions in the order in which paths come to them, and its leaves in the order of their ids.
package struct TreeSummary: Encodable, Sendable {
  package let id: String
  package let title: String
  package let first: String
  package let questions: [QuestionSummary]
  package let leaves: [LeafSummary]

  init(_ tree: DecisionTree) {
    id = tree.id.text
    title = tree.title
    first = tree.first.text
    questions = TreeSummary.inOrder(tree).map { QuestionSummary($0) }
    leaves = tree.leaves.values.sorted { $0.id < $1.id }.map { LeafSummary($0) }
  }

  /// Each question where the first path to it meets it, an answer's whole branch before the next answer.
  private static func inOrder(_ tree: DecisionTree) -> [Question] {
    var order: [Question] = []
    var seen: Set<QuestionID> = []
    var waiting = [tree.first]
    while let id = waiting.popLast() {
      guard let question = tree.questions[id], seen.insert(id).inserted else { continue }
      order.append(question)
      for case .question(let next) in question.answers.flatMap(\.nexts).reversed() { waiting.append(next) }
    }
    return order
  }
}

/// A question with its answers as they are offered.
package struct QuestionSummary: Encodable, Sendable {
  package let id: String
  package let wording: String
  package let why: String
  package let seconds: Int64?
  package let answers: [AnswerSummary]

  init(_ question: Question) {
    id = question.id.text
    wording = question.wording
    why = question.why
    seconds = question.seconds
    answers = question.answers.map { AnswerSummary($0) }
  }
}

/// An answer, and the question or leaf it leads to unless one of its branches is taken.
package struct AnswerSummary: Encodable, Sendable {
  package let key: String
  package let words: String
  package let heard: [String]
  package let codes: [String]
  package let facts: [String]
  package let lifeThreat: Bool
  package let unknown: Bool
  package let question: String?
  package let leaf: String?
  /// Tried in order; nil where there are none.
  package let branches: [BranchSummary]?

  init(_ answer: Answer) {
    key = answer.key.text
    words = answer.words
    heard = answer.heard
    codes = answer.codes
    facts = answer.facts.map(\.text)
    lifeThreat = answer.isLifeThreat
    unknown = answer.isUnknown
    branches = answer.branches.isEmpty ? nil : answer.branches.map { BranchSummary($0) }
    switch answer.otherwise {
    case .question(let id): (question, leaf) = (id.text, nil)
    case .leaf(let id): (question, leaf) = (nil, id.text)
    }
  }
}

/// A condition of an answer, and the question or leaf that it leads to where the condition holds.
package struct BranchSummary: Encodable, Sendable {
  package let condition: String
  package let question: String?
  package let leaf: String?

  init(_ branch: Answer.Branch) {
    condition = branch.condition.text
    switch branch.next {
    case .question(let id): (question, leaf) = (id.text, nil)
    case .leaf(let id): (question, leaf) = (nil, id.text)
    }
  }
}

/// A leaf with all that follows from it.
package struct LeafSummary: Encodable, Sendable {
  package let id: String
  package let nature: String
  package let priority: String
  package let requirement: [String: Int]
  package let skills: [String: Int]
  package let level: Int64
  package let advice: [String]
  /// What it requires, in words.
  let required: String

  private enum CodingKeys: String, CodingKey { case id, nature, priority, requirement, skills, level, advice }

  init(_ leaf: Leaf) {
    id = leaf.id.text
    nature = leaf.nature.text
    priority = "\(leaf.priority)"
    requirement = leaf.requirement.types.reduce(into: [:]) { $0[$1.key.text] = $1.value }
    skills = leaf.requirement.skills.reduce(into: [:]) { $0[$1.key.text] = $1.value }
    level = leaf.level.rawValue
    advice = leaf.advice.map(\.text)
    required = leaf.requirement.words
  }
}
