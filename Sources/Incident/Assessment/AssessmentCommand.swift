package import Procedure
package import Vocabulary

/// What can be asked of an assessment; the pack comes with the command because a decider reads nothing.
package enum AssessmentCommand: Hashable, Sendable {
  /// The procedure under which it will be assessed, whatever is in force later.
  case pin(PackVersion)
  /// `firstWords` are searched for answers that can be offered to be confirmed.
  case start(TreeID, Pack, firstWords: String? = nil)
  case answer(QuestionID, AnswerKey, verbatim: String?, Pack)
  /// The question was said again, word for word.
  case sayAgain(QuestionID)
  /// To the question before, or to the one named.
  case back(to: QuestionID?, Pack)
  case correct(QuestionID, AnswerKey, reason: String, Pack)
  /// The path goes on where the most urgent answer leads.
  case skip(QuestionID, reason: String, Pack)
  case suspend(reason: String)
  case resume(Pack)
  /// Straight to life-saving words; the question waits.
  case jump(AdviceID, Pack, known: KnownSoFar, day: CivilDate)
  case judge(Validity, reason: String)
  case override(Priority, reason: String, Targets)
  /// A second person has looked at what was asked for.
  case look(agrees: Bool, reason: String)
  /// The deadline of the second look has passed.
  case overlook(due: Moment)
  case cancel(reason: String)
  /// `known` is what the whole incident knows; `despite` is the reason for giving it outside its limits.
  case advise(AdviceID, Pack, known: KnownSoFar, day: CivilDate, despite: String?)
}
