import Testing
import Vocabulary

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "D11", "dublin-fire:27647", "Tara Street 1", "Dún Laoghaire", "消防一", "a'b\"c;--", "<b>", ".", "..", "%2F",
    "\\",
  ])
  func `a name people use is an id, word for word`(_ text: String) throws {
    #expect(try IncidentID(text).text == text)
    #expect(try CallSign(text).description == text)
  }

  @Test func `an id is at most 120 bytes long, however few letters that are`() throws {
    #expect(try CommandID(String(repeating: "a", count: 120)).text.utf8.count == 120)
    #expect(throws: Malformed.self) { try CommandID(String(repeating: "a", count: 121)) }
    #expect(try CommandID(String(repeating: "é", count: 60)).text.utf8.count == 120)
    #expect(throws: Malformed.self) { try CommandID(String(repeating: "é", count: 61)) }
    #expect(throws: Malformed.self) { try CommandID(String(repeating: "x", count: 10_000_000)) }
  }

  /// Nothing, the slash that parts a stream's name, spaces at the ends, and every scalar that is not seen or turns what is.
  static let refused =
    ["", " ", " a", "a ", "a/b", "/", "../x"]
    + [
      0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028,
      0x2029,
      0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF,
    ].compactMap { Unicode.Scalar($0 as UInt32).map { "a\($0)b" } }

  @Test func `what cannot be read, said or put in a stream's name is no id`() {
    for text in Self.refused {
      let error = #expect(throws: Malformed.self, "\(text.debugDescription)") { try CallSign(text) }
      #expect(error?.expected.contains("call sign") == true)
    }
  }

  @Test func `an id that is not seen, or a mark that only turns the text, is no id`() {
    // Arabic letter mark, word joiner, soft hyphen, a tag, a no-break space at the end.
    for text in ["a\u{061C}b", "a\u{2060}b", "a\u{00AD}b", "a\u{E0041}b", "a\u{A0}"] {
      #expect(throws: Malformed.self, "\(text.debugDescription)") { try CallSign(text) }
    }
  }

  @Test func `ids are the same exactly when their bytes are, as in the store`() throws {
    let one = try CallSign("Caf\u{E9}")
    // The same to the eye; it may be refused, or taken as the one above, but not kept as bytes that only seem equal.
    guard let other = try? CallSign("Cafe\u{301}") else { return }
    let areSameBytes = one.text.utf8.elementsEqual(other.text.utf8)
    #expect((one == other) == areSameBytes)
    #expect((StreamName.unit(one) == StreamName.unit(other)) == areSameBytes)
    #expect((Set([one, other]).count == 1) == areSameBytes)
  }

  @Test func `ids are in the order of their text`() throws {
    let texts = ["D2", "D1", "a", "D10", "Z"]
    #expect(try texts.map { try CallSign($0) }.sorted().map(\.text) == ["D1", "D10", "D2", "Z", "a"])
  }

  @Test func `a stream's name is its kind and its id, and is read back`() throws {
    let names = [
      StreamName.contact(ContactID(trusted: "c 1")), .incident(IncidentID(trusted: "i:1")),
      .unit(CallSign(trusted: "Tara 1")),
      .pack(PackName(trusted: "fire")), .centre,
    ]
    #expect(names.map(\.text) == ["contact/c 1", "incident/i:1", "unit/Tara 1", "pack/fire", "centre/this"])
    for name in names {
      let read = try StreamName(name.text)
      #expect(read == name && read.kind == name.kind && read.identifier == name.identifier)
    }
  }

  @Test func `what is no stream's name is refused`() {
    for text in [
      "", "/", "incident", "incident/", "/x", "Incident/x", "incidents/x", "incident/a/b", "incident/ x",
      "incident/x\u{0}", "journal/x",
    ] {
      #expect(throws: Malformed.self, "\(text.debugDescription)") { try StreamName(text) }
    }
  }
}
