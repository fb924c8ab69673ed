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

extension Pack {
  /// What can still come on a path that goes on at `next`, conditions and tables heeded; where too much lies ahead to try, what the tree
  /// alone makes certain.
  package func outlook(in tree: DecisionTree, after next: Answer.Next, on course: Course) -> Outlook? {
    let hasBranches = tree.questions.values.contains { $0.answers.contains { !$0.branches.isEmpty } }
    guard hasBranches || !tables.isEmpty else { return tree.outlook(after: next) }
    let graph = PathGraph(
      tree, tables, memo: RuleMemo(), isWatchingThreats: false, from: next, on: course,
      situationsMax: PackLimits.situationsAheadMax)
    guard graph.isWhole, let first = graph.endings.first else { return tree.outlook(after: next) }
    return graph.endings.dropFirst().reduce(Outlook(of: first.determination)) {
      $0.joined(Outlook(of: $1.determination))
    }
  }
}

extension Outlook {
  fileprivate init(of determination: Determination) {
    self.init(
      mostUrgent: determination.priority, leastUrgent: determination.priority, surely: determination.requirement)
  }
}

extension DecisionTree {
  /// What can still come once this answer is given; nil where the tree does not hold together.
  package func outlook(after next: Answer.Next) -> Outlook? {
    switch next {
    case .leaf(let leaf): leafOutlooks[leaf]
    case .question(let question): outlooks[question]
    }
  }

  /// The outlook at each question, from the leaves up, looking at every answer twice; questions in and before circles,
  /// and before what is missing, have none.
  static func outlooks(
    _ questions: [QuestionID: Question], _ leaves: [LeafID: Outlook]
  ) -> [QuestionID: Outlook] {
    var known: [QuestionID: Outlook] = [:]
    var unknownAhead: [QuestionID: Int] = [:]
    var before: [QuestionID: [QuestionID]] = [:]
    var ready: [QuestionID] = []
    for (id, question) in questions {
      for case .question(let next) in question.answers.flatMap(\.nexts) {
        unknownAhead[id, default: 0] += 1
        before[next, default: []].append(id)
      }
      if unknownAhead[id] == nil { ready.append(id) }
    }
    while let id = ready.popLast() {
      guard let question = questions[id], let outlook = joined(question, known, leaves) else { continue }
      known[id] = outlook
      for earlier in before[id] ?? [] {
        unknownAhead[earlier, default: 0] -= 1
        if unknownAhead[earlier] == 0 { ready.append(earlier) }
      }
    }
    return known
  }

  /// What the answers of a question lead to, put together; nil where one of them leads nowhere.
  private static func joined(
    _ question: Question, _ known: [QuestionID: Outlook], _ leaves: [LeafID: Outlook]
  ) -> Outlook? {
    var joined: Outlook?
    for next in question.answers.flatMap(\.nexts) {
      let ahead =
        switch next {
        case .leaf(let leaf): leaves[leaf]
        case .question(let next): known[next]
        }
      guard let ahead else { return nil }
      joined = joined?.joined(ahead) ?? ahead
    }
    return joined
  }

  /// The answer that leads to the most urgent outlook; what a skipped question counts as, to be on the safe side.
  package func safest(of question: Question) -> Answer? {
    question.answers.min { left, right in mostUrgent(after: left) < mostUrgent(after: right) }
  }

  private func mostUrgent(after answer: Answer) -> Priority {
    answer.nexts.compactMap { outlook(after: $0)?.mostUrgent }.min() ?? .p5
  }
}
