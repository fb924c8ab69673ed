package import Procedure
package import Vocabulary

/// What can be asked of an assessment; the pack comes with the command because a decider reads nothing.
package enum AssessmentCommand: Hashable, Sendable {
  case start(TreeID, Pack)
  case answer(QuestionID, AnswerKey, verbatim: String?, Pack)
}
