import Journal
import Testing
import Vocabulary

/// What an append is refused for; a refused one leaves no trace.
@Suite struct RefusingTests {
  private let one = Sample.unit("D11")
  private let two = Sample.unit("D12")

  @Test(arguments: StoreKind.allCases)
  func `a stale version is refused and nothing is written`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      _ = try await journal.append(Sample.append("a", [one: 0])).committed()
      let head = try journal.head()
      for seen in [Int64(0), 2, -1] {
        let outcome = await journal.append(Sample.append("b", [one: seen]))
        #expect(outcome == .stale(one, expected: seen, found: 1))
      }
      #expect(try journal.head() == head)
      #expect(try journal.allEntries().count == 1)
      #expect(try journal.receipt(of: Sample.command("b")) == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a refused append may be tried again under its id`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      _ = try await journal.append(Sample.append("a", [one: 0])).committed()
      #expect(await journal.append(Sample.append("b", [one: 0])) == .stale(one, expected: 0, found: 1))
      #expect(try await journal.append(Sample.append("b", [one: 1])).committed().first == 2)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an append over several streams is stored whole or not at all`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      _ = try await journal.append(Sample.append("a", [two: 0])).committed()
      let refused = await journal.append(Sample.append("b", [one: 0, two: 0]))
      #expect(refused == .stale(two, expected: 0, found: 1))
      #expect(try journal.entries(of: one, after: 0, limit: 10).isEmpty)
      #expect(try journal.entries(of: two, after: 0, limit: 10).count == 1)
      let receipt = try await journal.append(Sample.append("c", [one: 0, two: 1])).committed()
      #expect(receipt == Receipt(first: 2, last: 3, reference: nil))
      #expect(try journal.entries(of: one, after: 0, limit: 10).map(\.version) == [1])
      #expect(try journal.entries(of: two, after: 0, limit: 10).map(\.version) == [1, 2])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `of appends submitted together each is judged after those before it`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      let outcomes = await journal.appendAll([
        Sample.append("a", [one: 0]), Sample.append("b", [one: 0]), Sample.append("c", [one: 1, two: 0]),
        Sample.append("d", [two: 0]), Sample.append("e", [two: 1]),
      ])
      #expect(
        outcomes == [
          .committed(Receipt(first: 1, last: 1, reference: nil)), .stale(one, expected: 0, found: 1),
          .committed(Receipt(first: 2, last: 3, reference: nil)), .stale(two, expected: 0, found: 1),
          .committed(Receipt(first: 4, last: 4, reference: nil)),
        ])
      #expect(try journal.allEntries().map(\.command.text) == ["a", "c", "c", "e"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `without drafts an append asks whether the streams still stand so`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      _ = try await journal.append(Sample.append("a", [one: 0])).committed()
      let head = try journal.head()
      let question = Append(command: Sample.command("q"), expected: [one: 1, two: 0], drafts: [])
      #expect(await journal.append(question) == .committed(Receipt(first: 0, last: 0, reference: nil)))
      let late = Append(command: Sample.command("q"), expected: [one: 0, two: 0], drafts: [])
      #expect(await journal.append(late) == .stale(one, expected: 0, found: 1))
      let known = Append(command: Sample.command("a"), expected: [one: 0], drafts: [])
      #expect(await journal.append(known) == .already(Receipt(first: 1, last: 1, reference: nil)))
      #expect(try journal.head() == head)
      #expect(try journal.receipt(of: Sample.command("q")) == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an append of too many drafts is refused`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      func append(_ command: String, _ count: Int) -> Append {
        let drafts = (0..<count).map { _ in Sample.draft(one, command) }
        return Append(command: Sample.command(command), expected: [:], drafts: drafts)
      }
      let refused = await journal.append(append("a", Append.draftsMax + 1))
      let fault = try #require(refused.fault)
      #expect("\(fault)".contains("\(Append.draftsMax)"))
      #expect(try journal.head() == .empty)
      #expect(try await journal.append(append("b", Append.draftsMax)).committed().last == Int64(Append.draftsMax))
    }
  }

  /// The streams are the same for both spellings or they are two; a store that mixes the two loses entries from sight.
  @Test(arguments: StoreKind.allCases)
  func `names that only look alike are told apart the same way everywhere`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let (composed, decomposed) = (Sample.unit("\u{C9}1"), Sample.unit("E\u{301}1"))
      _ = try await journal.append(Sample.append("a", [composed: 0])).committed()
      let outcome = await journal.append(Sample.append("b", [decomposed: 0]))
      let seen = try journal.entries(of: decomposed, after: 0, limit: 10).map(\.version)
      #expect(
        outcome.isCommitted ? seen == [1] : outcome == .stale(decomposed, expected: 0, found: Int64(seen.count)),
        "outcome \(outcome), entries of the stream \(seen)")
    }
  }
}
