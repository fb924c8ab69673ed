internal import Journal
package import Vocabulary

/// The number printed on a paper sheet, such as `S-261121-004`: the day it was printed on, and its number of that day.
package struct SheetNumber: Hashable, Sendable, CustomStringConvertible {
  /// In capitals and without spaces.
  package let text: String

  /// A blank sheet printed on a day.
  package init(day: DayCode, number: Int) {
    let digits = String(number)
    text = "S-\(day)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// As somebody copies it from the paper; a centre's own older pads may number otherwise. Throws what was expected.
  package init(typed: String) throws(Malformed) {
    let text = String(typed.filter { !$0.isWhitespace }).uppercased()
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isPlain, (1...40).contains(text.utf8.count), text.utf8.contains(where: { (48...57).contains($0) }) else {
      throw Malformed(
        expected: "the number printed on the sheet, such as S-261121-004", found: typed,
        remedy: "copy it with its letters, digits and hyphens")
    }
    self.text = text
  }

  /// Names in the journal what is made of the sheet; the same for the same number, however it was typed.
  package var key: String { String(Digest.of(Array("sheet \(text)".utf8)).description.prefix(20)) }

  package var description: String { text }
}
