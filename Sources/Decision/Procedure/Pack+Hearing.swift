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
    guard let start = questions[first], var next = step(from: start, heardIn: words) else { return [] }
    var asked: Set<QuestionID> = [first]
    while case .question(let id) = next, asked.insert(id).inserted, let question = questions[id],
      let further = step(from: question, heardIn: words)
    {
      next = further
    }
    return natures(behind: next)
  }

  private func step(from question: Question, heardIn words: String) -> Answer.Next? {
    question.heard(in: words).flatMap { question.answer(for: $0.answer)?.next }
  }

  private func natures(behind start: Answer.Next) -> Set<NatureCode> {
    var natures: Set<NatureCode> = []
    var seen: Set<QuestionID> = []
    var ahead = [start]
    while let next = ahead.popLast() {
      switch next {
      case .leaf(let id): if let nature = leaves[id]?.nature { natures.insert(nature) }
      case .question(let id): if seen.insert(id).inserted { ahead += questions[id]?.answers.map(\.next) ?? [] }
      }
    }
    return natures
  }
}
