package import Vocabulary

/// What the words said so far may be about, before any tree was begun.
extension Pack {
  /// The natures that can still come of the answers the words suggest, from the first question of each tree on; empty where no first
  /// question hears anything in them.
  package func natures(heardIn words: String) -> Set<NatureCode> {
    trees.values.reduce(into: []) { natures, tree in natures.formUnion(tree.natures(heardIn: words)) }
  }
}

extension DecisionTree {
  fileprivate func natures(heardIn words: String) -> Set<NatureCode> {
    guard let start = questions[first], var nexts = step(from: start, heardIn: words) else { return [] }
    var asked: Set<QuestionID> = [first]
    // Conditions look at answers that nobody has confirmed yet, so every branch counts.
    while case .question(let id)? = nexts.first, nexts.count == 1, asked.insert(id).inserted,
      let question = questions[id], let further = step(from: question, heardIn: words)
    {
      nexts = further
    }
    return natures(behind: nexts)
  }

  private func step(from question: Question, heardIn words: String) -> [Answer.Next]? {
    question.heard(in: words).flatMap { question.answer(for: $0.answer)?.nexts }
  }

  private func natures(behind start: [Answer.Next]) -> Set<NatureCode> {
    var natures: Set<NatureCode> = []
    var seen: Set<QuestionID> = []
    var ahead = start
    while let next = ahead.popLast() {
      switch next {
      case .leaf(let id): if let nature = leaves[id]?.nature { natures.insert(nature) }
      case .question(let id): if seen.insert(id).inserted { ahead += questions[id]?.answers.flatMap(\.nexts) ?? [] }
      }
    }
    return natures
  }
}
