internal import Vocabulary

/// What a law or standard asks, where it is shown, and the clock it starts.
package struct RegulationSummary: Encodable, Sendable {
  /// What is to be done by when; `from` is `known` or `received`.
  package struct Clock: Encodable, Sendable {
    package let within: Int64
    package let from: String
    package let who: String?
    package let what: String
    package let doneWhen: String
  }

  package let id: String
  package let title: String
  package let words: String
  package let source: String
  package let questions: [String]
  package let steps: [String]
  /// In words; nil where it applies to every incident.
  package let when: String?
  package let clock: Clock?

  init(_ regulation: Regulation) {
    id = regulation.id.text
    title = regulation.title
    words = regulation.words
    source = regulation.source
    questions = regulation.questions.map(\.text)
    steps = regulation.steps.map(\.rawValue)
    when = regulation.conditions == AdviceConditions() ? nil : regulation.conditions.words
    clock = regulation.clock.map {
      Clock(
        within: $0.seconds, from: $0.start.rawValue, who: $0.who?.text, what: $0.what, doneWhen: $0.doneWhen)
    }
  }
}
