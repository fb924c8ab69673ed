/// A column of a decision table, or one of its outputs: its head, and a cell of every rule.
struct TableColumn {
  let decision: ElementAddress
  /// The list that it stands in.
  let list: ElementAddress
  let number: Int
  let count: Int
  /// The key of a rule under which its cells stand.
  let cells: String
  /// What a cell says that decides nothing.
  let empty: String
  let rules: Int

  /// Nil where the address is that of something else.
  init?(_ address: ElementAddress, in root: YamlNode) {
    guard address.steps.count == 4, case .named("decisions") = address.steps[0],
      case .named(let key) = address.steps[2], let items = root.part(address.parent)?.items,
      let (number, _) = root.part(address.parent)?.number(of: address.steps[3])
    else { return nil }
    switch key {
    case "columns": (cells, empty) = ("when", "-")
    case "gives": (cells, empty) = ("then", "'null'")
    default: return nil
    }
    decision = ElementAddress(Array(address.steps.prefix(2)))
    list = address.parent
    self.number = number
    count = items.count
    rules = root.part(decision.adding("rules"))?.items?.count ?? 0
  }

  /// Its cell in a rule, at this place among the cells.
  func cell(_ rule: Int, at number: Int) -> ElementAddress {
    decision.adding("rules").adding(rule).adding(cells).adding(number)
  }

  /// Its head and all its cells, at this place.
  func parts(at number: Int) -> [ElementAddress] {
    [list.adding(number)] + (0..<rules).map { cell($0, at: number) }
  }
}

extension YamlEditing {
  /// A column is put in and taken out together with a cell of every rule.
  func replacements(_ column: TableColumn, _ act: ElementAct) throws(EditFault) -> [Replacement] {
    switch act {
    case .set(let text): return [try set(column.list.adding(column.number), text)]
    case .insert(let text, let isBefore):
      var all = [try insert(column.list.adding(column.number), text, isBefore)]
      for rule in 0..<column.rules {
        all.append(try insert(column.cell(rule, at: column.number), column.empty, isBefore))
      }
      return all
    case .remove:
      guard column.count > 1 else { throw EditFault("a table has at least one column and one output") }
      return try column.parts(at: column.number).map { part throws(EditFault) in (try item(part).range, "") }
    case .move: throw EditFault("change the order of columns in the text of the file")
    }
  }

  /// Whether the file says what it said, but for the column that came or went.
  func isKept(_ column: TableColumn, _ act: ElementAct, _ after: YamlNode) -> Bool {
    switch act {
    case .set, .move: return false
    case .insert(_, let isBefore):
      let parts = column.parts(at: column.number + (isBefore ? 0 : 1))
      return after.without(parts).says(yaml.root)
    case .remove: return yaml.root.without(column.parts(at: column.number)).says(after)
    }
  }
}

extension YamlNode {
  /// The same without what stands at some addresses, none of which is in another.
  fileprivate func without(_ addresses: [ElementAddress]) -> YamlNode {
    addresses.reduce(self) { $0.without($1) ?? $0 }
  }
}
