package import Vocabulary

/// What may be said in one kind of situation, and what not, by whom and until when.
package struct AdviceCard: Hashable, Sendable {
  package let id: AdviceID
  package let title: String
  package let version: String
  /// Roles that may give it, in the pack's words; everybody where empty.
  package let who: [String]
  package let validUntil: CivilDate
  /// Whether a handler may jump to it at any moment.
  package let isLifeSaving: Bool
  package let conditions: AdviceConditions
  /// Said word for word.
  package let maySay: String
  package let mustNotSay: String
  /// Said where the card does not open.
  package let refusal: String
  /// Where to turn instead.
  package let door: String

  package init(
    id: AdviceID, title: String, version: String, who: [String], validUntil: CivilDate, isLifeSaving: Bool,
    conditions: AdviceConditions, maySay: String, mustNotSay: String, refusal: String, door: String
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.who = who
    self.validUntil = validUntil
    self.isLifeSaving = isLifeSaving
    self.conditions = conditions
    self.maySay = maySay
    self.mustNotSay = mustNotSay
    self.refusal = refusal
    self.door = door
  }

  /// Whether the card may be given for what is known, on that day of the centre.
  package func opens(for known: KnownSoFar, on day: CivilDate) -> Bool {
    day.daysSince1970 <= validUntil.daysSince1970 && conditions.hold(for: known)
  }
}

/// When an advice card opens: every condition that is given must hold.
package struct AdviceConditions: Hashable, Sendable {
  /// One of these natures; any where empty.
  package var natures: [NatureCode]
  /// Each of these questions was answered with one of these keys.
  package var answers: [QuestionID: [AnswerKey]]
  /// All of these facts are established.
  package var facts: [FactCode]
  /// None of these facts is.
  package var notFacts: [FactCode]
  /// It holds; a card of which that cannot be said stays shut.
  package var condition: CardCondition?

  package init(
    natures: [NatureCode] = [], answers: [QuestionID: [AnswerKey]] = [:], facts: [FactCode] = [],
    notFacts: [FactCode] = [], condition: CardCondition? = nil
  ) {
    self.natures = natures
    self.answers = answers
    self.facts = facts
    self.notFacts = notFacts
    self.condition = condition
  }

  package func hold(for known: KnownSoFar) -> Bool {
    (natures.isEmpty || known.nature.map { natures.contains($0) } ?? false)
      && answers.allSatisfy { question, keys in known.answers[question].map { keys.contains($0) } ?? false }
      && facts.allSatisfy { known.facts.contains($0) } && !notFacts.contains { known.facts.contains($0) }
      && condition.map { $0.holds(for: known) } ?? true
  }
}

/// What an assessment has brought to light so far.
package struct KnownSoFar: Hashable, Sendable {
  package var nature: NatureCode?
  package var answers: [QuestionID: AnswerKey]
  package var facts: Set<FactCode>

  package init(nature: NatureCode? = nil, answers: [QuestionID: AnswerKey] = [:], facts: Set<FactCode> = []) {
    self.nature = nature
    self.answers = answers
    self.facts = facts
  }
}
