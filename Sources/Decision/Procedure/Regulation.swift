package import Vocabulary

/// What a law or a standard asks of the centre, as a card at the step it is about, with the clock that it starts.
package struct Regulation: Hashable, Sendable {
  /// A step of the work, beside the questions.
  package enum Step: String, CaseIterable, Hashable, Sendable { case opening, sending, telling, closing }

  /// What has to be done by when, once the conditions hold.
  package struct Clock: Hashable, Sendable {
    /// From when the time runs.
    package enum Start: String, CaseIterable, Hashable, Sendable {
      /// From when it was known that the conditions hold.
      case known
      /// From when the first contact was received.
      case received
    }

    package let seconds: Int64
    package let start: Start
    /// Who has to do it; whoever is at the desk where nil.
    package let who: ActorID?
    package let what: String
    package let doneWhen: String

    package init(seconds: Int64, start: Start, who: ActorID?, what: String, doneWhen: String) {
      self.seconds = seconds
      self.start = start
      self.who = who
      self.what = what
      self.doneWhen = doneWhen
    }
  }

  package let id: RegulationID
  package let title: String
  /// What it asks, in plain words.
  package let words: String
  /// Where that stands.
  package let source: String
  package let questions: [QuestionID]
  package let steps: [Step]
  package let conditions: AdviceConditions
  /// Nil where it asks for nothing by a certain time.
  package let clock: Clock?

  package init(
    id: RegulationID, title: String, words: String, source: String, questions: [QuestionID] = [], steps: [Step] = [],
    conditions: AdviceConditions = AdviceConditions(), clock: Clock? = nil
  ) {
    self.id = id
    self.title = title
    self.words = words
    self.source = source
    self.questions = questions
    self.steps = steps
    self.conditions = conditions
    self.clock = clock
  }

  /// Whether what is known brings it about; one without conditions applies to every incident.
  package func applies(to known: KnownSoFar) -> Bool { conditions.hold(for: known) }
}
