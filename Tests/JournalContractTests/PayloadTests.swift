import Journal
import JournalCodec
import Testing
import Vocabulary

/// What goes in comes back byte for byte, whatever it is, up to the limit.
@Suite struct PayloadTests {
  /// Text that breaks stores which count characters, end at NUL, normalise or trust what they bind.
  static let hostile = [
    "", "{}", #"{"words":"a\u0000b"}"#, "raw\u{0}zero", "\u{FEFF}bom", "line\nline\r\n\u{2028}\u{2029}\u{85}",
    "👩‍👩‍👧‍👦🚒🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{202E}txt.exe\u{202C} שלום مرحبا", "e\u{301}\u{E9}\u{1100}\u{1161}\u{AC00}",
    "Z\u{335}\u{31B}\u{313}a\u{489}lgo",
    "'); DROP TABLE entry; --", #"\"\\/%_?*[]"#, "\u{10FFFF}\u{FFFD}\u{FFFF}", "ﷺ ǅ ß İ ı ſ ﬁ",
  ]

  @Test(arguments: StoreKind.allCases, hostile)
  func `texts come back byte for byte`(kind: StoreKind, text: String) async throws {
    try await withStore(kind) { journal in
      let name = text.isEmpty ? "x" : text
      let draft = Draft(
        stream: Sample.unit("D11"), event: "event " + name, eventVersion: .max,
        happened: Moment(microseconds: -62_167_219_200_000_000),
        recorded: Moment(microseconds: 253_402_300_799_999_999), actor: ActorID(trusted: name),
        cause: CommandID(trusted: name + "1"),
        command: CommandID(trusted: name + "2"), body: Array(text.utf8), personal: Array(text.utf8), searchWords: text)
      let append = Append(command: draft.command, expected: [draft.stream: 0], drafts: [draft])
      let receipt = try await journal.append(append).committed()
      let entry = try #require(try journal.entries(after: 0, limit: 2).first)
      #expect(entry.body == draft.body)
      #expect(entry.personal?.kept?.content == draft.personal)
      #expect(Array(entry.event.utf8) == Array(draft.event.utf8))
      #expect(Array(entry.actor.text.utf8) == Array(name.utf8))
      #expect(entry.cause.map { Array($0.text.utf8) } == Array((name + "1").utf8))
      #expect(Array(entry.command.text.utf8) == Array((name + "2").utf8))
      #expect(entry.eventVersion == .max)
      #expect(entry.happened == draft.happened && entry.recorded == draft.recorded)
      #expect(try journal.entries(of: draft.stream, after: 0, limit: 2) == [entry])
      #expect(try journal.receipt(of: draft.command) == receipt)
      #expect(try journal.flaw() == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `bytes that are not UTF-8 come back too`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let bytes = (0...255).map { UInt8($0) } + [0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5]
      let draft = Draft(
        stream: Sample.unit("D11"), event: "e", eventVersion: 1, happened: Sample.time, recorded: Sample.time,
        actor: .machine, command: Sample.command("a"), body: bytes, personal: bytes.reversed())
      _ = try await journal.append(Append(command: draft.command, expected: [:], drafts: [draft])).committed()
      let entry = try #require(try journal.entries(after: 0, limit: 1).first)
      #expect(entry.body == bytes && entry.personal?.kept?.content == bytes.reversed())
    }
  }

  private func large(_ command: String, body: Int, personal: Int) -> Append {
    let draft = Draft(
      stream: Sample.unit("D11"), event: "e", eventVersion: 1, happened: Sample.time, recorded: Sample.time,
      actor: .machine, command: Sample.command(command), body: (0..<body).map { UInt8(truncatingIfNeeded: $0 &* 31) },
      personal: personal == 0 ? nil : [UInt8](repeating: 0xE2, count: personal))
    return Append(command: draft.command, expected: [:], drafts: [Sample.draft(Sample.unit("D12"), command), draft])
  }

  @Test(arguments: StoreKind.allCases)
  func `an entry as large as the limit is taken and a byte more is refused`(kind: StoreKind) async throws {
    let most = Append.draftBytesMax
    try await withStore(kind) { journal in
      for (command, personal) in [("a", 1), ("b", most)] {
        let outcome = await journal.append(large(command, body: most, personal: personal))
        #expect(outcome == .failed(.tooLarge(bytes: most + personal, most: most)))
      }
      #expect(try journal.head() == .empty)
      for (command, body, personal) in [("c", most, 0), ("d", 1, most - 1), ("e", most / 2, most / 2)] {
        let append = large(command, body: body, personal: personal)
        let receipt = try await journal.append(append).committed()
        let entry = try #require(try journal.entries(after: receipt.last - 1, limit: 1).first)
        #expect(entry.body == append.drafts[1].body && entry.personal?.kept?.content == append.drafts[1].personal)
      }
      #expect(try journal.flaw() == nil)
    }
  }

  /// Year 0000 to 9999 is what RFC 3339 can say.
  @Test(arguments: StoreKind.allCases, [Int64.min, -62_167_219_200_000_001, 253_402_300_800_000_000, .max])
  func `a moment that no line can say is refused, or its line is read back`(
    kind: StoreKind, microseconds: Int64
  ) async throws {
    try await withStore(kind) { journal in
      let moment = Moment(microseconds: microseconds)
      for (command, happened, recorded) in [("a", moment, Sample.time), ("b", Sample.time, moment)] {
        let draft = Draft(
          stream: Sample.unit(command), event: "e", eventVersion: 1, happened: happened, recorded: recorded,
          actor: .machine, command: Sample.command(command), body: Array("{}".utf8))
        _ = await journal.append(Append(command: draft.command, expected: [:], drafts: [draft]))
      }
      for entry in try journal.allEntries() { #expect(try EntryLine.decode(EntryLine.encode(entry)) == entry) }
    }
  }
}
