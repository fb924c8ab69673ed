internal import Vocabulary

/// Reads the leaves of a tree: nature, priority, what is needed, what to advise.
extension TreeReading {
  private static let leafKeys = ["id", "nature", "priority", "requirement", "skills", "level", "advice"]

  mutating func readLeaves(_ fields: Fields) {
    let questions = Set(questionIDs)
    for node in fields.list("leaves", of: "leaves") ?? [] {
      guard let item = Fields(node, "the leaf", known: TreeReading.leafKeys, file: file, report: report),
        let id = item.identifier("id", as: LeafID.self)
      else { continue }
      if !leafIDs.insert(id).inserted || questions.contains(id.text) {
        item.wrong("id", expected: "an id no other leaf or question has", mend: "rename one of them")
        continue
      }
      places[.leaf(id)] = item.place(of: "id")
      if let leaf = leaf(item, id) { leaves[id] = leaf }
    }
  }

  private mutating func leaf(_ item: Fields, _ id: LeafID) -> Leaf? {
    let by = "the leaf \(quoted(id.text))"
    let nature = item.identifier("nature", as: NatureCode.self)
    let priority = item.priority("priority")
    let types = item.numbers("requirement", as: UnitType.self)
    let skills = item.numbers("skills", as: Skill.self)
    let level = item.level("level", from: .desk, absent: .desk)
    let advice = item.identifiers("advice", as: AdviceID.self)
    if let nature { mentions.append(mention(.nature(nature), item.place(of: "nature"), by: by)) }
    if let level { mentions.append(mention(.level(level), item.place(of: "level"), by: by)) }
    mentions += types.map { mention(.unitType($0.name), $0.place, by: by) }
    mentions += skills.map { mention(.skill($0.name), $0.place, by: by) }
    mentions += advice.map { mention(.card($0.name), $0.place, by: by) }
    guard let nature, let priority, let level else { return nil }
    let requirement = Requirement(
      types: types.reduce(into: [:]) { $0[$1.name] = Int($1.number) },
      skills: skills.reduce(into: [:]) { $0[$1.name] = Int($1.number) })
    return Leaf(
      id: id, nature: nature, priority: priority, requirement: requirement, level: level, advice: advice.map(\.name))
  }
}
