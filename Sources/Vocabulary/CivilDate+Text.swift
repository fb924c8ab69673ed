/// A day in the form of ISO 8601.
extension CivilDate {
  /// `2026-11-21`.
  package var text: String {
    func padded(_ value: Int64, _ digits: Int) -> String {
      let text = String(value.magnitude)
      return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2026-11-21`.
  package init(text: String) throws(Malformed) {
    let bytes = Array(text.utf8.prefix(11))
    func number(_ range: Range<Int>) -> Int64? {
      bytes[range].reduce(Int64?(0)) { value, byte in
        guard let value, (48...57).contains(byte) else { return nil }
        return value * 10 + Int64(byte - 48)
      }
    }
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45, let year = number(0..<4), let month = number(5..<7),
      let day = number(8..<10), let date = CivilDate(year: year, month: month, day: day)
    else {
      throw Malformed(
        expected: "a day such as 2027-11-21", found: text, remedy: "write year, month and day of a day there is")
    }
    self = date
  }
}
