internal import FEEL
package import Vocabulary

/// What expressions see of each answer, by question, over all trees.
package typealias AnswerValues = [QuestionID: [AnswerKey: AnswerValue]]

/// An expression over answers, facts and the nature, by which an advice card opens.
package struct CardCondition: Hashable, Sendable {
  package let expression: PackExpression
  /// Of the questions that it names.
  private let values: AnswerValues

  init(_ expression: PackExpression, _ values: AnswerValues) {
    self.expression = expression
    self.values = values.filter { expression.mentions.contains($0.key.text) }
  }

  func holds(for known: KnownSoFar) -> Bool { expression.truth(seen(known)) == .holds }

  private func seen(_ known: KnownSoFar) -> KnownValues {
    var seen = KnownValues()
    seen.set(known.facts.map(\.text))
    if let nature = known.nature { seen[PackNames.nature] = .string(nature.text) }
    for (question, key) in known.answers {
      if let value = values[question]?[key] { seen[question.text] = value.value }
    }
    return seen
  }
}
