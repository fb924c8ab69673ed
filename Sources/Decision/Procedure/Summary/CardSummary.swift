internal import Vocabulary

/// An advice card with its limits.
package struct CardSummary: Encodable, Sendable {
  package let id: String
  package let title: String
  package let version: String
  package let who: [String]
  package let validUntil: String
  package let lifeSaving: Bool
  package let natures: [String]
  package let answers: [String: [String]]
  package let facts: [String]
  package let notFacts: [String]
  package let maySay: String
  package let mustNotSay: String
  package let refusal: String
  package let door: String
  /// When it opens, in words.
  let opens: String

  /// What programs are told: `opens` only says the conditions again.
  private enum CodingKeys: CodingKey {
    case id, title, version, who, validUntil, lifeSaving, natures, answers, facts, notFacts, maySay, mustNotSay,
      refusal,
      door
  }

  init(_ card: AdviceCard) {
    id = card.id.text
    title = card.title
    version = card.version
    who = card.who
    validUntil = dayText(card.validUntil)
    lifeSaving = card.isLifeSaving
    natures = card.conditions.natures.map(\.text)
    answers = card.conditions.answers.reduce(into: [:]) { $0[$1.key.text] = $1.value.map(\.text) }
    facts = card.conditions.facts.map(\.text)
    notFacts = card.conditions.notFacts.map(\.text)
    maySay = card.maySay
    mustNotSay = card.mustNotSay
    refusal = card.refusal
    door = card.door
    opens = card.conditions.words
  }
}

extension AdviceConditions {
  /// What has to hold, in the codes of the pack.
  var words: String {
    var parts: [String] = []
    if !natures.isEmpty { parts.append("nature " + natures.map(\.text).joined(separator: " or ")) }
    for (question, keys) in answers.sorted(by: { $0.key < $1.key }) {
      parts.append("\(question) = " + keys.map(\.text).joined(separator: " or "))
    }
    parts += facts.map { "fact \($0)" } + notFacts.map { "not fact \($0)" }
    if let condition { parts.append(flat(condition.expression.text)) }
    return parts.isEmpty ? "always" : parts.joined(separator: ", ")
  }
}
