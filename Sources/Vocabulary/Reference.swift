/// The centre's local day inside a reference: `261121` for 21 November 2026.
package struct DayCode: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(year: Int64, month: Int64, day: Int64) {
    let number = (((year % 100) + 100) % 100) * 10_000 + month * 100 + day
    let digits = String(number)
    text = String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  package init(_ text: String) throws(Malformed) {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw Malformed(
        expected: "a day as six digits such as 261121", found: text,
        remedy: "write year, month and day in two digits each")
    }
    self.text = text
  }

  package var description: String { text }
}

/// The number people quote for an incident: local day and running number of the day, `261121-0042`; given by the store.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
  package let day: DayCode
  /// 1 for the first incident of the day.
  package let number: Int64

  package init(day: DayCode, number: Int64) {
    self.day = day
    self.number = number
  }

  /// Reads `261121-0042`; the number has at least four digits and no needless zero beyond that.
  package init(_ text: String) throws(Malformed) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int64(parts[1]), number > 0 else {
      throw Malformed(
        expected: "a reference such as 261121-0042", found: text,
        remedy: "write the day, a hyphen and the number of the day")
    }
    let reference = Reference(day: try DayCode(String(parts[0])), number: number)
    guard reference.description == text else {
      throw Malformed(
        expected: "a reference such as \(reference)", found: text, remedy: "write the number with four digits")
    }
    self = reference
  }

  package var description: String {
    let digits = String(number)
    return "\(day)-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
