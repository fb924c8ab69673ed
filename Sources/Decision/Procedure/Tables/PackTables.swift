internal import DMN
internal import FEEL
package import Vocabulary

/// The decisions of a pack's tables, each behind those whose outcome it takes.
package struct PackTables: Sendable, Hashable {
  /// What the outcome of a decision is for; any other is taken by decisions alone.
  enum Purpose: String, CaseIterable, Sendable {
    case priority, requirement, escalation, validity
  }

  /// One decision.
  enum PackDecision: Sendable {
    case table(RuleTable)
    case expression(TableName, PackExpression, file: String, Place)

    var name: TableName {
      switch self {
      case .table(let table): table.name
      case .expression(let name, _, _, _): name
      }
    }

    var purpose: Purpose? { Purpose(rawValue: name.text) }

    /// What it takes: names of questions, facts, other decisions.
    var mentions: Set<String> {
      switch self {
      case .table(let table): table.columns.reduce(into: []) { $0.formUnion($1.expression.mentions) }
      case .expression(_, let expression, _, _): expression.mentions
      }
    }
  }

  let decisions: [PackDecision]
  /// The text of each file they came from: two packs whose files are the same decide the same.
  private let texts: [String: String]

  static let none = PackTables([], texts: [:])

  init(_ decisions: [PackDecision], texts: [String: String]) {
    self.decisions = decisions
    self.texts = texts
  }

  package static func == (left: PackTables, right: PackTables) -> Bool { left.texts == right.texts }

  package func hash(into hasher: inout Hasher) { hasher.combine(texts) }

  package var isEmpty: Bool { decisions.isEmpty }

  /// Every table, in the order in which they are worked out.
  package var tables: [RuleTable] {
    decisions.compactMap { decision in
      switch decision {
      case .table(let table): table
      case .expression: nil
      }
    }
  }

  package func table(_ name: TableName) -> RuleTable? { tables.first { $0.name == name } }

  /// What their outcomes depend on.
  var mentions: Set<String> { decisions.reduce(into: []) { $0.formUnion($1.mentions) } }
}
