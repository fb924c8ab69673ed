internal import FEEL

/// What the organisation agreed that good handling is: a condition over what the record of an incident holds.
package struct Criterion: Hashable, Sendable {
  package let name: String
  package let words: String
  /// Where it does not hold, the criterion asks nothing of the incident; nil for one that always asks.
  package let applies: PackExpression?
  package let condition: PackExpression

  /// What an incident comes to.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case met, missed
    case notApplicable = "not-applicable"
    /// Neither true nor false, because something is not known.
    case undecided

    package var words: String {
      switch self {
      case .met: "yes"
      case .missed: "no"
      case .notApplicable: "not applicable"
      case .undecided: "cannot be said"
      }
    }
  }

  /// Something that the record holds, as FEEL writes it.
  package struct Found: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// An outcome with why.
  package struct Finding: Hashable, Sendable {
    package let outcome: Outcome
    /// The condition that decided it: its own, or the one that says where it applies.
    package let condition: String
    /// What that condition looked at.
    package let found: [Found]
    /// Why it cannot be said.
    package let reason: String?
  }

  package func finding(for handling: Handling) -> Finding { finding(KnownValues(handling)) }

  func finding(_ known: KnownValues) -> Finding {
    func found(_ outcome: Outcome, _ expression: PackExpression, _ reason: String? = nil) -> Finding {
      let found = expression.mentions.sorted().map { Found(name: $0, value: known[$0].written) }
      return Finding(outcome: outcome, condition: expression.text, found: found, reason: reason)
    }
    if let applies {
      switch applies.truth(known) {
      case .holds: break
      case .fails: return found(.notApplicable, applies)
      case .undecided(let reason): return found(.undecided, applies, reason)
      }
    }
    switch condition.truth(known) {
    case .holds: return found(.met, condition)
    case .fails: return found(.missed, condition)
    case .undecided(let reason): return found(.undecided, condition, reason)
    }
  }
}

extension KnownValues {
  fileprivate init(_ handling: Handling) {
    self.init()
    for name in Handling.Listed.allCases { self[name.rawValue] = .list(List([])) }
    for (name, number) in handling.numbers { self[name.rawValue] = .number(Decimal128(Int(number))) }
    for (name, flag) in handling.flags { self[name.rawValue] = .boolean(flag) }
    for (name, text) in handling.texts { self[name.rawValue] = .string(text) }
    for (name, texts) in handling.lists { self[name.rawValue] = .list(List(texts.map { .string($0) })) }
  }
}
