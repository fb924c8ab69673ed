internal import DMN
internal import FEEL
internal import Vocabulary

/// Proves of one table that some rule decides whatever comes, that no two rules contradict each other, and that each can hold.
struct TableProof {
  let table: RuleTable
  let report: Report
  private let domains: [ColumnDomain]
  /// From each column on, the rules whose remaining cells accept everything.
  private let open: [RuleSet]
  private var steps = 0
  /// The most findings of one kind that are told of a table; more would say the same.
  private static let toldMax = 20

  init(_ table: RuleTable, _ sources: ColumnSources, _ memo: RuleMemo, report: Report) {
    self.table = table
    self.report = report
    let domains = table.columns.indices.map { ColumnDomain(table, $0, sources, memo) }
    self.domains = domains
    var open = [RuleSet(all: table.rules.count)]
    for domain in domains.reversed() {
      var all = open[0]
      for accepting in domain.accepting { all.formIntersection(accepting) }
      open.insert(all, at: 0)
    }
    self.open = open
  }

  /// Rules that are wrong in themselves; nothing more need be said of these.
  private(set) var unable: Set<Int> = []

  mutating func run() {
    for (column, domain) in domains.enumerated() {
      guard let why = domain.undecided else { continue }
      report.add(
        table.file, table.place,
        "the table \(quoted(table.name.text)) is not decided: in the column "
          + "\(quoted(table.columns[column].expression.text)) \(why), so gaps and overlaps cannot be told",
        mend: "test plain values and ranges of one kind, such as \"a\", not(\"b\"), < 3, [4..7]")
      return
    }
    checkCells()
    switch table.hitPolicy {
    case .collect, .ruleOrder, .outputOrder: return
    case .unique, .any, .priority: checkOverlaps()
    case .first: checkMasked()
    }
    if table.fallback == nil { checkGap() }
    guard steps > PackLimits.tableStepsMax else { return }
    report.add(
      table.file, table.place,
      "the table \(quoted(table.name.text)) was not decided within \(PackLimits.tableStepsMax) steps: gaps, or rules hidden by "
        + "earlier ones, may be left",
      mend: "split the table, or let it test fewer columns")
  }

  private mutating func checkCells() {
    for (place, rule) in table.rules.enumerated() {
      guard let column = domains.firstIndex(where: { domain in !domain.accepting.contains { $0.contains(place) } })
      else {
        continue
      }
      unable.insert(place)
      report.add(
        table.file, rule.place,
        "rule \(quoted(rule.id.text)) of the table \(quoted(table.name.text)) can never hold: its cell "
          + "\(quoted(rule.tests[column].text)) accepts nothing that \(quoted(table.columns[column].expression.text)) can be",
        mend: "write one of \(domains[column].shown), or take the rule out")
    }
  }

  /// Pairs of rules that hold at once although the table's hit policy says that they do not, or that they agree.
  private func checkOverlaps() {
    var told = 0
    for place in table.rules.indices where !unable.contains(place) {
      var others = RuleSet(all: table.rules.count)
      for domain in domains {
        var some = RuleSet(none: table.rules.count)
        for accepting in domain.accepting where accepting.contains(place) { some.formUnion(accepting) }
        others.formIntersection(some)
      }
      let earlier = others.places.first { other in
        other < place && !unable.contains(other)
          && (table.hitPolicy != .any || table.rules[other].outputs != table.rules[place].outputs)
      }
      guard let earlier else { continue }
      tellOverlap(earlier, place)
      told += 1
      if told == TableProof.toldMax { return }
    }
  }

  private func tellOverlap(_ earlier: Int, _ place: Int) {
    let values = domains.map { domain in
      zip(domain.values, domain.accepting).first { $1.contains(earlier) && $1.contains(place) }?.0 ?? .null
    }
    let rule = table.rules[place]
    let why = table.hitPolicy == .any ? "with different outputs" : "although the hit policy is UNIQUE"
    report.add(
      table.file, rule.place,
      "rules \(quoted(table.rules[earlier].id.text)) and \(quoted(rule.id.text)) of the table "
        + "\(quoted(table.name.text)) hold at once \(why), where \(words(values))",
      mend: "narrow one of them, or write the hit policy FIRST and order the rules")
  }

  /// Rules under FIRST of which every case is taken by earlier ones.
  private mutating func checkMasked() {
    var told = 0
    for place in table.rules.indices.dropFirst() where !unable.contains(place) {
      let earlier = RuleSet(Array(0..<place), of: table.rules.count)
      guard steps <= PackLimits.tableStepsMax, gap(among: earlier, within: place) == nil,
        steps <= PackLimits.tableStepsMax
      else { continue }
      unable.insert(place)
      let rule = table.rules[place]
      report.add(
        table.file, rule.place,
        "rule \(quoted(rule.id.text)) of the table \(quoted(table.name.text)) can never decide: earlier rules take every case "
          + "of it",
        mend: "put it before them, or take it out")
      told += 1
      if told == TableProof.toldMax { return }
    }
  }

  private mutating func checkGap() {
    guard let values = gap(among: RuleSet(all: table.rules.count), within: nil) else { return }
    report.add(
      table.file, table.place,
      "no rule of the table \(quoted(table.name.text)) holds where \(words(values))",
      mend: "add a rule for it; a last rule with `-` in every column and null as its output leaves it to the leaf's row"
    )
  }

  /// Values that none of these rules accepts; only such as the rule `within` accepts. Nil where there are none, or the steps were used up.
  private mutating func gap(among rules: RuleSet, within: Int?) -> [Value]? {
    var covered: Set<Branch> = []
    return gap(Branch(column: 0, rules: rules), within, [], &covered)
  }

  private struct Branch: Hashable {
    let column: Int
    let rules: RuleSet
  }

  private mutating func gap(
    _ branch: Branch, _ within: Int?, _ values: [Value], _ covered: inout Set<Branch>
  ) -> [Value]? {
    steps += 1
    guard steps <= PackLimits.tableStepsMax else { return nil }
    if branch.rules.isEmpty { return values + rest(from: branch.column, within) }
    if branch.rules.meets(open[branch.column]) || covered.contains(branch) { return nil }
    guard branch.column < domains.count else { return nil }
    let domain = domains[branch.column]
    for (value, accepting) in zip(domain.values, domain.accepting) {
      if let within, !accepting.contains(within) { continue }
      let next = Branch(column: branch.column + 1, rules: branch.rules.intersection(accepting))
      if let found = gap(next, within, values + [value], &covered) { return found }
    }
    covered.insert(branch)
    return nil
  }

  private func rest(from column: Int, _ within: Int?) -> [Value] {
    domains[column...].map { domain in
      zip(domain.values, domain.accepting).first { pair in within.map { pair.1.contains($0) } ?? true }?.0 ?? .null
    }
  }

  private func words(_ values: [Value]) -> String {
    zip(table.columns, values).map { column, value in
      value.isNull
        ? "\(column.expression.text) was not asked" : "\(column.expression.text) is \(RuleTable.shown(value))"
    }.joined(separator: " and ")
  }
}

extension ColumnDomain {
  fileprivate var shown: String { listed(values.map { RuleTable.shown($0) }) }
}
