import Foundation
import Journal
import Synchronization
import Testing
import Vocabulary

@testable import JournalSQLite

/// What the store promises the disk, read back from the connection that writes.
@Suite struct DurabilityTests {
  private func pragma(_ name: String, _ journal: SQLiteJournal) async throws -> Int64 {
    let found = Mutex<Int64?>(nil)
    try await journal.alone { writer in
      try Statement(writer.database, "PRAGMA \(name)").forEachRow { row in
        found.withLock { $0 = row.integer(0) }
        return false
      }
    }
    return try #require(found.withLock { $0 })
  }

  @Test func `every commit is flushed and deleted bytes are overwritten`() async throws {
    try await withFolder { folder in
      for _ in 0..<2 {
        try await reopen(folder) { journal async throws in
          #expect(try await pragma("synchronous", journal) == 2)
          #expect(try await pragma("secure_delete", journal) == 1)
          #expect(try await pragma("foreign_keys", journal) == 1)
        }
      }
    }
  }

  /// Whether the text stands in any file of the folder.
  private func isOnDisk(_ text: String, _ folder: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
      let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
      return bytes.range(of: Data(text.utf8)) != nil
    }
  }

  private func store(_ journal: SQLiteJournal, words: String?) async throws {
    for number in 0..<40 {
      let append = Sample.append(
        "c\(number)", [Sample.unit("D11"): Int64(number)], personal: #"{"words":"zwyrtkovaq\#(number)"}"#,
        words: words.map { "\($0)\(number)" })
      _ = try await journal.append(append).committed()
    }
    let notice = Append(command: Sample.command("erase"), expected: [:], drafts: [Sample.draft(.centre, "erase")])
    _ = try await journal.erase([7], notice: notice).committed()
  }

  @Test func `an erased part leaves the files`() async throws {
    try await withSQLite { journal, folder in
      try await store(journal, words: nil)
      #expect(try !isOnDisk("zwyrtkovaq6\"", folder))
      #expect(try isOnDisk("zwyrtkovaq5\"", folder))
    }
  }

  @Test func `the one file of a closed store holds everything`() async throws {
    try await withFolder { folder in
      try await reopen(folder + "/a") { journal in
        _ = try await journal.append(Sample.append("a", [Sample.unit("D11"): 0])).committed()
      }
      try FileManager.default.createDirectory(atPath: folder + "/b", withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        atPath: SQLiteJournal.path(in: folder + "/a"), toPath: SQLiteJournal.path(in: folder + "/b"))
      try await reopen(folder + "/b") { journal async throws in #expect(try journal.allEntries().count == 1) }
    }
  }

  @Test func `the words of an erased part leave the text index's files`() async throws {
    try await withSQLite { journal, folder in
      for number in 0..<3 {
        let words = ["quokkavendel", "xylophonkarst", "brzeczyszczyk"][number]
        _ = try await journal.append(Sample.append("c\(number)", [Sample.unit("D\(number)"): 0], words: words))
          .committed()
      }
      #expect(try isOnDisk("ylophonkarst", folder))
      let notice = Append(command: Sample.command("erase"), expected: [:], drafts: [Sample.draft(.centre, "erase")])
      _ = try await journal.erase([2], notice: notice).committed()
      #expect(try !isOnDisk("ylophonkarst", folder))
    }
  }
}
