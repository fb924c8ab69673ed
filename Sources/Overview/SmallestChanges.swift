package import Procedure
package import Vocabulary

/// The fewest changes of answers on a path that would have led to another priority; questions that the path did not ask may
/// be answered anyhow.
package struct SmallestChanges: Hashable, Sendable {
  /// One answer of the path, and what it would have had to be.
  package struct Change: Hashable, Sendable {
    package let question: QuestionID
    package let from: AnswerKey
    package let to: AnswerKey
  }

  /// A way to another priority.
  package struct Way: Hashable, Sendable {
    package let changes: [Change]
    /// Answers to questions that the path did not ask, in the order in which they would have been asked.
    package let further: [Change]
    package let leaf: LeafID
    package let priority: Priority
  }

  /// How many answers have to change; nil where no answers lead to another priority.
  package let count: Int?
  /// In the order of the tree's answers; of ways with the same changes and the same leaf the first.
  package let ways: [Way]
  /// Whether these are all.
  package let isComplete: Bool

  private static let waysMax = 50
  /// How far is looked before what was found has to do.
  private static let looksMax = 50_000

  package init(in tree: DecisionTree, answers: [QuestionID: AnswerKey], priority: Priority) {
    let distances = SmallestChanges.distances(tree, answers, priority)
    count = distances[tree.first]
    guard let count, count > 0 else {
      (ways, isComplete) = ([], true)
      return
    }
    var ways: [Way] = []
    var seen: Set<Way> = []
    var waiting = [Walk(at: .question(tree.first), left: count)]
    var looks = 0
    while looks < SmallestChanges.looksMax, ways.count < SmallestChanges.waysMax, let walk = waiting.popLast() {
      looks += 1
      switch walk.at {
      case .leaf(let id):
        guard let leaf = tree.leaves[id] else { continue }
        // Told apart by what changes and where it ends.
        let key = Way(changes: walk.changes, further: [], leaf: id, priority: leaf.priority)
        guard seen.insert(key).inserted else { continue }
        ways.append(Way(changes: walk.changes, further: walk.further, leaf: id, priority: leaf.priority))
      case .question(let id):
        guard let question = tree.questions[id] else { continue }
        let ahead = question.answers.compactMap { answer -> Walk? in
          let next = walk.taking(answer, of: question, given: answers[id])
          switch answer.next {
          case .leaf(let leaf):
            return next.left == 0 && tree.leaves[leaf].map { $0.priority != priority } ?? false ? next : nil
          case .question(let later): return distances[later] == next.left ? next : nil
          }
        }
        waiting.append(contentsOf: ahead.reversed())
      }
    }
    self.ways = ways
    isComplete = waiting.isEmpty
  }

  /// A walk down the tree that still has `left` answers to change.
  private struct Walk {
    let at: Answer.Next
    let left: Int
    var changes: [Change] = []
    var further: [Change] = []

    func taking(_ answer: Answer, of question: Question, given: AnswerKey?) -> Walk {
      guard given != answer.key else { return Walk(at: answer.next, left: left, changes: changes, further: further) }
      let change = Change(question: question.id, from: given ?? answer.key, to: answer.key)
      return given == nil
        ? Walk(at: answer.next, left: left, changes: changes, further: further + [change])
        : Walk(at: answer.next, left: left - 1, changes: changes + [change], further: further)
    }
  }

  /// From each question, how many answers of the path have to change until a leaf of another priority; worked out from the
  /// leaves up, so that no tree is too deep.
  private static func distances(
    _ tree: DecisionTree, _ answers: [QuestionID: AnswerKey], _ priority: Priority
  ) -> [QuestionID: Int] {
    var before: [QuestionID: [(question: QuestionID, weight: Int)]] = [:]
    var waiting: [[QuestionID]] = [[], []]
    for (id, question) in tree.questions {
      for answer in question.answers {
        let weight = answers[id].map { $0 == answer.key ? 0 : 1 } ?? 0
        switch answer.next {
        case .question(let next): before[next, default: []].append((id, weight))
        case .leaf(let leaf):
          if let leaf = tree.leaves[leaf], leaf.priority != priority { waiting[weight].append(id) }
        }
      }
    }
    var distances: [QuestionID: Int] = [:]
    var distance = 0
    while distance < waiting.count {
      while let id = waiting[distance].popLast() {
        guard distances[id] == nil else { continue }
        distances[id] = distance
        for earlier in before[id] ?? [] {
          while waiting.count <= distance + earlier.weight { waiting.append([]) }
          waiting[distance + earlier.weight].append(earlier.question)
        }
      }
      distance += 1
    }
    return distances
  }
}
