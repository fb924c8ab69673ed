internal import DMN
internal import FEEL

/// Which rules decide for the values of a table's columns.
enum TableOutcome {
  /// One rule, or none: then the fallback holds.
  case decided(Int?)
  /// It cannot be said which of these; nil stands for none.
  case oneOf([Int?])
}

extension RuleTable {
  /// For tables of which one rule decides.
  func outcome(_ hits: Verdicts) -> TableOutcome {
    switch hitPolicy {
    case .first: return first(hits)
    case .unique, .any, .priority: return only(hits)
    case .ruleOrder, .outputOrder, .collect: return .oneOf([])
    }
  }

  private func first(_ hits: Verdicts) -> TableOutcome {
    let certain = hits.yes.first
    let possible = hits.open.places.filter { place in certain.map { place < $0 } ?? true }
    return possible.isEmpty ? .decided(certain) : .oneOf(possible + [certain])
  }

  /// Where several hold that say the same, the first of them counts.
  private func only(_ hits: Verdicts) -> TableOutcome {
    let certain = hits.yes.places
    let possible = hits.open.places
    if possible.isEmpty, certain.count <= 1 { return .decided(certain.first) }
    if possible.isEmpty, hitPolicy == .any, certain.allSatisfy({ rules[$0].outputs == rules[certain[0]].outputs }) {
      return .decided(certain[0])
    }
    return .oneOf((certain + possible).sorted() + (certain.isEmpty ? [nil] : []))
  }

  /// The outputs of a rule, or of none: then the fallback, or nothing at all.
  func outputs(_ place: Int?) -> [Value] {
    place.map { rules[$0].outputs } ?? fallback ?? outputNames.map { _ in .null }
  }
}
