import Journal
import Testing
import Vocabulary

/// The same command id twice is done once, however it arrives.
@Suite struct RepeatingTests {
  private let one = Sample.unit("D11")
  private let two = Sample.unit("D12")

  @Test(arguments: StoreKind.allCases)
  func `the same command id again gives the first receipt and writes nothing`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      _ = try await journal.append(Sample.append("before", [one: 0])).committed()
      let receipt = try await journal.append(Sample.append("a", [one: 1], day: Sample.day)).committed()
      #expect(receipt == Receipt(first: 2, last: 2, reference: Reference(day: Sample.day, number: 1)))
      _ = try await journal.append(Sample.append("after", [one: 2])).committed()
      let head = try journal.head()
      #expect(await journal.append(Sample.append("a", [one: 1], day: Sample.day)) == .already(receipt))
      #expect(await journal.append(Sample.append("a", [one: 3, two: 0], body: #"{"other":1}"#)) == .already(receipt))
      #expect(try journal.receipt(of: Sample.command("a")) == receipt)
      #expect(try journal.head() == head)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a command is found by how its id begins, and its reactions are not taken for it`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      for (version, command) in ["api-1-b", "api-1-b+then", "api-10-a", "b"].enumerated() {
        _ = try await journal.append(Sample.append(command, [one: Int64(version)])).committed()
      }
      #expect(try journal.command(beginning: "api-1-") == Sample.command("api-1-b"))
      #expect(try journal.command(beginning: "api-10-") == Sample.command("api-10-a"))
      #expect(try journal.command(beginning: "api-2-") == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the same command id within one submission is done once`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let append = Sample.append("a", [one: 0], day: Sample.day)
      let outcomes = await journal.appendAll([append, append, Sample.append("b", [one: 1]), append])
      let receipt = try outcomes[0].committed()
      #expect(outcomes[1] == .already(receipt) && outcomes[3] == .already(receipt) && outcomes[2].isCommitted)
      #expect(try journal.allEntries().map(\.command.text) == ["a", "b"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the same command id from many at once is done once`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      for round in 0..<20 {
        let streams = [one: Int64(round), two: Int64(round)]
        let outcomes = await withTaskGroup(of: AppendOutcome.self) { group in
          for _ in 0..<8 { group.addTask { await journal.append(Sample.append("c\(round)", streams)) } }
          return await group.reduce(into: []) { $0.append($1) }
        }
        let receipt = Receipt(first: Int64(round) * 2 + 1, last: Int64(round) * 2 + 2, reference: nil)
        #expect(outcomes.filter { $0 == .committed(receipt) }.count == 1)
        #expect(outcomes.filter { $0 == .already(receipt) }.count == 7)
      }
      #expect(try journal.head().position == 40)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an unknown command has no receipt`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      #expect(try journal.receipt(of: Sample.command("a")) == nil)
      _ = try await journal.append(Sample.append("a", [one: 0])).committed()
      #expect(try journal.receipt(of: Sample.command("A")) == nil)
    }
  }

  /// A decision's entries carry the order's id and ids derived from it, in any order.
  @Test(arguments: StoreKind.allCases)
  func `a receipt covers the entries of reactions too`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let drafts = [
        Sample.draft(one, "a+live"), Sample.draft(two, "a", day: Sample.day), Sample.draft(one, "a+link"),
        Sample.draft(two, "a", day: Sample.nextDay),
      ]
      let append = Append(command: Sample.command("a"), expected: [one: 0, two: 0], drafts: drafts)
      let receipt = try await journal.append(append).committed()
      #expect(receipt == Receipt(first: 1, last: 4, reference: Reference(day: Sample.day, number: 1)))
      #expect(await journal.append(append) == .already(receipt))
      #expect(try journal.receipt(of: Sample.command("a")) == receipt)
    }
  }
}
