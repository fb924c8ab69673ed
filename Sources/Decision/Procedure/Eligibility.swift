internal import FEEL
package import Vocabulary

/// Which units may be proposed, beyond being free and of use: rules of the pack, each with what is said of a unit it leaves out.
package struct Eligibility: Hashable, Sendable {
  /// A condition that a unit has to meet; where it cannot be said, the unit may be proposed.
  package struct Rule: Hashable, Sendable {
    package let name: String
    package let condition: PackExpression
    package let otherwise: String
  }

  package let rules: [Rule]

  /// What is said of the first rule that leaves the unit out; nil where none does.
  package func refusal(of unit: UnitKnown, for incident: IncidentKnown) -> String? {
    let known = KnownValues(unit, incident)
    return rules.first { $0.condition.truth(known) == .fails }?.otherwise
  }
}

/// What rules of eligibility may name of a unit.
package struct UnitKnown: Hashable, Sendable {
  package let type: UnitType?
  package let skills: Set<Skill>
  /// In a straight line to the incident.
  package let metres: Double?
  /// What it needs for that way; nil where the pack names no speeds.
  package let travelSeconds: Double?
  package let dutySeconds: Int64?
  package let positionSeconds: Int64?

  package init(
    type: UnitType?, skills: Set<Skill>, metres: Double?, travelSeconds: Double? = nil, dutySeconds: Int64?,
    positionSeconds: Int64?
  ) {
    self.type = type
    self.skills = skills
    self.metres = metres
    self.travelSeconds = travelSeconds
    self.dutySeconds = dutySeconds
    self.positionSeconds = positionSeconds
  }
}

/// What they may name of the incident.
package struct IncidentKnown: Hashable, Sendable {
  package let nature: NatureCode?
  package let priority: Priority?
  package let facts: Set<FactCode>

  package init(nature: NatureCode?, priority: Priority?, facts: Set<FactCode>) {
    self.nature = nature
    self.priority = priority
    self.facts = facts
  }
}

/// The names in conditions of units.yaml.
enum EligibilityNames {
  static let type = "type"
  static let skills = "skills"
  static let metres = "metres"
  static let travelMinutes = "travel minutes"
  static let dutyMinutes = "duty minutes"
  static let positionMinutes = "position minutes"
  static let priority = "priority"
  static let lists = [skills, PackNames.facts]
  static let numbers = [metres, travelMinutes, dutyMinutes, positionMinutes]
  static let all = [type, PackNames.nature, priority] + lists + numbers
}

extension KnownValues {
  fileprivate init(_ unit: UnitKnown, _ incident: IncidentKnown) {
    func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
    func whole(_ number: Int64?) -> Value { number.map { .number(Decimal128(Int($0))) } ?? .null }
    self[EligibilityNames.type] = text(unit.type?.text)
    self[EligibilityNames.skills] = .list(List(unit.skills.map(\.text).sorted().map { .string($0) }))
    self[EligibilityNames.metres] = whole(unit.metres.map { Int64($0.rounded()) })
    self[EligibilityNames.travelMinutes] = whole(unit.travelSeconds.map { Int64(($0 / 60).rounded()) })
    self[EligibilityNames.dutyMinutes] = whole(unit.dutySeconds.map { $0 / 60 })
    self[EligibilityNames.positionMinutes] = whole(unit.positionSeconds.map { $0 / 60 })
    self[PackNames.nature] = text(incident.nature?.text)
    self[EligibilityNames.priority] = text(incident.priority?.description)
    set(incident.facts.map(\.text))
  }
}
