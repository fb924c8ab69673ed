import Journal
import Testing
import Vocabulary

/// One order over everything, one in each stream, whoever writes at the same time.
@Suite struct OrderTests {
  /// Each writer has a stream of its own and shares one with all; every third append goes to both.
  private func write(_ writer: Int, _ journal: any JournalPort, appends: Int) async throws {
    let own = Sample.unit("W\(writer)")
    let shared = Sample.unit("shared")
    for number in 0..<appends {
      let command = "w\(writer)-\(number)"
      var drafts = [Sample.draft(own, command, body: #"{"n":\#(number)}"#)]
      if number % 3 == 0 { drafts.append(Sample.draft(shared, command)) }
      let append = Append(command: Sample.command(command), expected: [own: Int64(number)], drafts: drafts)
      _ = try await journal.append(append).committed()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `sixteen writers at once leave one order without gaps`(kind: StoreKind) async throws {
    let appends = 30
    try await withStore(kind) { journal in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<16 { group.addTask { try await write(writer, journal, appends: appends) } }
        try await group.waitForAll()
      }
      let entries = try journal.allEntries()
      #expect(entries.map(\.position) == Array(1...Int64(16 * 40)))
      #expect(chainFlaw(entries) == nil)
      #expect(try journal.head() == Head(position: entries[639].position, hash: entries[639].hash))
      for (stream, inStream) in Dictionary(grouping: entries, by: \.stream) {
        #expect(inStream.map(\.version) == Array(1...Int64(inStream.count)))
        #expect(try journal.entries(of: stream, after: 0, limit: 1_000) == inStream)
      }
      for writer in 0..<16 {
        let own = entries.filter { $0.stream == Sample.unit("W\(writer)") }
        #expect(own.map(\.body) == (0..<appends).map { Array(#"{"n":\#($0)}"#.utf8) })
      }
      for (_, ofCommand) in Dictionary(grouping: entries, by: \.command) where ofCommand.count > 1 {
        #expect(ofCommand[1].position == ofCommand[0].position + 1, "entries of one append stand together")
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `entries of named events are read in order, and fewer than asked for are all there are`(
    kind: StoreKind
  ) async throws {
    try await withStore(kind) { journal async throws in
      let names = ["unit-on-duty", "unit-off-duty", "log-noted"]
      for number in 0..<30 {
        let stream = Sample.unit("D\(number)")
        let draft = Draft(
          stream: stream, event: names[number % 3], eventVersion: 1, happened: Sample.time, recorded: Sample.time,
          actor: ActorID(trusted: "operator"), command: Sample.command("c\(number)"), body: Array("{}".utf8))
        let append = Append(command: Sample.command("c\(number)"), expected: [stream: 0], drafts: [draft])
        _ = try await journal.append(append).committed()
      }
      let duty: Set = ["unit-on-duty", "unit-off-duty"]
      let all = try journal.entries(after: 0, limit: 100).filter { duty.contains($0.event) }
      #expect(all.count == 20)
      #expect(try journal.entries(after: 0, of: duty, limit: 100) == all)
      #expect(try journal.entries(after: 0, of: duty, limit: 7) == Array(all.prefix(7)))
      #expect(try journal.entries(after: all[6].position, of: duty, limit: 100) == Array(all.dropFirst(7)))
      #expect(try journal.entries(after: 0, of: ["never-heard-of"], limit: 100).isEmpty)
      #expect(try journal.entries(after: 0, of: [], limit: 100).isEmpty)
      #expect(try journal.entries(after: 30, of: duty, limit: 100).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `of writers racing for one stream exactly one wins each round`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      let stream = Sample.unit("D11")
      for round in 0..<40 {
        let version = Int64(round)
        async let left = journal.append(Sample.append("left-\(round)", [stream: version]))
        async let right = journal.append(Sample.append("right-\(round)", [stream: version]))
        let outcomes = await [left, right]
        #expect(outcomes.filter(\.isCommitted).count == 1)
        #expect(outcomes.filter { $0 == .stale(stream, expected: version, found: version + 1) }.count == 1)
      }
      #expect(try journal.head().position == 40)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `submissions keep their order`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      let stream = Sample.unit("D11")
      let outcomes = await withTaskGroup(of: [AppendOutcome].self) { group in
        for number in 0..<60 {
          let (stopped, ended) = AsyncStream<[AppendOutcome]>.makeStream()
          journal.submit([Sample.append("s\(number)", [stream: Int64(number)])]) { outcomes in
            ended.yield(outcomes)
            ended.finish()
          }
          group.addTask { await stopped.first { _ in true } ?? [] }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(outcomes.count == 60 && outcomes.allSatisfy(\.isCommitted))
      #expect(try journal.allEntries().map(\.command.text) == (0..<60).map { "s\($0)" })
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `reading begins after a place and ends at a limit`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let (one, two) = (Sample.unit("D11"), Sample.unit("D12"))
      for number in 0..<6 {
        _ = try await journal.append(Sample.append("a\(number)", [one: Int64(number), two: Int64(number)])).committed()
      }
      #expect(try journal.entries(after: 3, limit: 4).map(\.position) == [4, 5, 6, 7])
      #expect(try journal.entries(after: 11, limit: 4).map(\.position) == [12])
      #expect(try journal.entries(after: 12, limit: 4).isEmpty)
      #expect(try journal.entries(after: .max, limit: 4).isEmpty)
      #expect(try journal.entries(after: 0, limit: 0).isEmpty)
      #expect(try journal.entries(of: two, after: 2, limit: 3).map(\.version) == [3, 4, 5])
      #expect(try journal.entries(of: two, after: 6, limit: 3).isEmpty)
      #expect(try journal.entries(of: Sample.unit("D13"), after: 0, limit: 3).isEmpty)
    }
  }
}
