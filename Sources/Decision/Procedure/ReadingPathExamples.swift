internal import Vocabulary

/// Answers given, and the leaf with all that must follow from it.
struct PathExample {
  /// What was left out is not compared.
  struct Expected {
    let leaf: LeafID
    let nature: NatureCode
    let priority: Priority
    let types: [UnitType: Int]?
    let skills: [Skill: Int]?
    let level: EscalationLevel?
    let validity: Validity?
    /// Every card that opens.
    let advice: [AdviceID]?
    /// Cards that must not open.
    let refused: [AdviceID]
    let facts: Set<FactCode>?
  }

  let tree: TreeID
  let answers: [QuestionID: AnswerKey]
  /// Facts that people established beside the answers.
  let established: [FactCode]
  let expected: Expected
  /// The facts and cards that it names, with where they stand.
  let named: [(kind: Mention.Kind, place: Place)]

  init?(_ fields: Fields) {
    let tree = fields.identifier("tree", as: TreeID.self)
    answers = fields.answers("answers")
    let established = fields.identifiers("established", as: FactCode.self)
    var named = established.map { (kind: Mention.Kind.fact($0.name), place: $0.place) }
    let expected = Expected(fields, &named)
    guard let tree, let expected else { return nil }
    self.tree = tree
    self.established = established.map(\.name)
    self.expected = expected
    self.named = named
  }
}

extension PathExample.Expected {
  private static let keys = [
    "leaf", "nature", "priority", "requirement", "skills", "level", "validity", "advice", "refused", "facts",
  ]

  fileprivate init?(_ fields: Fields, _ named: inout [(kind: Mention.Kind, place: Place)]) {
    guard let item = fields.neededInner("expect", known: Self.keys) else { return nil }
    let leaf = item.identifier("leaf", as: LeafID.self)
    let nature = item.identifier("nature", as: NatureCode.self)
    let priority = item.priority("priority")
    let types = item.numbers("requirement", as: UnitType.self)
    let skills = item.numbers("skills", as: Skill.self)
    let level = item.level("level", from: .desk, absent: .desk)
    let validity = Self.validity(item)
    let advice = item.identifiers("advice", as: AdviceID.self)
    let refused = item.identifiers("refused", as: AdviceID.self)
    let facts = item.identifiers("facts", as: FactCode.self)
    named += (advice + refused).map { (.card($0.name), $0.place) } + facts.map { (.fact($0.name), $0.place) }
    guard let leaf, let nature, let priority, let level, let validity else { return nil }
    func given<Content>(_ key: String, _ content: Content) -> Content? { item.node(key) == nil ? nil : content }
    self.leaf = leaf
    self.nature = nature
    self.priority = priority
    self.types = given("requirement", types.reduce(into: [:]) { $0[$1.name] = Int($1.number) })
    self.skills = given("skills", skills.reduce(into: [:]) { $0[$1.name] = Int($1.number) })
    self.level = given("level", level)
    self.validity = validity
    self.advice = given("advice", advice.map(\.name))
    self.refused = refused.map(\.name)
    self.facts = given("facts", Set(facts.map(\.name)))
  }

  /// Nil outside after a finding.
  private static func validity(_ item: Fields) -> Validity?? {
    guard item.node("validity") != nil else { return .some(nil) }
    guard let text = item.text("validity") else { return nil }
    if let validity = Validity(rawValue: text) { return validity }
    item.wrong(
      "validity", expected: "one of \(listed(Validity.allCases.map(\.rawValue)))", mend: "write what the table judges")
    return nil
  }
}
