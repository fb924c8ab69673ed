internal import Assessment
internal import Deployment
internal import Incident
internal import IncidentLog
internal import Procedure
package import Vocabulary

/// One answer, as the record has it or as it was supposed.
package struct TrialAnswer: Hashable, Sendable {
  package let question: QuestionID
  package let key: AnswerKey
  /// Whether nobody ever gave it: the draft asks what was never asked, or offers other answers.
  package let isSupposed: Bool
}

/// One way a draft may decide what was recorded.
package struct TrialWay: Hashable, Sendable {
  package let outcome: TrialOutcome
  /// The answers by which it decides, in the order in which it asks; of several ways to one outcome the first.
  package let answers: [TrialAnswer]
  /// How many of them, from the first on, are the recorded path.
  package let inCommon: Int

  /// Where it leaves what was recorded, in words.
  package var difference: String {
    let after = inCommon > 0 ? "after \(answers[inCommon - 1].question)=\(answers[inCommon - 1].key) " : "at once "
    guard inCommon < answers.count else { return after + "it comes to \(outcome.leaf)" }
    let rest = answers[inCommon...].map { "\($0.question)=\($0.key)\($0.isSupposed ? " (never asked)" : "")" }
    return after + "it goes by \(rest.joined(separator: ", ")) to \(outcome.leaf)"
  }
}

/// Why nothing can be said of an incident under a draft.
package enum TrialObstacle: Hashable, Sendable {
  case neverAssessed
  case neverFinished
  case noSuchTree(TreeID)
  case tooManyWays
  case brokenTree

  package var words: String {
    switch self {
    case .neverAssessed: "no question was ever answered"
    case .neverFinished: "its questions never came to an end"
    case .noSuchTree(let tree): "the draft has no tree \(tree)"
    case .tooManyWays:
      "more than \(TrialCase.waysMax) ways to answer what was never asked; not all were tried"
    case .brokenTree: "the draft's tree does not hold together"
    }
  }
}

/// What was recorded of incidents that were answered alike, and what a draft makes of it.
package struct TrialCase: Hashable, Sendable {
  /// How many ways of answering are tried before it is said that there are more.
  package static let waysMax = 4_096

  /// nil where no outcome was recorded.
  package let before: TrialOutcome?
  /// One for each outcome that can come of it, in the order in which they are met.
  package let ways: [TrialWay]
  package let obstacle: TrialObstacle?

  /// Whether something differs whatever is answered.
  package var isChanged: Bool {
    guard let before, obstacle == nil else { return false }
    return ways.allSatisfy { !before.isSame(as: $0.outcome) }
  }

  /// Whether it may stay as it was, or not, by what nobody was asked.
  package var isOpen: Bool {
    guard let before, obstacle == nil, ways.count > 1 else { return false }
    return !isChanged && ways.contains { !before.isSame(as: $0.outcome) }
  }

  package var isUnchanged: Bool { obstacle == nil && !isChanged && !isOpen }

  /// Whether it is less in something, whatever is answered.
  package var isLowered: Bool {
    guard let before, obstacle == nil else { return false }
    return ways.allSatisfy { before.isLowered(by: $0.outcome) }
  }

  /// Whether it is less in something for some answers, and not for others.
  package var mayBeLowered: Bool {
    guard let before, obstacle == nil, !isLowered else { return false }
    return ways.contains { before.isLowered(by: $0.outcome) }
  }

  /// Whether the draft asks what was never asked.
  package var isSupposed: Bool { ways.contains { $0.answers.contains(where: \.isSupposed) } }

  /// What it would come to, for people and for readings.
  package var after: String {
    obstacle?.words ?? Set(ways.map(\.outcome.words)).sorted().joined(separator: " or ")
  }
}

/// What decides a trial's outcome, alike for incidents that were answered alike.
struct TrialRecord: Hashable, Sendable {
  let pack: PackHash
  let tree: TreeID?
  let path: [TrialAnswer]
  let leaf: Determinant?
  let facts: Set<FactCode>
  let contacts: Int

  init(_ life: Life, _ pack: PackVersion) {
    self.pack = pack.hash
    let assessment = life.assessment
    tree = assessment.tree
    path = assessment.path.map { TrialAnswer(question: $0.question, key: $0.answer, isSupposed: false) }
    leaf = assessment.determinant
    facts = life.log.facts
    contacts = life.log.contacts.count
  }
}
