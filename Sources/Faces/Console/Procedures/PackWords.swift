internal import Procedure
internal import Vocabulary

/// A pack's codes in its own plain words, each with its code where that helps to find it.
extension Pack {
  func title(of nature: NatureCode) -> String { natures[nature]?.title ?? nature.text }

  func title(of type: UnitType) -> String { unitTypes[type] ?? type.text }

  func title(of skill: Skill) -> String { skills[skill] ?? skill.text }

  func title(of fact: FactCode) -> String { facts[fact] ?? fact.text }

  /// How a level is called here.
  func title(of level: EscalationLevel) -> String { terms.level(level)?.title ?? level.words }

  /// `2 × Plumber, 1 × skill: Holds keys`; that nothing is sent where it needs nothing.
  func words(_ requirement: Requirement) -> String {
    let types = requirement.types.sorted { $0.key < $1.key }.map { "\($0.value) × \(title(of: $0.key))" }
    let skills = requirement.skills.sorted { $0.key < $1.key }.map { "\($0.value) × skill: \(title(of: $0.key))" }
    return requirement.isEmpty ? "nothing is sent" : (types + skills).joined(separator: ", ")
  }

  /// Each condition of a card as a sentence; empty where it always opens.
  func words(_ conditions: AdviceConditions) -> [String] {
    var words: [String] = []
    if !conditions.natures.isEmpty {
      words.append("It is: " + conditions.natures.map { title(of: $0) }.joined(separator: ", or "))
    }
    for (question, keys) in conditions.answers.sorted(by: { $0.key < $1.key }) {
      let asked = trees.values.compactMap { $0.questions[question] }.first
      let answers = keys.map { asked?.answer(for: $0)?.words ?? $0.text }.joined(separator: ", or ")
      words.append("“\(asked?.wording ?? question.text)” was answered: \(answers)")
    }
    words += conditions.facts.map { "Known: \(title(of: $0))" }
    words += conditions.notFacts.map { "Not known: \(title(of: $0))" }
    return words
  }
}

extension CivilDate {
  /// `2027-11-21`.
  var text: String {
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
