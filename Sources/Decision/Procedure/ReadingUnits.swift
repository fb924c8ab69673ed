internal import Vocabulary

/// What units.yaml says: the types of units there are, and what units can do.
struct UnitsFile {
  let types: CodeList<UnitType>
  let skills: CodeList<Skill>
  let eligibility: Eligibility

  init?(_ node: YamlNode, file: String, report: Report) {
    guard let fields = Fields(node, "the file", known: ["types", "skills", "eligible"], file: file, report: report)
    else {
      return nil
    }
    types = CodeList<UnitType>(fields, "types", nameKey: "type", mayBeForeign: true)
    skills = CodeList<Skill>(fields, "skills", nameKey: "skill", mayBeAbsent: true)
    eligibility = EligibilityReading(file: file, report: report).eligibility(fields)
  }
}
