package import Vocabulary

/// One question asked and answered.
package struct PathStep: Hashable, Sendable {
  package let question: QuestionID
  package let wording: String
  package let answer: AnswerKey
  package let words: String
  package let verbatim: PersonalText?
  package let actor: ActorID
  package let shown: Moment
  package let answered: Moment
}

/// The assessment as it stands.
package struct AssessmentState: Hashable, Sendable {
  /// The question on the screen.
  package struct Asking: Hashable, Sendable {
    package let question: QuestionID
    package let wording: String
    package let shown: Moment
  }

  package var pack: PackVersion?
  package var tree: TreeID?
  package var asking: Asking?
  package var path: [PathStep] = []
  package var determinant: Determinant?

  package init() {}
}
