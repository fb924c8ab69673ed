extension BodyWriter {
  /// An object inside this one.
  package mutating func object(_ name: StaticString, _ fill: (inout BodyWriter) -> Void) {
    key(name)
    nest(fill)
  }

  /// A list of objects.
  package mutating func objects<Element>(
    _ name: StaticString, _ elements: [Element], _ fill: (Element, inout BodyWriter) -> Void
  ) {
    key(name)
    bytes.append(91)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(44) }
      nest { writer in fill(element, &writer) }
    }
    bytes.append(93)
  }

  private mutating func nest(_ fill: (inout BodyWriter) -> Void) {
    bytes.append(123)
    isFirst = true
    fill(&self)
    bytes.append(125)
    isFirst = false
  }

  /// An object of numbers, its keys in the order of their UTF-8 bytes.
  package mutating func counts(_ name: StaticString, _ values: [String: Int64]) {
    key(name)
    bytes.append(123)
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, (field, value)) in sorted.enumerated() {
      if index > 0 { bytes.append(44) }
      BodyWriter.quote(field, into: &bytes)
      bytes.append(58)
      bytes.append(contentsOf: String(value).utf8)
    }
    bytes.append(125)
  }

  /// 1 where it is so; left out where it is not.
  package mutating func flag(_ name: StaticString, _ isSo: Bool) {
    if isSo { integer(name, 1) }
  }

  /// A text under a name of our own that is only made while writing, such as `given2`.
  mutating func text(named name: String, _ value: String) {
    if !isFirst { bytes.append(44) }
    isFirst = false
    BodyWriter.quote(name, into: &bytes)
    bytes.append(58)
    BodyWriter.quote(value, into: &bytes)
  }
}
