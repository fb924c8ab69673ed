internal import FEEL
internal import Vocabulary

/// The values that one column of a table can come to, as far as its cells tell them apart: one for each way in which all cells of the
/// column can answer.
struct ColumnDomain {
  let values: [Value]
  /// For each value, the rules whose cell accepts it.
  let accepting: [RuleSet]
  /// What the column was made of could not be told apart; nothing is proven of it.
  let undecided: String?

  init(_ table: RuleTable, _ column: Int, _ sources: ColumnSources, _ memo: RuleMemo) {
    let listed = sources.values(of: table.columns[column].expression.text)
    let samples = listed.map { ColumnSamples(values: $0) } ?? ColumnSamples(table.rules.map { $0.tests[column].form })
    undecided = samples.undecided
    var values: [Value] = []
    var accepting: [RuleSet] = []
    var seen: Set<RuleSet> = []
    let evaluation = PackExpression.evaluation()
    for value in samples.values {
      if let allowed = table.columns[column].allowed, !value.isNull,
        allowed.evaluate(value, in: Scope(evaluation: evaluation)).boolean != true
      {
        continue
      }
      let yes = memo.verdicts(of: value, in: column, of: table).yes
      guard seen.insert(yes).inserted else { continue }
      values.append(value)
      accepting.append(yes)
    }
    self.values = values
    self.accepting = accepting
  }
}

/// What columns can come to where the pack itself says so.
struct ColumnSources {
  /// By question, the values of its answers, over all trees.
  let answers: [String: [Value]]
  let natures: [String]
  let leaves: [String]
  /// By decision, what its table can give.
  let outputs: [String: [Value]]

  init(_ trees: [DecisionTree], natures: [NatureCode], _ tables: PackTables) {
    var answers: [String: [Value]] = [:]
    for tree in trees {
      for question in tree.questions.values {
        answers[question.id.text, default: []] += question.answers.map(\.value.value)
      }
    }
    // What was not asked is null.
    self.answers = answers.mapValues { $0 + [.null] }
    self.natures = natures.map(\.text).sorted()
    leaves = Set(trees.flatMap { $0.leaves.keys.map(\.text) }).sorted()
    outputs = tables.tables.reduce(into: [:]) { all, table in
      let given = table.rules.compactMap(\.outputs.first) + [table.fallback?.first].compactMap { $0 }
      all[table.name.text] = given
    }
  }

  /// Nil where only the cells tell.
  func values(of column: String) -> [Value]? {
    switch column {
    case PackNames.nature: natures.map { .string($0) }
    case PackNames.leaf: leaves.map { .string($0) }
    case PackNames.rowPriority: Priority.allCases.map { .string("\($0)") }
    default: answers[column] ?? outputs[column]
    }
  }
}

/// A value from each part into which the cells of a column cut everything there is.
struct ColumnSamples {
  private(set) var values: [Value] = []
  private(set) var undecided: String?

  init(values: [Value]) { self.values = values }

  init(_ forms: [TestForm]) {
    var ends: [Value] = []
    for form in forms { collect(form, &ends) }
    guard undecided == nil else { return }
    guard let first = ends.first else {
      values = [.null]
      return
    }
    if ends.contains(where: { RangeOrder.kind($0) != RangeOrder.kind(first) }) {
      undecided = "its cells compare values of several kinds"
      return
    }
    switch first {
    case .boolean: values = [.boolean(true), .boolean(false)]
    case .string: values = strings(ends)
    case .number, .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration: values = RangeOrder.cut(ends)
    case .null, .list, .context, .range, .function: undecided = "its cells test more than plain values"
    }
  }

  private mutating func collect(_ form: TestForm, _ ends: inout [Value]) {
    switch form {
    case .any: return
    case .equals(let value): ends.append(value)
    case .within(let range): ends += [range.start, range.end].compactMap { $0 }
    case .anyOf(let forms): for form in forms { collect(form, &ends) }
    case .not(let form): collect(form, &ends)
    case .expression: undecided = "a cell is more than a list of values and ranges"
    }
  }

  /// Every text that is named, one that comes right behind each, and one before all.
  private func strings(_ ends: [Value]) -> [Value] {
    ends
      + ends.map { value in
        if case .string(let text) = value { .string(text + "\u{1}") } else { value }
      } + [.string(""), .string("another text")]
  }
}
