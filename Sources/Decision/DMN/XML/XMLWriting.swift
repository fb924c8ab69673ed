/// Writes elements as a document in UTF-8; prefixes are declared wherever they would not mean what they should.
public enum XMLWriting {
  /// The whole document with its declaration.
  public static func document(_ root: XMLElement) -> String {
    var writer = XMLWriter()
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    writer.write(root, scope: ["xml": "http://www.w3.org/XML/1998/namespace"], depth: 0)
    writer.text += "\n"
    return writer.text
  }
}

/// The text so far.
private struct XMLWriter {
  var text = ""

  /// - Parameter scope: what each prefix means outside of the element.
  mutating func write(_ element: XMLElement, scope: [String: String], depth: Int) {
    var scope = scope
    let name = element.prefix.isEmpty ? element.name : "\(element.prefix):\(element.name)"
    text += "<\(name)"
    for declaration in declarations(of: element) where scope[declaration.prefix] != declaration.namespace {
      guard !(declaration.prefix.isEmpty && declaration.namespace.isEmpty && scope[""] == nil) else { continue }
      scope[declaration.prefix] = declaration.namespace
      let attribute = declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)"
      write(attribute, declaration.namespace)
    }
    for attribute in element.attributes {
      write(attribute.prefix.isEmpty ? attribute.name : "\(attribute.prefix):\(attribute.name)", attribute.value)
    }
    guard !element.children.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    let isIndented = element.children.allSatisfy { child in
      switch child {
      case .element: true
      case .text: false
      }
    }
    for child in element.children {
      if isIndented { breakLine(depth + 1) }
      switch child {
      case .element(let inner): write(inner, scope: scope, depth: depth + 1)
      case .text(let characters): text += escaped(characters, inAttribute: false)
      }
    }
    if isIndented { breakLine(depth) }
    text += "</\(name)>"
  }

  /// What the element declares, and what its own prefix and those of its attributes need.
  private func declarations(of element: XMLElement) -> [XMLNamespaceDeclaration] {
    var needed = [XMLNamespaceDeclaration(prefix: element.prefix, namespace: element.namespace)]
    for attribute in element.attributes where !attribute.prefix.isEmpty {
      needed.append(XMLNamespaceDeclaration(prefix: attribute.prefix, namespace: attribute.namespace))
    }
    let meanings = Dictionary(needed.map { ($0.prefix, $0.namespace) }) { first, _ in first }
    let kept = element.declarations.filter { (meanings[$0.prefix] ?? $0.namespace) == $0.namespace }
    return kept + needed.filter { !kept.contains($0) }
  }

  private mutating func breakLine(_ depth: Int) {
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func write(_ attribute: String, _ value: String) {
    text += " \(attribute)=\"\(escaped(value, inAttribute: true))\""
  }

  private func escaped(_ characters: String, inAttribute: Bool) -> String {
    var result = ""
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute, "\t" where inAttribute, "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
