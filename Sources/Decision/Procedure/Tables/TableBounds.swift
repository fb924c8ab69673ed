internal import DMN
internal import FEEL
internal import Vocabulary

/// What the tables can make of each leaf of a tree, whatever is answered; never too little, sometimes too much.
struct TableBounds {
  let tables: PackTables
  let tree: DecisionTree
  let memo = RuleMemo()
  private let questions: Set<String>

  /// `questions` are those of all trees: one of another tree was not asked.
  init(_ tables: PackTables, _ tree: DecisionTree, questions: Set<String>) {
    self.tables = tables
    self.tree = tree
    self.questions = questions
  }

  var leafOutlooks: [LeafID: Outlook] { tree.leaves.mapValues { outlook(of: $0) } }

  private func outlook(of leaf: Leaf) -> Outlook {
    var (most, least, surely) = (leaf.priority, leaf.priority, leaf.requirement)
    for table in tables.tables {
      switch PackTables.Purpose(rawValue: table.name.text) {
      case .priority?:
        let priorities = possible(table, leaf).map { place in Priority(output: table.outputs(place)[0]) ?? leaf.priority
        }
        most = priorities.min() ?? most
        least = priorities.max() ?? least
      case .requirement?:
        for place in reach(table, leaf).must.places { surely = surely.covering(table.requirement(of: place)) }
      case .escalation?, .validity?, nil: continue
      }
    }
    return Outlook(mostUrgent: most, leastUrgent: least, surely: surely)
  }

  /// The rules of which one may decide; nil for none of them.
  private func possible(_ table: RuleTable, _ leaf: Leaf) -> [Int?] {
    let reach = reach(table, leaf)
    let places = reach.may.places
    guard let certain = reach.must.first else { return places + [nil] }
    guard table.hitPolicy == .first else { return places }
    return places.filter { $0 <= certain }
  }

  /// The rules that may hold at a leaf, and those that surely do.
  private func reach(_ table: RuleTable, _ leaf: Leaf) -> (may: RuleSet, must: RuleSet) {
    var may = RuleSet(all: table.rules.count)
    var must = may
    for (place, column) in table.columns.enumerated() {
      guard let values = values(of: column.expression.text, at: leaf) else {
        must.formIntersection(table.anyCells(in: place))
        continue
      }
      var some = RuleSet(none: table.rules.count)
      for value in values {
        let verdicts = memo.verdicts(of: value, in: place, of: table)
        some.formUnion(verdicts.yes)
        some.formUnion(verdicts.open)
        must.formIntersection(verdicts.yes)
      }
      may.formIntersection(some)
    }
    return (may, must)
  }

  /// Everything that a column can come to at a leaf; nil where only its answers tell.
  private func values(of column: String, at leaf: Leaf) -> [Value]? {
    switch column {
    case PackNames.leaf: return [.string(leaf.id.text)]
    case PackNames.nature: return [.string(leaf.nature.text)]
    case PackNames.rowPriority: return [.string("\(leaf.priority)")]
    default: break
    }
    guard questions.contains(column) else { return nil }
    let answers = tree.questions[QuestionID(trusted: column)]?.answers ?? []
    return answers.map(\.value.value) + [.null]
  }
}

extension RuleTable {
  /// The rules whose cell in a column accepts everything.
  func anyCells(in column: Int) -> RuleSet {
    RuleSet(
      rules.indices.filter { place in
        if case .any = rules[place].tests[column].form { true } else { false }
      }, of: rules.count)
  }
}
