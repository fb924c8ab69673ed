/// JSON as bytes, written piece by piece [RFC 8259]; texts are escaped, also so that they may stand in a page.
package struct JSONText {
  package init() {}

  package private(set) var bytes: [UInt8] = []

  package mutating func raw(_ literal: StaticString) { bytes += Array(literal.description.utf8) }

  package mutating func number(_ number: Int64) { bytes += Array(String(number).utf8) }

  /// Ten-millionths as degrees, with every digit.
  package mutating func degrees(_ tenMillionths: Int64) {
    let digits = String(tenMillionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    let (whole, rest) = (padded.dropLast(7), padded.suffix(7))
    bytes += Array("\(tenMillionths < 0 ? "-" : "")\(whole).\(rest)".utf8)
  }

  package mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        let digits = String(byte, radix: 16)
        bytes += Array("\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// With commas between the elements.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONText, Element) -> Void) {
    raw("[")
    for (place, element) in elements.enumerated() {
      if place > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }
}
