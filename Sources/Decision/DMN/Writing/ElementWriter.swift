/// One element being written: its properties in the order of the standard's schema.
struct ElementWriter {
  private(set) var element: XMLElement
  private let version: DMNVersion

  /// - Parameter prefix: the one that the whole model is written with.
  init(_ name: String, details: ElementDetails?, prefix: String, version: DMNVersion) {
    element = XMLElement(prefix: prefix, name: name, namespace: version.namespace)
    self.version = version
    guard let details else { return }
    // A prefix that means the model itself outside must not mean something else inside.
    element.declarations = details.declarations.filter {
      $0.prefix != prefix || $0.namespace == version.namespace
    }
    attribute("id", details.id)
    attribute("label", details.label)
    element.attributes += details.attributes
    text("description", details.description)
    if let extensions = details.extensionElements { add(extensions) }
  }

  mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    element.attributes.append(XMLAttribute(name: name, value: value))
  }

  mutating func text(_ name: String, _ value: String?) {
    guard let value else { return }
    var inner = child(name, nil)
    if !value.isEmpty { inner.element.children = [.text(value)] }
    add(inner.element)
  }

  func child(_ name: String, _ details: ElementDetails?) -> ElementWriter {
    ElementWriter(name, details: details, prefix: element.prefix, version: version)
  }

  mutating func add(_ element: XMLElement?) {
    if let element { self.element.children.append(.element(element)) }
  }

  mutating func add(_ elements: [XMLElement]) {
    self.element.children += elements.map { .element($0) }
  }
}
