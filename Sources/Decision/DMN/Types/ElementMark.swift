/// Which element of a model is meant, for findings and reports.
struct ElementMark: Hashable, Sendable, CustomStringConvertible {
  let kind: String
  let id: String?
  let name: String?
  let line: Int

  init(_ kind: String, _ details: ElementDetails, name: String? = nil) {
    self.kind = kind
    id = details.id
    self.name = name
    line = details.line.number
  }

  func finding(_ what: String, mend: String) -> ModelFinding {
    ModelFinding(element: kind, id: id, name: name, line: line, what: what, mend: mend)
  }

  var description: String {
    let named = name.map { " \"\($0)\"" } ?? ""
    let identified = id.map { " (id \($0))" } ?? ""
    return kind + named + identified
  }
}
