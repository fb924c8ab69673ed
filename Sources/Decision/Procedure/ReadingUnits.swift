internal import Vocabulary

/// What units.yaml says: the types of units there are, and what units can do.
struct UnitsFile {
  private static let keys = ["types", "skills", "eligible", "travel"]
  private static let kilometresAnHour: ClosedRange<Int64> = 1...400

  let types: CodeList<UnitType>
  let skills: CodeList<Skill>
  let eligibility: Eligibility
  let speeds: TravelSpeeds?
  private(set) var mentions: [Mention] = []

  init?(_ node: YamlNode, file: String, report: Report) {
    guard let fields = Fields(node, "the file", known: Self.keys, file: file, report: report)
    else {
      return nil
    }
    types = CodeList<UnitType>(fields, "types", nameKey: "type", mayBeForeign: true)
    skills = CodeList<Skill>(fields, "skills", nameKey: "skill", mayBeAbsent: true)
    eligibility = EligibilityReading(file: file, report: report).eligibility(fields)
    (speeds, mentions) = Self.speeds(fields, file)
    guard fields.node("travel") == nil else { return }
    for rule in eligibility.rules where rule.condition.mentions.contains(EligibilityNames.travelMinutes) {
      report.add(
        file, fields.place(of: "eligible"),
        "the rule \(quoted(rule.name)) asks for `\(EligibilityNames.travelMinutes)`, which nobody knows without speeds",
        mend: "say under `travel:` how fast units are, or ask for `\(EligibilityNames.metres)`")
    }
  }

  /// How fast units get to a place; the usual speed is needed as soon as one type has its own.
  private static func speeds(_ fields: Fields, _ file: String) -> (TravelSpeeds?, [Mention]) {
    guard let item = fields.inner("travel", known: ["usual_kmh", "kmh"]) else { return (nil, []) }
    let own = item.numbers("kmh", as: UnitType.self, in: kilometresAnHour)
    let mentions = own.map {
      Mention(kind: .unitType($0.name), file: file, place: $0.place, by: "`kmh` of `travel`")
    }
    guard let usual = item.number("usual_kmh", in: kilometresAnHour) else { return (nil, mentions) }
    return (TravelSpeeds(usual: usual, byType: own.reduce(into: [:]) { $0[$1.name] = $1.number }), mentions)
  }
}
