internal import FEEL
internal import Vocabulary

/// Reads the rules of eligibility. Each brings a unit that it leaves out, which is proven.
struct EligibilityReading {
  private static let keys = ["id", "if", "otherwise", "leaves_out"]

  let file: String
  let report: Report

  func eligibility(_ fields: Fields) -> Eligibility {
    guard fields.node("eligible") != nil else { return Eligibility(rules: []) }
    let rules = fields.uniqueItems(
      "eligible", "rule of eligibility", known: Self.keys, most: PackLimits.eligibilityRulesMax,
      named: \Eligibility.Rule.name, read: rule)
    return Eligibility(rules: rules ?? [])
  }

  private func rule(_ fields: Fields) -> Eligibility.Rule? {
    let (name, otherwise, text) = (fields.text("id"), fields.text("otherwise"), fields.text("if"))
    guard let example = fields.neededInner("leaves_out", known: EligibilityNames.all), let name, let otherwise, let text
    else { return nil }
    let what = "`if` of the rule \(quoted(name))"
    let reading = ExpressionReading(EligibilityNames.all, file: file, report: report)
    guard let condition = reading.expression(text, at: fields.place(of: "if"), what) else { return nil }
    prove(name, condition, known(example), fields)
    return Eligibility.Rule(name: name, condition: condition, otherwise: otherwise)
  }

  /// A rule that does not leave out what it is there for would be found out when it is too late.
  private func prove(_ name: String, _ condition: PackExpression, _ known: KnownValues, _ fields: Fields) {
    let found: String
    switch condition.truth(known) {
    case .fails: return
    case .holds: found = "it is true"
    case .undecided(let reason): found = "it cannot be said: \(reason)"
    }
    report.add(
      file, fields.place(of: "leaves_out"),
      "the rule \(quoted(name)) does not leave out its own example: \(found)",
      mend: "make `if` false for `leaves_out`, or give an example that it leaves out")
  }

  /// What the example says; what it leaves away is null, and lists are empty.
  private func known(_ example: Fields) -> KnownValues {
    var known = KnownValues()
    for name in EligibilityNames.lists {
      let items = example.list(name, of: "codes", mayBeEmpty: true) ?? []
      known[name] = .list(List(items.compactMap { if case .text(let text, _, _) = $0 { .string(text) } else { nil } }))
    }
    for name in EligibilityNames.numbers where example.node(name) != nil {
      guard let number = example.number(name, in: 0...1_000_000_000) else { continue }
      known[name] = .number(Decimal128(Int(number)))
    }
    for name in [EligibilityNames.type, PackNames.nature, EligibilityNames.priority] where example.node(name) != nil {
      guard let text = example.text(name) else { continue }
      known[name] = .string(text)
    }
    return known
  }
}
