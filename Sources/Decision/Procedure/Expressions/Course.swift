internal import FEEL
package import Vocabulary

/// A path as far as it has gone: the answers on it in order, and what they establish.
package struct Course: Sendable {
  package private(set) var answers: [QuestionID: AnswerKey] = [:]
  package private(set) var facts: Set<FactCode> = []
  /// What expressions see of it.
  private(set) var known = KnownValues()

  package init() { known.set([]) }

  package mutating func take(_ answer: Answer, to question: QuestionID) {
    answers[question] = answer.key
    known[question.text] = answer.value.value
    guard !answer.facts.isEmpty else { return }
    facts.formUnion(answer.facts)
    known.set(facts.map(\.text))
  }
}

/// Where a path turns after an answer, and what could not be decided there.
package struct Turning: Hashable, Sendable {
  /// A condition that was neither true nor false, and why.
  package struct Undecided: Hashable, Sendable {
    package let condition: String
    package let why: String
  }

  package let next: Answer.Next
  /// Where there are any, the path went where it is most urgent.
  package let undecided: [Undecided]
  /// The branch that was taken; the number of branches for `otherwise`.
  package let branch: Int
  /// The branches whose conditions were true or false.
  let decided: [Int]
}

extension DecisionTree {
  /// Where a path goes on after an answer that was taken already: by the first branch that holds. Where that cannot be said, by the
  /// most urgent one that is possible.
  package func turning(after answer: Answer, on course: Course) -> Turning {
    var undecided: [Turning.Undecided] = []
    var possible: [(next: Answer.Next, branch: Int)] = []
    var decided: [Int] = []
    func turning(_ last: (next: Answer.Next, branch: Int)) -> Turning {
      let taken = mostUrgent(possible + [last])
      return Turning(next: taken.next, undecided: undecided, branch: taken.branch, decided: decided)
    }
    for (index, branch) in answer.branches.enumerated() {
      switch branch.condition.truth(course.known) {
      case .fails: decided.append(index)
      case .holds:
        decided.append(index)
        return turning((branch.next, index))
      case .undecided(let why):
        undecided.append(Turning.Undecided(condition: branch.condition.text, why: why))
        possible.append((branch.next, index))
      }
    }
    return turning((answer.otherwise, answer.branches.count))
  }

  /// The first of the most urgent ones; what has no outlook counts as the most urgent.
  private func mostUrgent(_ nexts: [(next: Answer.Next, branch: Int)]) -> (next: Answer.Next, branch: Int) {
    var most = nexts[0]
    for next in nexts.dropFirst() where rank(next.next) < rank(most.next) { most = next }
    return most
  }

  private func rank(_ next: Answer.Next) -> Int {
    guard let outlook = outlook(after: next) else { return 0 }
    let count = Priority.allCases.count
    func place(_ priority: Priority) -> Int { Priority.allCases.firstIndex(of: priority) ?? 0 }
    return place(outlook.mostUrgent) * count + place(outlook.leastUrgent)
  }

  /// The path as far as the answers reach; answers to questions off the path are not looked at.
  package func course(answering answers: [QuestionID: AnswerKey], upTo end: QuestionID? = nil) -> Course {
    walked(answering: answers, upTo: end).course
  }
}
