/// The address of one of our own pages: `"/incidents/\(id)/closure"`, where the literal is trusted and what is filled
/// in is percent-encoded, so that no value can change the route, leave the site or run as script.
package struct Path: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let text: String

  /// Takes a literal, which begins with one slash, `?` or `#`.
  package init(stringLiteral literal: String) {
    self.init(checked: literal)
  }

  /// Joins the trusted literals and the encoded values.
  package init(stringInterpolation: Interpolation) {
    self.init(checked: stringInterpolation.text)
  }

  /// Takes a path that came back from a browser; nil unless it stays here and is written as browsers write paths.
  package init?(returned text: String) {
    guard text.utf8.count <= 2_048, text.hasPrefix("/"), staysHere(text),
      text.utf8.allSatisfy({ isUnreserved($0) || "/?&=%+".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  private init(checked text: String) {
    precondition(staysHere(text), "a path of our own was expected, beginning with one slash, ? or #; found \(text)")
    self.text = text
  }

  /// Collects the pieces of a path.
  package struct Interpolation: StringInterpolationProtocol {
    var text = ""

    /// Makes room for the pieces.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Adds a piece of our own source as it stands.
    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Adds a value percent-encoded; one that browsers would fold away (empty or dots only) becomes U+FFFD.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let value = value.description
      text += percentEncoded(value.utf8.allSatisfy { $0 == UInt8(ascii: ".") } ? "\u{FFFD}" : value)
    }
  }
}

private func staysHere(_ text: String) -> Bool {
  let start = Array(text.utf8.prefix(2))
  guard let first = start.first, "/?#".utf8.contains(first) else { return false }
  return start != Array("//".utf8) && start != Array("/\\".utf8)
}

private func percentEncoded(_ text: String) -> String {
  if text.utf8.allSatisfy(isUnreserved) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isUnreserved(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The bytes RFC 3986 (2.3) leaves as they are everywhere in an address.
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
  default: false
  }
}
