/// A decision of a file of tables/ laid out to be edited, also where it is not sound yet.
package struct TableSheet: Sendable {
  /// One text with where it stands.
  package struct Cell: Sendable, Hashable {
    package let address: String
    package let text: String

    package init(address: String, text: String) {
      self.address = address
      self.text = text
    }
  }

  /// A rule.
  package struct Row: Sendable, Hashable {
    package let address: String
    package let id: String
    package let tests: [Cell]
    package let outputs: [Cell]
    package let remarks: [Cell]
    /// Its lines in the file, by which findings belong to it.
    package let lines: ClosedRange<Int>
  }

  package let name: String
  package let address: String
  package let question: String
  /// Nil for an expression.
  package let hit: Cell?
  /// Nil for a table.
  package let expression: Cell?
  package let columns: [Cell]
  /// Where the head of each column stands in the list of columns, and of each output.
  package let columnPlaces: [String]
  package let outputPlaces: [String]
  package let outputs: [Cell]
  package let remarks: [String]
  package let rows: [Row]

  /// Every decision of a file; nil where the file cannot be laid out. In a model of the standard the lines are those of its
  /// YAML form, and no finding belongs to them.
  package static func all(in text: String, file: String) -> [TableSheet]? {
    if PackEditing.isModel(file) {
      do {
        let form = try PackEditing.form(ofModel: text, file)
        return all(in: form.text, file: form.path)
      } catch { return nil }
    }
    guard file.hasSuffix(".yaml") || file.hasSuffix(".yml"), let yaml = YamlText(text, file: file),
      let decisions = yaml.root["decisions"]?.items
    else { return nil }
    let top = ElementAddress([.named("decisions")])
    return decisions.enumerated().map { number, node in
      let next = number + 1 < decisions.count ? decisions[number + 1].place.line : yaml.lineCount + 1
      return TableSheet(node, top.adding(number), endsBefore: next)
    }
  }

  private init(_ node: YamlNode, _ address: ElementAddress, endsBefore next: Int) {
    self.address = address.description
    name = node["decision"]?.string ?? address.description
    question = node["question"]?.string ?? ""
    func cell(_ key: String) -> Cell? {
      node[key]?.string.map { Cell(address: address.adding(key).description, text: $0) }
    }
    hit = cell("hit")
    expression = cell("is")
    func heads(_ key: String, _ inner: String) -> [Cell] {
      let list = address.adding(key)
      return (node[key]?.items ?? []).enumerated().map { number, head in
        if let text = head.string { return Cell(address: list.adding(number).description, text: text) }
        return Cell(address: list.adding(number).adding(inner).description, text: head[inner]?.string ?? "")
      }
    }
    columns = heads("columns", "test")
    outputs = heads("gives", "name")
    columnPlaces = columns.indices.map { address.adding("columns").adding($0).description }
    outputPlaces = outputs.indices.map { address.adding("gives").adding($0).description }
    remarks = (node["remarks"]?.items ?? []).map { $0.string ?? "" }
    let rules = node["rules"]?.items ?? []
    let list = address.adding("rules")
    rows = rules.enumerated().map { number, rule in
      let last = (number + 1 < rules.count ? rules[number + 1].place.line : next) - 1
      return Row(rule, list.adding(number), number, rule.place.line...max(rule.place.line, last))
    }
  }

  package var isTable: Bool { expression == nil }
}

extension TableSheet.Row {
  fileprivate init(_ node: YamlNode, _ address: ElementAddress, _ number: Int, _ lines: ClosedRange<Int>) {
    self.address = address.description
    self.lines = lines
    id = node["id"]?.string ?? "rule-\(number + 1)"
    func cells(_ key: String) -> [TableSheet.Cell] {
      (node[key]?.items ?? []).enumerated().map { number, cell in
        TableSheet.Cell(address: address.adding(key).adding(number).description, text: cell.string ?? "")
      }
    }
    tests = cells("when")
    outputs = cells("then")
    remarks = cells("remarks")
  }
}
