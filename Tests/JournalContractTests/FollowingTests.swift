import Journal
import Testing
import Vocabulary

/// A follower misses nothing and repeats nothing, whenever it begins and however it ends.
@Suite(.timeLimit(.minutes(2))) struct FollowingTests {
  private func write(_ journal: any JournalPort, writers: Int, appends: Int, from first: Int = 0) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for number in first..<first + appends {
            let append = Sample.append("w\(writer)-\(number)", [Sample.unit("W\(writer)"): Int64(number)])
            _ = try await journal.append(append).committed()
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Positions as a follower sees them until it has seen the last.
  private func follow(_ journal: any JournalPort, after: Int64, until last: Int64, page: Int) async throws -> [Int64] {
    var seen: [Int64] = []
    for try await entries in journal.follow(after: after, page: page) {
      #expect((1...page).contains(entries.count))
      seen += entries.map(\.position)
      if let newest = seen.last, newest >= last { break }
    }
    return seen
  }

  @Test(arguments: StoreKind.allCases, [1, 7, 512])
  func `followers see every entry once while writers run`(kind: StoreKind, page: Int) async throws {
    try await withStore(kind) { journal in
      try await withThrowingTaskGroup(of: [Int64].self) { group in
        for _ in 0..<3 { group.addTask { try await follow(journal, after: 0, until: 240, page: page) } }
        try await write(journal, writers: 8, appends: 30)
        for try await seen in group { #expect(seen == Array(1...240)) }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a follower that begins in the middle sees the rest`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      try await write(journal, writers: 4, appends: 15)
      async let early = follow(journal, after: 37, until: 120, page: 5)
      async let late = follow(journal, after: 100, until: 120, page: 512)
      try await write(journal, writers: 4, appends: 15, from: 15)
      #expect(try await early == Array(38...120))
      #expect(try await late == Array(101...120))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a follower that waits is woken by the next entry`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      var follower = journal.follow(after: 0).makeAsyncIterator()
      for number in 0..<20 {
        async let outcome = journal.append(Sample.append("a\(number)", [Sample.unit("D11"): Int64(number)]))
        let entries = try #require(try await follower.next())
        #expect(entries.map(\.position) == [Int64(number) + 1])
        #expect(await outcome.isCommitted)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a cancelled follower ends and harms nobody`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      for round in 0..<20 {
        let follower = Task { try await follow(journal, after: 0, until: .max, page: 16) }
        if round % 2 == 0 { await Task.yield() }
        async let writing: Void = write(journal, writers: 2, appends: 3, from: round * 3)
        follower.cancel()
        await #expect(throws: CancellationError.self) { try await follower.value }
        try await writing
      }
      #expect(try await follow(journal, after: 0, until: 120, page: 16) == Array(1...120))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a follower ends when the store closes`(kind: StoreKind) async throws {
    try await withOpenStore(kind) { store in
      let follower = Task { try await store.journal.waitForEntry(after: 0) }
      await Task.yield()
      store.close()
      await #expect(throws: JournalFault.closed) { try await follower.value }
      await #expect(throws: JournalFault.closed) { try await store.journal.waitForEntry(after: 0) }
    }
  }
}
