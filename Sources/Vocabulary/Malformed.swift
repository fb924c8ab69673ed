/// Why a text could not become one of the trade's values: what was expected, what was found, what to do.
package struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
  package let expected: String
  package let found: String
  package let remedy: String

  package init(expected: String, found: String, remedy: String) {
    self.expected = expected
    self.found = Malformed.excerpt(found)
    self.remedy = remedy
  }

  package var description: String { "expected \(expected), found \(found); \(remedy)" }

  /// A quotation of at most 60 characters with control characters made visible, safe to print on a terminal.
  package static func excerpt(_ text: String) -> String {
    var shown = "\u{201C}"
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 60 { return shown + "\u{2026}\u{201D}" }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isDirection = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      shown += isControl || isDirection ? "\u{FFFD}" : String(scalar)
      count += 1
    }
    return shown + "\u{201D}"
  }
}
