internal import Assessment
internal import Deployment
internal import Incident
internal import Procedure
internal import Vocabulary

/// Takes a recorded case through a draft: by the recorded answers, and by every possible one where there is none.
struct TrialWalking {
  private let draft: Pack
  private let record: TrialRecord
  /// What people established beside the answers.
  private let givenFacts: Set<FactCode>
  private let answers: [QuestionID: AnswerKey]

  private var ways: [TrialWay] = []
  private var seen: Set<TrialOutcome> = []
  private var tried = 0

  private init(_ record: TrialRecord, _ old: Pack?, _ draft: Pack) {
    self.record = record
    self.draft = draft
    answers = record.path.reduce(into: [:]) { $0[$1.question] = $1.key }
    let oldTree = record.tree.flatMap { old?.trees[$0] }
    givenFacts = record.facts.subtracting(oldTree.map { TrialWalking.facts(record.path, in: $0) } ?? [])
  }

  static func decide(_ record: TrialRecord, under old: Pack?, draft: Pack) -> TrialCase {
    guard let id = record.tree else { return TrialCase(before: nil, ways: [], obstacle: .neverAssessed) }
    guard let leaf = record.leaf else { return TrialCase(before: nil, ways: [], obstacle: .neverFinished) }
    let before = TrialOutcome(
      leaf: leaf.leaf, nature: leaf.nature, priority: leaf.priority, requirement: leaf.requirement,
      level: (old?.terms ?? Terms.standard).level(leaf.level, leaf.priority, record.facts, contacts: record.contacts))
    guard let tree = draft.trees[id] else { return TrialCase(before: before, ways: [], obstacle: .noSuchTree(id)) }
    var walking = TrialWalking(record, old, draft)
    let obstacle = walking.walk(tree)
    return TrialCase(before: before, ways: walking.ways, obstacle: obstacle)
  }

  /// Where a walk stands.
  private struct Stop {
    let at: Answer.Next
    var answers: [TrialAnswer]
    var course = Course()
  }

  private mutating func walk(_ tree: DecisionTree) -> TrialObstacle? {
    var waiting = [Stop(at: .question(tree.first), answers: [])]
    while let stop = waiting.popLast() {
      switch stop.at {
      case .leaf(let id):
        guard let leaf = tree.leaves[id] else { return .brokenTree }
        guard tried < TrialCase.waysMax else { return .tooManyWays }
        tried += 1
        arrive(leaf, stop, tree)
      case .question(let id):
        guard let question = tree.questions[id], stop.answers.count <= tree.questions.count else { return .brokenTree }
        if let key = answers[id], let answer = question.answer(for: key) {
          waiting.append(step(stop, tree, question, answer, isSupposed: false))
        } else {
          for answer in question.answers.reversed() {
            waiting.append(step(stop, tree, question, answer, isSupposed: true))
          }
        }
      }
    }
    return ways.isEmpty ? .brokenTree : nil
  }

  private func step(
    _ stop: Stop, _ tree: DecisionTree, _ question: Question, _ answer: Answer, isSupposed: Bool
  ) -> Stop {
    let given = TrialAnswer(question: question.id, key: answer.key, isSupposed: isSupposed)
    var course = stop.course
    course.take(answer, to: question.id)
    return Stop(
      at: tree.turning(after: answer, on: course).next, answers: stop.answers + [given], course: course)
  }

  private mutating func arrive(_ leaf: Leaf, _ stop: Stop, _ tree: DecisionTree) {
    let facts = givenFacts.union(TrialWalking.facts(stop.answers, in: tree))
    let made = draft.determination(of: leaf, on: stop.course)
    let outcome = TrialOutcome(
      leaf: leaf.id, nature: leaf.nature, priority: made.priority, requirement: made.requirement,
      level: draft.terms.level(made.level, made.priority, facts, contacts: record.contacts))
    guard seen.insert(outcome).inserted else { return }
    let common = zip(stop.answers, record.path).prefix { $0 == $1 }.count
    ways.append(TrialWay(outcome: outcome, answers: stop.answers, inCommon: common))
  }

  private static func facts(_ answers: [TrialAnswer], in tree: DecisionTree) -> Set<FactCode> {
    answers.reduce(into: []) { facts, answer in
      facts.formUnion(tree.questions[answer.question]?.answer(for: answer.key)?.facts ?? [])
    }
  }
}
