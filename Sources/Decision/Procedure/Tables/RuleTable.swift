internal import DMN
internal import FEEL
package import Vocabulary

/// A decision table of a pack, ready to be asked: each expression was read once, each output is a plain value.
package struct RuleTable: Sendable {
  /// What a column tests.
  struct Column: Sendable {
    let expression: PackExpression
    /// The only values there are, where the table says so.
    let allowed: UnaryTests?
  }

  /// A row.
  struct Rule: Sendable {
    let id: RuleID
    let place: Place
    /// One for each column.
    let tests: [UnaryTests]
    /// One for each output of the table.
    let outputs: [Value]
    let remarks: [String]
  }

  package let name: TableName
  let file: String
  let place: Place
  let hitPolicy: HitPolicy
  let columns: [Column]
  /// What the columns of outputs are called.
  let outputNames: [String]
  let rules: [Rule]
  /// What holds where no rule does; nil where the table does not say.
  let fallback: [Value]?

  /// What the cells of a column say to one value: rules whose cell accepts it, and those of which that cannot be said.
  struct Verdicts: Sendable {
    var yes: RuleSet
    var open: RuleSet
  }

  /// Whether a value is null because its expression failed; what was only not asked is an ordinary null, as the standard has it.
  static func isFailure(_ value: Value) -> Bool { value.isNull && value.nullReason != nil }

  /// One cell after the other; `RuleMemo` keeps what this works out.
  func verdicts(of value: Value, in column: Int) -> Verdicts {
    var verdicts = Verdicts(yes: RuleSet(none: rules.count), open: RuleSet(none: rules.count))
    let isFailure = RuleTable.isFailure(value)
    for (place, rule) in rules.enumerated() {
      let tests = rule.tests[column]
      if case .any = tests.form {
        verdicts.yes.insert(place)
      } else if isFailure {
        verdicts.open.insert(place)
      } else {
        switch tests.evaluate(value, in: Scope(evaluation: PackExpression.evaluation())) {
        case .boolean(true): verdicts.yes.insert(place)
        case .boolean(false): break
        default: if !value.isNull { verdicts.open.insert(place) }
        }
      }
    }
    return verdicts
  }

  /// The rules that hold, and those that may.
  func hits(_ values: [Value], _ memo: RuleMemo) -> Verdicts {
    var yes = RuleSet(all: rules.count)
    var may = yes
    for (column, value) in values.enumerated() {
      let verdicts = memo.verdicts(of: value, in: column, of: self)
      yes.formIntersection(verdicts.yes)
      var either = verdicts.yes
      either.formUnion(verdicts.open)
      may.formIntersection(either)
    }
    return Verdicts(yes: yes, open: RuleSet(may.places.filter { !yes.contains($0) }, of: rules.count))
  }
}

extension RuleSet {
  init(_ places: [Int], of count: Int) {
    self.init(none: count)
    for place in places { insert(place) }
  }
}

/// What cells said to values that were asked before; it belongs to one thread, and to one pack.
final class RuleMemo {
  private struct Key: Hashable {
    let table: TableName
    let column: Int
    let value: String
  }

  private static let keptMax = 50_000
  private var kept: [Key: RuleTable.Verdicts] = [:]

  func verdicts(of value: Value, in column: Int, of table: RuleTable) -> RuleTable.Verdicts {
    let text = RuleTable.isFailure(value) ? "failure" : value.written
    let key = Key(table: table.name, column: column, value: text)
    if let known = kept[key] { return known }
    let verdicts = table.verdicts(of: value, in: column)
    if kept.count < RuleMemo.keptMax { kept[key] = verdicts }
    return verdicts
  }
}
