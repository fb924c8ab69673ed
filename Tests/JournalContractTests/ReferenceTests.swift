import Journal
import Testing
import Vocabulary

/// Numbers people quote: each day counts from one, without a gap and without a double.
@Suite struct ReferenceTests {
  private func append(_ command: String, _ stream: StreamName, _ version: Int64, _ day: DayCode, count: Int = 1)
    -> Append
  {
    Append(
      command: Sample.command(command), expected: [stream: version],
      drafts: (0..<count).map { _ in Sample.draft(stream, command, day: day) })
  }

  @Test(arguments: StoreKind.allCases)
  func `many writers get the numbers of a day without gap or double`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let given = try await withThrowingTaskGroup(of: [Reference?].self) { group in
        for writer in 0..<16 {
          group.addTask {
            var given: [Reference?] = []
            for number in 0..<20 {
              let day = number % 4 == 3 ? Sample.nextDay : Sample.day
              let append = append("w\(writer)-\(number)", Sample.incident("\(writer)-\(number)"), 0, day)
              given.append(try await journal.append(append).committed().reference)
            }
            return given
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let numbers = Dictionary(grouping: given.compactMap(\.self), by: \.day).mapValues { $0.map(\.number).sorted() }
      #expect(numbers == [Sample.day: Array(1...240), Sample.nextDay: Array(1...80)])
      let stored = try journal.allEntries().compactMap(\.reference)
      #expect(stored.filter { $0.day == Sample.day }.map(\.number) == Array(1...240), "in the order of the journal")
      #expect(Set(stored) == Set(given.compactMap(\.self)))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a refused append takes no number`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      let outcomes = await journal.appendAll([
        append("a", Sample.incident("1"), 0, Sample.day), append("b", Sample.incident("1"), 0, Sample.day),
        append("a", Sample.incident("9"), 0, Sample.day), append("c", Sample.incident("2"), 0, Sample.day),
      ])
      #expect(outcomes[1] == .stale(Sample.incident("1"), expected: 0, found: 1))
      #expect(try outcomes[3].committed().reference == Reference(day: Sample.day, number: 2))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a day may have more than 9999 incidents`(kind: StoreKind) async throws {
    try await withStore(kind) { journal in
      let stream = Sample.incident("many")
      for round in 0..<11 {
        let append = append("r\(round)", stream, Int64(round) * 1_000, Sample.day, count: 1_000)
        let receipt = try await journal.append(append).committed()
        #expect(receipt.reference == Reference(day: Sample.day, number: Int64(round) * 1_000 + 1))
      }
      let entries = try journal.allEntries()
      #expect(entries.map { $0.reference?.number } == (1...11_000).map { Int64($0) })
      #expect(entries[9_999].reference?.description == "261121-10000")
      #expect(chainFlaw(entries) == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an entry without a day has no reference`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      #expect(try await journal.append(Sample.append("a", [Sample.unit("D11"): 0])).committed().reference == nil)
      #expect(try journal.allEntries().map(\.reference) == [nil])
    }
  }
}
