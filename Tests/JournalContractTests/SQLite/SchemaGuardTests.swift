import Journal
import JournalSQLite
import Testing
import Vocabulary

/// The database itself refuses to change or delete, whoever asks.
@Suite struct SchemaGuardTests {
  private func fill(_ journal: SQLiteJournal) async throws {
    for number in 0..<3 {
      let append = Sample.append("c\(number)", [Sample.unit("D11"): Int64(number)], personal: #"{"words":"secret"}"#)
      _ = try await journal.append(append).committed()
    }
    let notice = Append(command: Sample.command("erase"), expected: [:], drafts: [Sample.draft(.centre, "erase")])
    _ = try await journal.erase([2], notice: notice).committed()
  }

  static let forbidden = [
    "UPDATE entry SET body = '{}' WHERE position = 1", "UPDATE entry SET position = 9 WHERE position = 3",
    "UPDATE entry SET hash = zeroblob(32)", "UPDATE entry SET digest = NULL WHERE position = 1",
    "DELETE FROM entry WHERE position = 3", "DELETE FROM entry",
    "UPDATE personal SET content = 'x' WHERE position = 1", "UPDATE personal SET position = 2 WHERE position = 1",
    "DELETE FROM personal WHERE position = 1", "DELETE FROM personal",
    "UPDATE erasure SET notice = 1", "UPDATE erasure SET position = 1", "DELETE FROM erasure",
  ]

  @Test(arguments: forbidden)
  func `a connection of its own can neither change nor delete`(sql: String) async throws {
    try await withSQLite { journal, folder in
      try await fill(journal)
      let before = try journal.allEntries()
      let refusal = try #require(try RawDatabase(SQLiteJournal.path(in: folder)).refusal(sql))
      #expect(refusal.contains("never") || refusal.contains("only with a notice"), "\(refusal)")
      #expect(try journal.allEntries() == before)
    }
  }

  /// Column and value that no entry may have.
  static let impossible = [
    ("position", "0"), ("position", "1"), ("stream", "''"), ("stream", "NULL"), ("version", "0"), ("version", "-1"),
    ("event", "''"), ("event_version", "0"), ("happened", "'now'"), ("recorded", "NULL"), ("actor", "''"),
    ("command", "''"), ("body", "NULL"), ("digest", "zeroblob(31)"), ("hash", "zeroblob(33)"), ("hash", "NULL"),
  ]

  private func insert(_ column: String, _ value: String) -> String {
    var values = [
      "position": "5", "stream": "'unit/x'", "version": "1", "event": "'e'", "event_version": "1", "happened": "1",
      "recorded": "1", "actor": "'a'", "command": "'c'", "body": "'{}'", "digest": "NULL", "hash": "zeroblob(32)",
    ]
    values[column] = value
    let columns = values.keys.sorted()
    let list = columns.compactMap { values[$0] }.joined(separator: ", ")
    return "INSERT INTO entry (\(columns.joined(separator: ", "))) VALUES (\(list))"
  }

  @Test func `an entry that cannot be is refused by the schema`() async throws {
    try await withSQLite { journal, folder in
      try await fill(journal)
      let raw = try RawDatabase(SQLiteJournal.path(in: folder))
      for (column, value) in SchemaGuardTests.impossible {
        #expect(raw.refusal(insert(column, value)) != nil, "\(column) = \(value)")
      }
      #expect(raw.refusal(insert("position", "5")) == nil, "one that can be is taken")
      #expect(raw.refusal(insert("position", "6")) != nil, "a version of a stream is there once")
    }
  }

  /// Triggers for DELETE do not see a REPLACE unless recursive triggers are on.
  @Test(arguments: [
    """
    INSERT OR REPLACE INTO entry SELECT position, stream, version, event, event_version, happened, recorded, actor,
      cause, command, reference, '{"forged":1}', digest, hash FROM entry WHERE position = 1
    """,
    "INSERT OR REPLACE INTO personal SELECT position, salt, 'forged' FROM personal WHERE position = 1",
    "INSERT OR REPLACE INTO erasure SELECT position, 1 FROM erasure",
  ])
  func `replacing is refused like changing`(sql: String) async throws {
    try await withSQLite { journal, folder in
      try await fill(journal)
      let before = try journal.allEntries()
      #expect(try RawDatabase(SQLiteJournal.path(in: folder)).refusal(sql) != nil)
      #expect(try journal.allEntries() == before)
    }
  }
}
