internal import FEEL
internal import Vocabulary

/// What outputs of tables mean; nil for null, and for what the check of outputs refuses.
extension Priority {
  init?(output: Value) {
    guard case .string(let text) = output, let found = Priority.allCases.first(where: { "\($0)" == text }) else {
      return nil
    }
    self = found
  }
}

extension EscalationLevel {
  init?(output: Value) {
    guard case .number(let number) = output, let whole = number.integer, let level = Self(rawValue: Int64(whole)) else {
      return nil
    }
    self = level
  }
}

extension Validity {
  init?(output: Value) {
    guard case .string(let text) = output, let validity = Validity(rawValue: text) else { return nil }
    self = validity
  }
}

extension RuleTable {
  static let unitColumn = "unit"
  static let skillColumn = "skill"
  static let numberColumn = "number"

  /// What a rule of the table `requirement` asks for.
  func requirement(of place: Int) -> Requirement {
    var requirement = Requirement.nothing
    var count = 1
    for (name, value) in zip(outputNames, rules[place].outputs) {
      switch (name, value) {
      case (RuleTable.unitColumn, .string(let type)): requirement.types[UnitType(trusted: type)] = 1
      case (RuleTable.skillColumn, .string(let skill)): requirement.skills[Skill(trusted: skill)] = 1
      case (RuleTable.numberColumn, .number(let number)): count = number.integer ?? 1
      default: break
      }
    }
    return Requirement(
      types: requirement.types.mapValues { _ in count }, skills: requirement.skills.mapValues { _ in count })
  }
}
