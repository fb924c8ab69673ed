internal import DMN
internal import FEEL
package import Vocabulary

/// What a path comes to: the leaf's row, and what the tables make of it.
package struct Determination: Hashable, Sendable {
  package private(set) var priority: Priority
  package private(set) var requirement: Requirement
  package private(set) var level: EscalationLevel
  /// As far as a table judges it.
  package private(set) var validity: Validity?
  /// The rules that decided something, in the order in which their tables were asked.
  package private(set) var rules: [FiredRule] = []
  /// What could not be worked out, each with why; the safe side was taken there.
  package private(set) var undecided: [String] = []
  /// Decisions that came to nothing but a failure.
  private(set) var failed: Set<TableName> = []
  /// Every rule that held, also one that leaves it to the leaf's row.
  private(set) var hits: [Hit] = []

  struct Hit: Hashable, Sendable {
    let table: TableName
    let rule: RuleID
  }

  init(_ leaf: Leaf) {
    (priority, requirement, level) = (leaf.priority, leaf.requirement, leaf.level)
  }

  fileprivate mutating func ask(_ table: RuleTable, _ known: inout KnownValues, _ memo: RuleMemo) {
    let values = table.columns.map { $0.expression.value(known) }
    for (column, value) in zip(table.columns, values) where RuleTable.isFailure(value) {
      undecided.append("\(table.name): \(column.expression.text) is \(RuleTable.shown(value))")
    }
    let hits = table.hits(values, memo)
    guard PackTables.Purpose(rawValue: table.name.text) != .requirement else { return add(table, hits, values) }
    switch table.outcome(hits) {
    case .decided(let place):
      if let place { note(table, place, values, isSafeSide: false) }
      take(table, table.outputs(place)[0], &known)
    case .oneOf(let places):
      let told = places.map { $0.map { table.rules[$0].id.text } ?? "none" }.joined(separator: ", ")
      undecided.append("\(table.name): it cannot be said which of these rules holds: \(told)")
      let safest = safest(table, places)
      if let safest, let place = safest { note(table, place, values, isSafeSide: true) }
      failed.insert(table.name)
      let reason = NullReason(expected: "one rule of \(table.name)", found: "it cannot be said which")
      take(table, safest.map { table.outputs($0)[0] } ?? .null(reason), &known)
    }
  }

  /// Of several possible rules the one to be on the safe side: the most urgent priority, the highest level. Nil where no side is
  /// safer than another, so that nothing is said.
  private func safest(_ table: RuleTable, _ places: [Int?]) -> Int?? {
    switch PackTables.Purpose(rawValue: table.name.text) {
    case .priority?:
      return places.min { urgency(table, $0) < urgency(table, $1) }
    case .escalation?:
      return places.max { raised(table, $0) < raised(table, $1) }
    case .validity?, .requirement?, nil: return nil
    }
  }

  private func urgency(_ table: RuleTable, _ place: Int?) -> Priority {
    Priority(output: table.outputs(place)[0]) ?? priority
  }

  private func raised(_ table: RuleTable, _ place: Int?) -> EscalationLevel {
    EscalationLevel(output: table.outputs(place)[0]) ?? level
  }

  private mutating func take(_ table: RuleTable, _ output: Value, _ known: inout KnownValues) {
    switch PackTables.Purpose(rawValue: table.name.text) {
    case .priority?: priority = Priority(output: output) ?? priority
    case .escalation?: level = max(level, EscalationLevel(output: output) ?? level)
    case .validity?: validity = Validity(output: output)
    case .requirement?: break
    case nil: known[table.name.text] = output
    }
  }

  /// Every rule that holds adds; one that may hold adds too.
  private mutating func add(_ table: RuleTable, _ hits: RuleTable.Verdicts, _ values: [Value]) {
    for place in hits.open.places {
      undecided.append("\(table.name): it cannot be said whether rule \(table.rules[place].id) holds")
    }
    var all = hits.yes
    all.formUnion(hits.open)
    for place in all.places {
      requirement = requirement.covering(table.requirement(of: place))
      note(table, place, values, isSafeSide: hits.open.contains(place))
    }
  }

  private mutating func note(_ table: RuleTable, _ place: Int, _ values: [Value], isSafeSide: Bool) {
    hits.append(Hit(table: table.name, rule: table.rules[place].id))
    guard table.rules[place].outputs.contains(where: { !$0.isNull }) else { return }
    rules.append(table.fired(place, values, isSafeSide: isSafeSide))
  }

  fileprivate mutating func work(
    _ name: TableName, _ expression: PackExpression, _ known: inout KnownValues
  ) {
    let value = expression.value(known)
    known[name.text] = value
    guard RuleTable.isFailure(value) else { return }
    failed.insert(name)
    undecided.append("\(name): \(expression.text) is \(RuleTable.shown(value))")
  }
}

extension PackTables {
  /// What a path that came to a leaf comes to.
  func determination(of leaf: Leaf, on course: Course, _ memo: RuleMemo = RuleMemo()) -> Determination {
    var determination = Determination(leaf)
    guard !decisions.isEmpty else { return determination }
    var known = course.known
    known.set(leaf)
    for decision in decisions {
      switch decision {
      case .table(let table): determination.ask(table, &known, memo)
      case .expression(let name, let expression, _, _): determination.work(name, expression, &known)
      }
    }
    return determination
  }
}

extension KnownValues {
  mutating func set(_ leaf: Leaf) {
    self[PackNames.leaf] = .string(leaf.id.text)
    self[PackNames.nature] = .string(leaf.nature.text)
    self[PackNames.rowPriority] = .string("\(leaf.priority)")
  }
}

extension Pack {
  /// What a path that came to a leaf comes to, by the leaf's row and the pack's tables.
  package func determination(of leaf: Leaf, on course: Course) -> Determination {
    tables.determination(of: leaf, on: course)
  }
}
