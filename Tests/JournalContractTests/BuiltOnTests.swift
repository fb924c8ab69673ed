import Journal
import Testing
import Vocabulary

/// Appends decided on what earlier ones were to write.
@Suite struct BuiltOnTests {
  private let stream = Sample.unit("D11")

  private func append(_ command: String, at version: Int64, newest: String? = nil) -> Append {
    Append(
      command: Sample.command(command), expected: [stream: version],
      newest: newest.map { [stream: Sample.command($0)] } ?? [:], drafts: [Sample.draft(stream, command)])
  }

  @Test(arguments: StoreKind.allCases)
  func `what was built on a refused append is refused, also where another wrote the version it expects`(kind: StoreKind)
    async throws
  {
    try await withStore(kind) { journal async throws in
      _ = try await journal.append(append("first", at: 0)).committed()
      // Theirs comes between the decision of ours and its writing.
      let outcomes = await journal.appendAll([
        append("theirs", at: 1), append("ours", at: 1), append("built on ours", at: 2, newest: "ours"),
      ])
      _ = try outcomes[0].committed()
      #expect(outcomes[1] == .stale(stream, expected: 1, found: 2))
      #expect(outcomes[2] == .stale(stream, expected: 2, found: 2))
      #expect(try journal.entries(of: stream, after: 0, limit: 10).map(\.command.text) == ["first", "theirs"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `what was built on one that is written is written, in one submission or two`(kind: StoreKind) async throws {
    try await withStore(kind) { journal async throws in
      for outcome in await journal.appendAll([append("first", at: 0), append("second", at: 1, newest: "first")]) {
        _ = try outcome.committed()
      }
      _ = try await journal.append(append("third", at: 2, newest: "second")).committed()
      #expect(try journal.entries(of: stream, after: 0, limit: 10).count == 3)
    }
  }
}
