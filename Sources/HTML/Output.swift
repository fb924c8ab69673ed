/// The growing buffer behind `Markup`: it knows tags, literals, numbers and escaped text, not what may stand where.
struct Output {
  private(set) var bytes: [UInt8] = []

  init(byteCountExpected: Int) {
    bytes.reserveCapacity(byteCountExpected)
  }

  /// Appends a start tag with its attributes.
  mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    assert(Attribute.areDistinct(attributes), "an attribute stands twice on <\(tag.name)>; browsers drop the second")
    bytes.append(UInt8(ascii: "<"))
    append(tag.name)
    for attribute in attributes { append(attribute) }
    bytes.append(UInt8(ascii: ">"))
    if tag.dropsFirstNewline { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Appends an end tag.
  mutating func close(_ tag: Tag) {
    append("</")
    append(tag.name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Appends a literal of our own source as it stands.
  mutating func append(_ literal: StaticString) {
    guard literal.hasPointerRepresentation else {
      bytes.append(contentsOf: String(literal.unicodeScalar).utf8)
      return
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends what was escaped before.
  mutating func append(_ rendered: [UInt8]) {
    bytes.append(contentsOf: rendered)
  }

  /// Appends text so that a browser reads the same text back, inside an element or a quoted attribute alike.
  mutating func append(escaped text: String) {
    appendEscaped(text, to: &bytes)
  }

  /// Appends the decimal digits of a whole number without making a string of it.
  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func append(_ attribute: Attribute) {
    if case .absent = attribute.value { return }
    append(attribute.prefix.lead)
    append(attribute.name)
    if case .flag = attribute.value { return }
    append("=\"")
    append(attribute.value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ value: Attribute.Value) {
    switch value {
    case .absent, .flag: break
    case .text(let text): append(escaped: text)
    case .number(let number): append(number)
    case .words(let words):
      var isFirst = true
      for word in words where !word.isEmpty {
        if !isFirst { bytes.append(UInt8(ascii: " ")) }
        append(escaped: word)
        isFirst = false
      }
    }
  }
}
