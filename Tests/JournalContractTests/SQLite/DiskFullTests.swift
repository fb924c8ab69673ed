import Journal
import JournalSQLite
import Testing
import Vocabulary

/// A full disk stops writing, loses nothing and is over when there is room again.
@Suite struct DiskFullTests {
  private func append(_ number: Int, _ version: Int) -> Append {
    Sample.append(
      "c\(number)", [Sample.unit("D11"): Int64(version)],
      body: #"{"words":""# + String(repeating: "x", count: 9_000) + #""}"#,
      personal: #"{"n":\#(number)}"#, day: Sample.day, words: "word\(number)")
  }

  @Test func `what was acknowledged before the disk was full is there, and writing goes on when it no longer is`()
    async throws
  {
    try await withFolder { folder in
      let stored = try await fill(folder)
      try await reopen(folder) { journal in
        let entries = try journal.allEntries()
        #expect(entries.map(\.command.text) == stored.map { "c\($0)" })
        #expect(chainFlaw(entries) == nil)
        let next = try await journal.append(append(1_000, stored.count)).committed()
        #expect(next.first == Int64(stored.count) + 1)
        #expect(next.reference?.number == Int64(stored.count) + 1)
      }
    }
  }

  /// Fills a small store until it is full; the numbers of the appends acknowledged.
  private func fill(_ folder: String) async throws -> [Int] {
    let journal = try SQLiteJournal(folder: folder, pagesMax: 120)
    defer { journal.close() }
    var stored: [Int] = []
    var refused = 0
    for number in 0..<200 where refused < 5 {
      switch await journal.append(append(number, stored.count)) {
      case .committed: stored.append(number)
      case .failed(.diskFull): refused += 1
      case .already, .stale, .failed: throw Unexpected(description: "expected a full disk")
      }
    }
    #expect(stored.count > 10 && refused == 5)
    #expect(try journal.head().position == Int64(stored.count))
    #expect(try journal.allEntries().count == stored.count, "reading works on a full disk")
    #expect(try journal.search("word3", limit: 9).count == 1)
    #expect(try journal.receipt(of: Sample.command("c200")) == nil)
    return stored
  }

  @Test func `a batch that does not fit is refused whole and the next that fits is stored`() async throws {
    try await withSQLite(pagesMax: 120) { journal, _ in
      _ = try await journal.append(append(0, 0)).committed()
      let outcomes = await journal.appendAll((1...100).map { append($0, $0) })
      #expect(outcomes.count == 100 && Set(outcomes).count == 1)
      guard case .failed(.diskFull) = outcomes[0] else { throw Unexpected(description: "\(outcomes[0])") }
      #expect(try journal.head().position == 1)
      #expect(try journal.receipt(of: Sample.command("c1")) == nil)
      let next = try await journal.append(append(1, 1)).committed()
      #expect(next == Receipt(first: 2, last: 2, reference: Reference(day: Sample.day, number: 2)))
      #expect(try journal.flaw() == nil)
    }
  }

  @Test func `a full disk fails erasing and marking in words`() async throws {
    try await withFolder { folder in
      let stored = try await fill(folder)
      let journal = try SQLiteJournal(folder: folder, pagesMax: 120)
      defer { journal.close() }
      var marks = Marks()
      marks.rows = (0..<400).map { Sample.row("incident-\($0)", place: String(repeating: "p", count: 900)) }
      do {
        try await journal.mark(marks, words: [])
        throw Unexpected(description: "marks were written on a full disk")
      } catch let fault as JournalFault { #expect("\(fault)".contains("full")) }
      #expect(try journal.rows(after: nil, limit: 9).isEmpty)
      #expect(try journal.allEntries().count == stored.count)
    }
  }
}
