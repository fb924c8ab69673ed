internal import FEEL
package import Vocabulary

/// A rule that decided, with the cells that made it: all that is needed to explain it later.
package struct FiredRule: Hashable, Sendable {
  /// A cell that asked for something: what its column came to, and what it accepts. Both as FEEL writes them.
  package struct Cell: Hashable, Sendable {
    package let column: String
    package let found: String
    package let test: String

    package init(column: String, found: String, test: String) {
      self.column = column
      self.found = found
      self.test = test
    }
  }

  /// The table that judges how far a report is believed.
  package static let validityTable = TableName(trusted: PackTables.Purpose.validity.rawValue)

  package let table: TableName
  package let rule: RuleID
  package let cells: [Cell]
  /// Its outputs, in words.
  package let gave: String
  /// It could not be said whether the rule holds; it was taken because that is the safe side.
  package let isSafeSide: Bool

  package init(table: TableName, rule: RuleID, cells: [Cell], gave: String, isSafeSide: Bool) {
    self.table = table
    self.rule = rule
    self.cells = cells
    self.gave = gave
    self.isSafeSide = isSafeSide
  }
}

extension RuleTable {
  /// The rule as it is to be kept.
  func fired(_ place: Int, _ values: [Value], isSafeSide: Bool) -> FiredRule {
    let rule = rules[place]
    let cells = columns.indices.compactMap { column -> FiredRule.Cell? in
      if case .any = rule.tests[column].form { return nil }
      return FiredRule.Cell(
        column: columns[column].expression.text, found: RuleTable.shown(values[column]), test: rule.tests[column].text)
    }
    return FiredRule(table: name, rule: rule.id, cells: cells, gave: words(rule.outputs), isSafeSide: isSafeSide)
  }

  /// `priority "P1"`; outputs that are nothing are left out.
  func words(_ outputs: [Value]) -> String {
    let told = zip(outputNames, outputs).filter { !$1.isNull }.map { "\($0) \(RuleTable.shown($1))" }
    return told.isEmpty ? "nothing, so that the leaf's row holds" : told.joined(separator: ", ")
  }

  /// A value as it may be kept and shown.
  static func shown(_ value: Value) -> String {
    if let reason = value.nullReason { return "null (\(reason.description.prefix(200)))" }
    return String(value.written.prefix(200))
  }
}
