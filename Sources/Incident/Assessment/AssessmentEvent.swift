package import Vocabulary

/// What can happen while an incident is assessed.
package enum AssessmentEvent: Hashable, Sendable {
  case started(PackVersion, TreeID)
  /// The question stood on the screen in this wording.
  case shown(QuestionID, wording: String)
  /// `verbatim` keeps the caller's words where the answer stands for words the pack does not know.
  case answered(QuestionID, AnswerKey, words: String, verbatim: PersonalText?)
  case reached(Determinant)
}

/// What the path led to, with all that follows from it at that version of the pack.
package struct Determinant: Hashable, Sendable {
  package let leaf: LeafID
  package let nature: NatureCode
  package let natureTitle: String
  package let priority: Priority
  package let targets: Targets

  package init(leaf: LeafID, nature: NatureCode, natureTitle: String, priority: Priority, targets: Targets) {
    self.leaf = leaf
    self.nature = nature
    self.natureTitle = natureTitle
    self.priority = priority
    self.targets = targets
  }
}
