/// One attribute of an element: its name is a literal, its value is escaped and quoted when written.
package struct Attribute {
  enum Value {
    case absent
    case flag
    case text(String)
    /// Written with a space between them; empty ones are left out.
    case words([String])
    case number(Int)
  }

  /// The families of attributes whose names share a beginning.
  enum Prefix: String {
    case none = ""
    case data = "data-"
    case aria = "aria-"

    /// What stands before the rest of the name, with the space that parts it from what went before.
    var lead: StaticString {
      switch self {
      case .none: " "
      case .data: " data-"
      case .aria: " aria-"
      }
    }
  }

  let prefix: Prefix
  let name: StaticString
  let value: Value

  init(trusted name: StaticString, _ value: Value, prefix: Prefix = .none) {
    self.prefix = prefix
    self.name = name
    self.value = value
  }

  /// The attribute where the condition holds, otherwise none.
  package static func when(_ condition: Bool, _ attribute: Attribute) -> Attribute {
    condition ? attribute : Attribute(trusted: attribute.name, .absent)
  }

  /// An attribute not in the lists, such as those of SVG or htmx; addresses, scripts and styles are refused here.
  package static func named(_ name: StaticString, _ value: String) -> Attribute {
    precondition(isAttributeName(name), "a harmless attribute name was expected, found \(name): use the typed form")
    return Attribute(trusted: name, .text(value))
  }

  /// A `data-` attribute; the name is given without the prefix.
  package static func data(_ name: StaticString, _ value: String) -> Attribute {
    precondition(isSuffix(name), "a name of small letters, digits and hyphens was expected, found \(name)")
    return Attribute(trusted: name, .text(value), prefix: .data)
  }

  /// An `aria-` attribute; the name is given without the prefix.
  package static func aria(_ name: StaticString, _ value: String) -> Attribute {
    precondition(isSuffix(name), "a name of small letters, digits and hyphens was expected, found \(name)")
    return Attribute(trusted: name, .text(value), prefix: .aria)
  }

  /// Whether no name stands twice among those that will be written.
  static func areDistinct(_ attributes: [Attribute]) -> Bool {
    var names: Set<String> = []
    for attribute in attributes {
      if case .absent = attribute.value { continue }
      guard names.insert(attribute.prefix.rawValue + attribute.name.description).inserted else { return false }
    }
    return true
  }
}
