package import Vocabulary

/// What can still come of a path: the leaves ahead, put together.
package struct Outlook: Hashable, Sendable {
  /// The most urgent leaf that can be reached.
  package let mostUrgent: Priority
  /// The least urgent; whatever is answered, it is at least this urgent.
  package let leastUrgent: Priority
  /// What every leaf that can be reached needs.
  package let surely: Requirement

  package init(mostUrgent: Priority, leastUrgent: Priority, surely: Requirement) {
    self.mostUrgent = mostUrgent
    self.leastUrgent = leastUrgent
    self.surely = surely
  }

  package init(of leaf: Leaf) {
    self.init(mostUrgent: leaf.priority, leastUrgent: leaf.priority, surely: leaf.requirement)
  }

  /// Both ahead.
  package func joined(_ other: Outlook) -> Outlook {
    Outlook(
      mostUrgent: min(mostUrgent, other.mostUrgent), leastUrgent: max(leastUrgent, other.leastUrgent),
      surely: surely.common(with: other.surely))
  }
}

extension DecisionTree {
  /// What can still come once this answer is given; nil where the tree does not hold together.
  package func outlook(after next: Answer.Next) -> Outlook? {
    switch next {
    case .leaf(let leaf): leaves[leaf].map { Outlook(of: $0) }
    case .question(let question): outlooks[question]
    }
  }

  /// The outlook at each question, by visiting every question once from the leaves up; questions in circles have none.
  static func outlooks(_ questions: [QuestionID: Question], _ leaves: [LeafID: Leaf]) -> [QuestionID: Outlook] {
    var known: [QuestionID: Outlook] = [:]
    var waiting = Array(questions.keys)
    while !waiting.isEmpty {
      var left: [QuestionID] = []
      for id in waiting {
        let ahead = questions[id]?.answers.map { answer -> Outlook? in
          switch answer.next {
          case .leaf(let leaf): leaves[leaf].map { Outlook(of: $0) }
          case .question(let next): known[next]
          }
        }
        if let ahead, !ahead.isEmpty, ahead.allSatisfy({ $0 != nil }) {
          known[id] = ahead.compactMap(\.self).reduce(nil) { $0?.joined($1) ?? $1 }
        } else {
          left.append(id)
        }
      }
      if left.count == waiting.count { return known }
      waiting = left
    }
    return known
  }

  /// The answer that leads to the most urgent outlook; what a skipped question counts as, to be on the safe side.
  package func safest(of question: Question) -> Answer? {
    question.answers.min { left, right in
      (outlook(after: left.next)?.mostUrgent ?? .p5) < (outlook(after: right.next)?.mostUrgent ?? .p5)
    }
  }
}
