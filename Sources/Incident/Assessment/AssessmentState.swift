package import Procedure
package import Vocabulary

/// One question asked and answered.
package struct PathStep: Hashable, Sendable {
  /// How the answer came onto the path.
  package enum Way: Hashable, Sendable {
    case answered
    /// By a correction, of this answer and for this reason.
    case corrected(from: AnswerKey, reason: String)
    /// Given before a correction, and still on the path.
    case carried
    case skipped(reason: String)
  }

  package let question: QuestionID
  package let wording: String
  package let answer: AnswerKey
  package let words: String
  package let verbatim: PersonalText?
  package let actor: ActorID
  package let shown: Moment
  package let answered: Moment
  /// Seconds the pack gave for it; nil where its clock holds.
  package let within: Int64?
  /// The version of the entry in the incident's stream.
  package let entry: Int64
  package let way: Way
}

/// The assessment as it stands.
package struct AssessmentState: Hashable, Sendable {
  /// The question on the screen.
  package struct Asking: Hashable, Sendable {
    package let question: QuestionID
    package let wording: String
    package let shown: Moment
    package let within: Int64?
    /// Whether it stands there again, after going back.
    package let isAgain: Bool
  }

  /// An answer that the caller's words suggest.
  package struct Suggestion: Hashable, Sendable {
    package let answer: AnswerKey
    package let quote: PersonalText
  }

  /// Why the questions wait.
  package struct Pause: Hashable, Sendable {
    package let reason: String
    package let entry: Int64
    package let since: Moment
  }

  /// Something of the path that is to be explained later, with the entry it comes from.
  package struct Turn: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case saidAgain(QuestionID), wentBack(to: QuestionID), suspended(String), jumped(AdviceID, from: QuestionID?)
    }

    package let kind: Kind
    package let entry: Int64
    package let actor: ActorID
    package let happened: Moment
  }

  /// A priority given by a person against the tree's.
  package struct Override: Hashable, Sendable {
    package let priority: Priority
    package let targets: Targets
    package let reason: String
    package let actor: ActorID
    package let happened: Moment
    package let entry: Int64
  }

  /// A look that was taken.
  package struct Looked: Hashable, Sendable {
    package let look: SecondLook
    package let agrees: Bool
    package let reason: String
    package let actor: ActorID
    package let entry: Int64
  }

  /// Advice as it was given.
  package struct Given: Hashable, Sendable {
    package let advice: Advice
    package let actor: ActorID
    package let happened: Moment
    package let entry: Int64
  }

  package var pack: PackVersion?
  package var tree: TreeID?
  package var asking: Asking?
  package var suggestions: [QuestionID: Suggestion] = [:]
  package var path: [PathStep] = []
  /// Paths that a correction replaced, the oldest first.
  package var earlierPaths: [[PathStep]] = []
  package var pause: Pause?
  package var turns: [Turn] = []
  package var foreseen: Foreseen?
  package var determinant: Determinant?
  /// Determinants that a correction replaced.
  package var earlierDeterminants: [Determinant] = []
  package var validity: Validity?
  package var overrides: [Override] = []
  package var secondLook: SecondLook?
  package var looks: [Looked] = []
  package var isCancelled = false
  package var given: [Given] = []
  /// What stands, with its targets; never lowered without a second person's look.
  package var standing: Standing?

  package init() {}

  /// A priority and what it promises.
  package struct Standing: Hashable, Sendable {
    package let priority: Priority
    package let targets: Targets
  }

  /// The priority as it stands; nil while nothing is known.
  package var priority: Priority? { standing?.priority }

  /// What it needs as far as is known. While a more urgent priority stands than the answers lead to now, what that one
  /// needed is needed still.
  package var requirement: Requirement {
    let own = determinant?.requirement ?? foreseen?.requirement ?? .nothing
    guard let standing, (determinant?.priority ?? foreseen?.priority).map({ standing.priority < $0 }) ?? true,
      let earlier = earlierDeterminants.last(where: { $0.priority == standing.priority })
    else { return own }
    return own.covering(earlier.requirement)
  }

  /// The latest answer to each question on the path.
  package var answers: [QuestionID: AnswerKey] {
    path.reduce(into: [:]) { answers, step in answers[step.question] = step.answer }
  }

  /// What the assessment alone has brought to light.
  package func known(with facts: Set<FactCode>) -> KnownSoFar {
    KnownSoFar(nature: determinant?.nature, answers: answers, facts: facts)
  }
}
