import Testing
import Vocabulary

@Suite struct ReferenceTests {
  @Test(arguments: ["261121-0042", "000101-0001", "991231-9999", "261121-10000", "261121-9223372036854775807"])
  func `a reference is read back as it is quoted`(_ text: String) throws {
    #expect(try Reference(text).description == text)
  }

  @Test func `a reference holds the day and the number of the day`() throws {
    let reference = try Reference("261121-0042")
    #expect(reference.day.text == "261121" && reference.number == 42)
    #expect(reference == Reference(day: DayCode(year: 2026, month: 11, day: 21), number: 42))
  }

  @Test func `what is no reference is refused`() {
    let texts = [
      "", "-", "261121", "261121-", "-0042", "261121-42", "261121-00042", "261121-0000", "261121--042", "26112-0042",
      "2611210-0042", "26112a-0042", "261121-00 42", " 261121-0042", "261121-0042 ", "261121-0042-1", "261121-+042",
      "261121-9223372036854775808", "٢٦١١٢١-0042", "261121-００４２", "261121-0042\u{0}", "261121\u{2010}0042",
      "'; DROP TABLE entry;--", String(repeating: "1", count: 100_000),
    ]
    for text in texts {
      #expect(throws: Malformed.self, "\(text.debugDescription.prefix(60))") { try Reference(text) }
    }
  }

  @Test func `a day code has two digits of the year, also in other centuries`() {
    #expect(DayCode(year: 2026, month: 1, day: 2).text == "260102")
    #expect(DayCode(year: 1900, month: 12, day: 31).text == "001231")
    #expect(DayCode(year: -1, month: 2, day: 3).text == "990203")
  }

  @Test(arguments: ["", "26112", "2611211", "26-121", "２６１１２１", "abcdef"])
  func `what is no day code is refused`(_ text: String) {
    #expect(throws: Malformed.self) { try DayCode(text) }
  }
}
