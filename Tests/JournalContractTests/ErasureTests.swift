import Journal
import Testing
import Vocabulary

/// What belongs to somebody can go; that it was there, and the proof, stay.
@Suite struct ErasureTests {
  private let incident = Sample.incident("1")

  /// Three entries with personal parts: positions 1, 2 and 3.
  private func fill(_ journal: any JournalPort) async throws {
    for (number, words) in ["Müller rings", "Schneider rings", "Fischer rings"].enumerated() {
      _ = try await journal.append(
        Sample.append("c\(number)", [incident: Int64(number)], personal: #"{"words":"\#(words)"}"#, words: words)
      ).committed()
    }
  }

  private func notice(_ command: String = "erase") -> Append {
    Append(command: Sample.command(command), expected: [:], drafts: [Sample.draft(.centre, command)])
  }

  @Test(arguments: StoreKind.allCases)
  func `an erased part is gone and the chain still verifies`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      let before = try journal.allEntries()
      let receipt = try await journal.erase([1, 3], notice: notice()).committed()
      #expect(receipt.first == 4 && receipt.last == 4)
      let after = try journal.allEntries()
      #expect(after.count == 4 && after[3].stream == .centre)
      #expect(after.prefix(3).map { $0.personal?.kept == nil } == [true, false, true])
      #expect(after.prefix(3).map(\.personal?.digest) == before.map(\.personal?.digest))
      #expect(after.prefix(3).map(\.hash) == before.map(\.hash))
      #expect(after[1] == before[1] && after[0].body == before[0].body)
      #expect(chainFlaw(after) == nil)
      #expect(try journal.entries(of: incident, after: 0, limit: 1).first?.personal?.kept == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an erased part is no longer found`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      #expect(try journal.search("muller", limit: 9).map(\.stream) == [incident])
      _ = try await journal.erase([1], notice: notice()).committed()
      #expect(try journal.search("muller", limit: 9).isEmpty)
      #expect(try journal.search("schneider", limit: 9).map(\.position) == [2])
      #expect(try journal.search("schneider fischer", limit: 9).count == 1)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a second erasure of the same part changes nothing more`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      _ = try await journal.erase([2], notice: notice()).committed()
      _ = try await journal.erase([2, 2, 4], notice: notice("again")).committed()
      #expect(try journal.allEntries().prefix(3).map { $0.personal?.kept == nil } == [false, true, false])
      #expect(try journal.flaw() == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the notice is repeated harmlessly and its marks are written`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      var marks = Marks()
      marks.rows = [Sample.row("1", place: nil)]
      let notice = Append(
        command: Sample.command("erase"), expected: [:], drafts: [Sample.draft(.centre, "erase")], marks: marks)
      let receipt = try await journal.erase([1], notice: notice).committed()
      #expect(try await journal.erase([1], notice: notice) == .already(receipt))
      #expect(try journal.rows(after: nil, limit: 9).map(\.incident.text) == ["1"])
      #expect(try journal.head().position == 4)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a notice that is refused erases nothing`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      let before = try journal.allEntries()
      let stale = Append(
        command: Sample.command("erase"), expected: [.centre: 7], drafts: [Sample.draft(.centre, "erase")])
      #expect(try await journal.erase([1], notice: stale) == .stale(.centre, expected: 7, found: 0))
      #expect(try journal.allEntries() == before)
      #expect(try journal.search("muller", limit: 9).count == 1)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `erasing needs a notice`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      let before = try journal.allEntries()
      let empty = Append(command: Sample.command("erase"), expected: [:], drafts: [])
      do {
        let outcome = try await journal.erase([1], notice: empty)
        #expect(!outcome.isCommitted, "a notice without an entry notes nothing")
      } catch { #expect("\(error)".contains("FOREIGN KEY") == false, "a message for people, not the database's") }
      #expect(try journal.allEntries() == before)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `positions that hold nothing do not keep the others from being erased`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      _ = try await journal.erase([99, 1, -1, 0], notice: notice()).committed()
      #expect(try journal.entries(after: 0, limit: 1).first?.personal?.kept == nil)
      #expect(try journal.flaw() == nil)
    }
  }

  /// A crash after the notice became durable must not leave the part there for good.
  @Test(arguments: StoreKind.allCases)
  func `an erasure noted before but not carried out is carried out when it is asked for again`(
    kind: StoreKind
  ) async throws {
    try await withStore(kind) { journal in
      try await fill(journal)
      let receipt = try await journal.append(notice()).committed()
      #expect(try await journal.erase([1], notice: notice()) == .already(receipt))
      #expect(try journal.entries(after: 0, limit: 1).first?.personal?.kept == nil)
    }
  }
}
