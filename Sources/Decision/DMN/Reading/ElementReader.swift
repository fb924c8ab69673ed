/// One element being read: what was taken of it, and what is left to be kept as it is.
struct ElementReader {
  let element: XMLElement
  let version: DMNVersion
  /// How many boxes or types this one stands in; see `nest`.
  private(set) var nesting = 0
  private var attributesTaken: Set<String> = ["id", "label"]
  /// Children that nobody took yet, in order.
  private var left: [XMLElement]

  init(_ element: XMLElement, version: DMNVersion) {
    self.element = element
    self.version = version
    left = element.elements
  }

  mutating func attribute(_ name: String) -> String? {
    attributesTaken.insert(name)
    return element.attribute(name)
  }

  mutating func required(_ name: String) throws(ModelFault) -> String {
    guard let value = attribute(name) else {
      throw finding(
        "the attribute \(name) was expected, found none", mend: "write \(name)=\"…\" on the element")
    }
    return value
  }

  /// The first child of the name.
  mutating func child(_ name: String) -> ElementReader? {
    child(among: [name])
  }

  /// The first child that is left and has one of the names.
  mutating func child(among names: Set<String>) -> ElementReader? {
    let namespace = version.namespace
    let found = left.firstIndex { $0.namespace == namespace && names.contains($0.name) }
    guard let place = found else { return nil }
    return inner(left.remove(at: place))
  }

  /// The characters of the first child of the name.
  mutating func text(_ name: String) -> String? {
    child(name)?.element.text
  }

  private func inner(_ child: XMLElement) -> ElementReader {
    var reader = ElementReader(child, version: version)
    reader.nesting = nesting
    return reader
  }

  /// How deep boxes and types may stand inside each other: more than anybody can follow on a page, and little enough for
  /// the stack of any thread.
  private static let nestingMax = 24

  /// Notes that this element is a box or a type of its own.
  mutating func nest() throws(ModelFault) {
    nesting += 1
    guard nesting > Self.nestingMax else { return }
    throw finding(
      "at most \(Self.nestingMax) boxes or types inside each other were expected, found more",
      mend: "make a decision, a function or a type of the inner ones and name it")
  }

  /// All children of the names, in order.
  mutating func children(_ names: String...) -> [ElementReader] {
    children(among: Set(names))
  }

  /// All children that are left and have one of the names, in order.
  mutating func children(among names: Set<String>) -> [ElementReader] {
    var taken: [ElementReader] = []
    var others: [XMLElement] = []
    for child in left {
      if isModel(child), names.contains(child.name) {
        taken.append(inner(child))
      } else {
        others.append(child)
      }
    }
    left = others
    return taken
  }

  /// What is left of the element; call it last.
  mutating func details() -> ElementDetails {
    var details = ElementDetails(
      id: element.attribute("id"), label: element.attribute("label"), description: text("description"))
    details.extensionElements = child("extensionElements")?.element
    details.attributes = element.attributes.filter { !$0.namespace.isEmpty || !attributesTaken.contains($0.name) }
    details.declarations = element.declarations
    details.others = left
    details.line = element.line
    return details
  }

  func finding(_ what: String, mend: String) -> ModelFault {
    .model(
      ModelFinding(
        element: element.name, id: element.attribute("id"), name: element.attribute("name"), line: element.line.number,
        what: what, mend: mend))
  }

  private func isModel(_ child: XMLElement) -> Bool { child.namespace == version.namespace }
}
