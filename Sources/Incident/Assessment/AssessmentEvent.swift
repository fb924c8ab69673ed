package import Procedure
package import Vocabulary

/// What can happen while an incident is assessed.
package enum AssessmentEvent: Hashable, Sendable {
  case pinned(PackVersion)
  case started(PackVersion, TreeID)
  /// The question stood on the screen in this wording; `within` is how many seconds the pack gives for it.
  case shown(QuestionID, wording: String, within: Int64?)
  /// Words already said that suggest an answer; offered to be confirmed.
  case heard(QuestionID, AnswerKey, quote: PersonalText)
  /// `verbatim` keeps the caller's words where the answer stands for words the pack does not know.
  case answered(QuestionID, AnswerKey, words: String, verbatim: PersonalText?)
  case saidAgain(QuestionID)
  case wentBack(to: QuestionID, wording: String)
  /// After going back: the same answer again.
  case reaffirmed(QuestionID)
  case corrected(QuestionID, from: AnswerKey, to: AnswerKey, words: String, reason: String)
  /// An answer given before, taken over onto the path as it is now.
  case carried(QuestionID, AnswerKey)
  case skipped(QuestionID, as: AnswerKey, words: String, reason: String)
  case suspended(reason: String)
  case resumed
  case jumped(AdviceID, from: QuestionID?)
  /// What the answers so far are enough for.
  case foreseen(Foreseen)
  case reached(Determinant)
  case judged(Validity, reason: String)
  case overridden(Priority, Targets, reason: String)
  case lookAsked(SecondLook.Subject, reason: String)
  case looked(agrees: Bool, reason: String)
  case overlooked(due: Moment)
  case advised(Advice)
}

/// What the path led to, with all that follows from it at that version of the pack.
package struct Determinant: Hashable, Sendable {
  package let leaf: LeafID
  package let nature: NatureCode
  package let natureTitle: String
  package let priority: Priority
  package let targets: Targets
  package let requirement: Requirement
  package let level: EscalationLevel
  package let advice: [AdviceID]
  /// The rules of tables that made it what it is, in the order in which they were asked.
  package let rules: [FiredRule]
  /// What could not be worked out, each with why; the safe side was taken there.
  package let undecided: [String]

  package init(
    leaf: LeafID, nature: NatureCode, natureTitle: String, priority: Priority, targets: Targets,
    requirement: Requirement = .nothing, level: EscalationLevel = .desk, advice: [AdviceID] = [],
    rules: [FiredRule] = [], undecided: [String] = []
  ) {
    self.leaf = leaf
    self.nature = nature
    self.natureTitle = natureTitle
    self.priority = priority
    self.targets = targets
    self.requirement = requirement
    self.level = level
    self.advice = advice
    self.rules = rules
    self.undecided = undecided
  }
}

/// What is certain before the last question: at least this urgent, and at least this needed.
package struct Foreseen: Hashable, Sendable {
  package let priority: Priority
  package let mostUrgent: Priority
  package let targets: Targets
  package let requirement: Requirement

  package init(priority: Priority, mostUrgent: Priority, targets: Targets, requirement: Requirement) {
    self.priority = priority
    self.mostUrgent = mostUrgent
    self.targets = targets
    self.requirement = requirement
  }
}

/// What waits for a second person's look; until then the higher priority stands.
package struct SecondLook: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case downgrade(to: Priority, Targets)
    case cancellation
  }

  package let subject: Subject
  package let reason: String
  package let asker: ActorID
  package let asked: Moment
  package let entry: Int64
  /// Its deadline passed and was told.
  package var isOverlooked = false

  package init(subject: Subject, reason: String, asker: ActorID, asked: Moment, entry: Int64) {
    self.subject = subject
    self.reason = reason
    self.asker = asker
    self.asked = asked
    self.entry = entry
  }
}

/// An advice card that was given.
package struct Advice: Hashable, Sendable {
  package let card: AdviceID
  package let version: String
  package let title: String
  /// Why it was given although its conditions did not hold; nil where they did.
  package let despite: String?

  package init(card: AdviceID, version: String, title: String, despite: String?) {
    self.card = card
    self.version = version
    self.title = title
    self.despite = despite
  }
}
