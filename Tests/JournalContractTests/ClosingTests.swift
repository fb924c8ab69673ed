import Journal
import Testing
import Vocabulary

/// A closed store says so, and takes nothing more.
@Suite struct ClosingTests {
  private let unit = Sample.unit("D11")

  @Test(arguments: StoreKind.allCases)
  func `a closed store takes no append`(kind: StoreKind) async throws {
    try await withOpenStore(kind) { store in
      _ = try await store.journal.append(Sample.append("a", [unit: 0])).committed()
      store.close()
      #expect(await store.journal.append(Sample.append("b", [unit: 1])) == .failed(.closed))
      let many = [Sample.append("c", [unit: 1]), Sample.append("d", [unit: 2])]
      #expect(await store.journal.appendAll(many) == [.failed(.closed), .failed(.closed)])
      let outcome = try await store.journal.erase([1], notice: Sample.append("e", [unit: 1]))
      #expect(outcome == .failed(.closed))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a store may be closed twice`(kind: StoreKind) async throws {
    try await withOpenStore(kind) { store in
      store.close()
      store.close()
      #expect(await store.journal.append(Sample.append("b", [unit: 0])) == .failed(.closed))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `what was submitted before the close is stored or refused, and says which`(kind: StoreKind) async throws {
    try await withOpenStore(kind) { store in
      let outcomes = await withTaskGroup(of: AppendOutcome.self) { group in
        for writer in 0..<40 {
          group.addTask { await store.journal.append(Sample.append("w\(writer)", [Sample.unit("W\(writer)"): 0])) }
        }
        group.addTask {
          store.close()
          return .failed(.closed)
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count == 41)
      #expect(outcomes.allSatisfy { $0.isCommitted || $0 == .failed(.closed) })
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a closed store takes no marks`(kind: StoreKind) async throws {
    try await withOpenStore(kind) { store in
      store.close()
      await #expect(throws: JournalFault.closed) { try await store.journal.mark(Marks(), words: []) }
      await #expect(throws: JournalFault.closed) { try await store.journal.beginRebuild() }
    }
  }

  /// Reading a closed store works, or says that it is closed; never another fault.
  @Test(arguments: StoreKind.allCases)
  func `a closed store is read or says that it is closed`(kind: StoreKind) async throws {
    try await withOpenStore(kind) { store in
      _ = try await store.journal.append(Sample.append("a", [unit: 0], words: "smoke")).committed()
      store.close()
      let readings: [(any JournalPort) throws -> Int] = [
        { try $0.entries(after: 0, limit: 1).count }, { try $0.entries(of: unit, after: 0, limit: 1).count },
        { try $0.receipt(of: Sample.command("a")) == nil ? 0 : 1 }, { try $0.search("smoke", limit: 1).count },
      ]
      for read in readings {
        do { #expect(try read(store.journal) == 1) } catch { #expect(error as? JournalFault == .closed) }
      }
    }
  }
}
