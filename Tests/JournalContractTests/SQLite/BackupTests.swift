import Foundation
import Journal
import JournalSQLite
import Testing
import Vocabulary

/// A backup beside a working store is a beginning of the journal that verifies by itself.
@Suite struct BackupTests {
  private func write(_ journal: SQLiteJournal, writer: Int, appends: Int) async throws {
    for number in 0..<appends {
      let streams = [Sample.unit("W\(writer)"): Int64(number), Sample.incident("\(writer)-\(number)"): 0]
      let body = #"{"words":""# + String(repeating: "x", count: 3_000) + #""}"#
      let append = Sample.append("w\(writer)-\(number)", streams, body: body, personal: "{}", day: Sample.day)
      _ = try await journal.append(append).committed()
    }
  }

  @Test func `a backup while writers run is a consistent beginning`() async throws {
    try await withSQLite { journal, folder in
      try await write(journal, writer: 99, appends: 40)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<6 { group.addTask { try await write(journal, writer: writer, appends: 40) } }
        for number in 0..<4 {
          let acknowledged = try journal.head()
          try journal.backup(to: folder + "/backup\(number)")
          try await reopen(folder + "/backup\(number)") { copy in
            let entries = try copy.allEntries()
            #expect(chainFlaw(entries) == nil)
            #expect(try copy.head().position >= acknowledged.position, "what was acknowledged before is in it")
            #expect(entries.count % 2 == 0, "no append is halved")
            #expect(try entries == Array(journal.allEntries().prefix(entries.count)))
          }
        }
        try await group.waitForAll()
      }
      #expect(try journal.head().position == 560)
    }
  }

  @Test func `a backup can be worked with`() async throws {
    try await withSQLite { journal, folder in
      try await write(journal, writer: 1, appends: 2)
      try journal.backup(to: folder + "/a/b")
      try await reopen(folder + "/a/b") { copy in
        let next = try await copy.append(Sample.append("n", [Sample.unit("W1"): 2], day: Sample.day)).committed()
        #expect(next == Receipt(first: 5, last: 5, reference: Reference(day: Sample.day, number: 5)))
      }
      #expect(try journal.head().position == 4)
    }
  }

  @Test func `a backup never replaces a store`() async throws {
    try await withSQLite { journal, folder in
      try journal.backup(to: folder + "/backup")
      try await write(journal, writer: 1, appends: 1)
      let fault = try #require(throws: JournalFault.self) { try journal.backup(to: folder + "/backup") }
      #expect("\(fault)".contains("there already"))
      #expect(throws: JournalFault.self) { try journal.backup(to: folder) }
      try await reopen(folder + "/backup") { copy async throws in #expect(try copy.head() == .empty) }
    }
  }

  @Test func `the rest of an interrupted backup makes way`() async throws {
    try await withSQLite { journal, folder in
      try await write(journal, writer: 1, appends: 3)
      let target = folder + "/backup"
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      for suffix in ["", "-journal", "-wal", "-shm"] {
        let rest = SQLiteJournal.path(in: target) + ".partial" + suffix
        #expect(FileManager.default.createFile(atPath: rest, contents: Data(repeating: 7, count: 9_000)))
      }
      try journal.backup(to: target)
      try await reopen(target) { copy async throws in #expect(try copy.allEntries() == journal.allEntries()) }
    }
  }

  @Test func `a backup that cannot be written says so`() async throws {
    try await withSQLite { journal, _ in
      #expect(throws: JournalFault.self) { try journal.backup(to: "/proc/tocsin") }
      #expect(throws: JournalFault.self) { try journal.backup(to: "/dev/null/x") }
      try await write(journal, writer: 1, appends: 1)
    }
  }

  @Test func `a backup is for its owner alone`() async throws {
    try await withSQLite { journal, folder in
      try FileManager.default.createDirectory(atPath: folder + "/backup", withIntermediateDirectories: true)
      try journal.backup(to: folder + "/backup")
      let file = try FileManager.default.attributesOfItem(atPath: SQLiteJournal.path(in: folder + "/backup"))
      #expect(file[.posixPermissions] as? Int == 0o600)
    }
  }
}
