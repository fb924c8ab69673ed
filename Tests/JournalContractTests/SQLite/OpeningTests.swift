import Foundation
import Journal
import JournalSQLite
import Testing
import Vocabulary

/// Opening: what is there is kept, what is not ours is left alone, and a second process is told who holds the store.
@Suite struct OpeningTests {
  private let unit = Sample.unit("D11")

  private func fault(_ folder: String) -> JournalFault? {
    do {
      try SQLiteJournal(folder: folder).close()
      return nil
    } catch { return error }
  }

  @Test func `a store opened again holds everything`() async throws {
    try await withFolder { folder in
      var marks = Marks()
      marks.rows = [Sample.row("1", place: "here", units: ["D11"])]
      marks.live = [unit: true]
      marks.snapshots = [Snapshot(stream: unit, version: 1, form: 1, content: [1, 2])]
      let append = Sample.append("a", [unit: 0], personal: "{}", day: Sample.day, words: "smoke", marks: marks)
      let before = try await reopen(folder) { journal in
        _ = try await journal.append(append).committed()
        return (try journal.allEntries(), try journal.rows(after: nil, limit: 9), try journal.head())
      }
      try await reopen(folder) { journal in
        #expect(try journal.allEntries() == before.0)
        #expect(try journal.rows(after: nil, limit: 9) == before.1)
        #expect(try journal.head() == before.2)
        #expect(try journal.liveStreams() == [unit])
        #expect(try journal.snapshot(of: unit, form: 1)?.content == [1, 2])
        #expect(try journal.search("smoke", limit: 9).count == 1)
        #expect(try journal.receipt(of: append.command)?.first == 1)
        let next = try await journal.append(Sample.append("b", [unit: 1], day: Sample.day)).committed()
        #expect(next == Receipt(first: 2, last: 2, reference: Reference(day: Sample.day, number: 2)))
        #expect(try journal.flaw() == nil)
      }
    }
  }

  @Test func `numbers beyond 9999 go on after opening again`() async throws {
    try await withFolder { folder in
      try await reopen(folder) { journal in
        for round in 0..<10 {
          let drafts = (0..<1_001).map { _ in Sample.draft(unit, "r\(round)", day: Sample.day) }
          let append = Append(command: Sample.command("r\(round)"), expected: [:], drafts: drafts)
          _ = try await journal.append(append).committed()
        }
      }
      try await reopen(folder) { journal in
        let receipt = try await journal.append(Sample.append("next", [unit: 10_010], day: Sample.day)).committed()
        #expect(receipt.reference == Reference(day: Sample.day, number: 10_011))
        let other = try await journal.append(Sample.append("other", [unit: 10_011], day: Sample.nextDay)).committed()
        #expect(other.reference == Reference(day: Sample.nextDay, number: 1))
      }
    }
  }

  @Test func `a store in use names the process that holds it`() async throws {
    try await withSQLite { _, folder in
      let pid = ProcessInfo.processInfo.processIdentifier
      #expect(fault(folder) == .locked("held by process \(pid)"))
      #expect(throws: JournalFault.locked("held by process \(pid)")) { try Restoring(folder: folder) }
    }
  }

  @Test func `a closed store can be opened at once, by whoever comes first`() async throws {
    try await withFolder { folder in
      for _ in 0..<10 { #expect(fault(folder) == nil) }
    }
  }

  @Test func `a folder that is missing is made for its owner alone`() async throws {
    try await withFolder { folder in
      let deep = folder + "/a/b"
      #expect(fault(deep) == nil)
      let file = try FileManager.default.attributesOfItem(atPath: SQLiteJournal.path(in: deep))
      #expect(file[.posixPermissions] as? Int == 0o600)
      #expect(try FileManager.default.attributesOfItem(atPath: deep)[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `an empty file becomes a store`() async throws {
    try await withFolder { folder in
      #expect(FileManager.default.createFile(atPath: SQLiteJournal.path(in: folder), contents: Data()))
      try await reopen(folder) { journal async throws in
        #expect(try journal.head() == .empty)
        #expect(await journal.append(Sample.append("a", [unit: 0])).isCommitted)
      }
      #expect(try RawDatabase(SQLiteJournal.path(in: folder)).text("PRAGMA user_version") != "0")
    }
  }

  @Test func `a store made by a newer version is refused and left alone`() async throws {
    try await withFolder { folder in
      #expect(fault(folder) == nil)
      try RawDatabase(SQLiteJournal.path(in: folder)).run("PRAGMA user_version = 99")
      guard case .notAStore(let detail) = fault(folder) else { throw Unexpected(description: "opened a newer store") }
      #expect(detail.contains("99"))
      #expect(try RawDatabase(SQLiteJournal.path(in: folder)).text("PRAGMA user_version") == "99")
    }
  }

  @Test(arguments: ["PRAGMA application_id = 7", "CREATE TABLE notes (words TEXT)"])
  func `a database of another application is refused and left alone`(sql: String) async throws {
    try await withFolder { folder in
      let path = SQLiteJournal.path(in: folder)
      try RawDatabase(path).run(sql + "; CREATE TABLE other (a)")
      let before = try Data(contentsOf: URL(filePath: path))
      guard case .notAStore = fault(folder) else { throw Unexpected(description: "opened a foreign file") }
      #expect(try RawDatabase(path).text("SELECT count(*) FROM sqlite_master WHERE name = 'entry'") == "0")
      #expect(try Data(contentsOf: URL(filePath: path)) == before, "not a byte of a foreign file is changed")
    }
  }

  @Test func `a store that was cut off before it wrote ahead opens again as it was`() async throws {
    try await withFolder { folder in
      let (store, copy) = (folder + "/store", folder + "/copy")
      let head = try await reopen(store) { journal in
        _ = try await journal.append(Sample.append("a", [unit: 0])).committed()
        return try journal.head()
      }
      // A change that is half in the file, with the old pages beside it: as a crash leaves it.
      let raw = try RawDatabase(SQLiteJournal.path(in: store))
      for sql in [
        "PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 2", "BEGIN IMMEDIATE", "CREATE TABLE half (words)",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 200) "
          + "INSERT INTO half SELECT hex(randomblob(2000)) FROM n",
      ] { try raw.run(sql) }
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
      for ending in ["", "-journal"] {
        try FileManager.default.copyItem(
          atPath: SQLiteJournal.path(in: store) + ending, toPath: SQLiteJournal.path(in: copy) + ending)
      }
      let found = try await reopen(copy) { journal in (head: try journal.head(), flaw: try journal.flaw()) }
      #expect(found.head == head && found.flaw == nil)
    }
  }
}
