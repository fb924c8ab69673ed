/// What an incident needs: how many units of each type, and how many that have each skill. One unit may meet both.
package struct Requirement: Hashable, Sendable {
  package var types: [UnitType: Int]
  package var skills: [Skill: Int]

  package init(types: [UnitType: Int] = [:], skills: [Skill: Int] = [:]) {
    self.types = types
    self.skills = skills
  }

  package static let nothing = Requirement()

  package var isEmpty: Bool { types.isEmpty && skills.isEmpty }

  /// What both ask for: the smaller number of each.
  package func common(with other: Requirement) -> Requirement {
    Requirement(types: Self.smaller(types, other.types), skills: Self.smaller(skills, other.skills))
  }

  /// What meets both: the larger number of each.
  package func covering(_ other: Requirement) -> Requirement {
    Requirement(
      types: types.merging(other.types) { max($0, $1) }, skills: skills.merging(other.skills) { max($0, $1) })
  }

  private static func smaller<Key>(_ left: [Key: Int], _ right: [Key: Int]) -> [Key: Int] {
    left.reduce(into: [:]) { common, entry in
      let count = min(entry.value, right[entry.key] ?? 0)
      if count > 0 { common[entry.key] = count }
    }
  }

  /// In words: `2 engine, 1 with gas-engineer`.
  package var words: String {
    let types = types.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let skills = skills.sorted { $0.key < $1.key }.map { "\($0.value) with \($0.key)" }
    return isEmpty ? "nothing" : (types + skills).joined(separator: ", ")
  }
}
