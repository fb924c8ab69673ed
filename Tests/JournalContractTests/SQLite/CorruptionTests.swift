import Foundation
import Journal
import JournalSQLite
import Testing
import Vocabulary

/// A damaged file is told of in words or shown by the chain; it never stops the program and never passes for whole.
@Suite struct CorruptionTests {
  /// A store of 60 entries, closed, its log folded into the one file.
  private func stored(_ folder: String) async throws -> Data {
    try await reopen(folder) { journal in
      for number in 0..<60 {
        let body = #"{"n":\#(number),"words":""# + String(repeating: "x", count: 700) + #""}"#
        let append = Sample.append(
          "c\(number)", [Sample.unit("D11"): Int64(number)], body: body, personal: #"{"p":1}"#, day: Sample.day)
        _ = try await journal.append(append).committed()
      }
    }
    try RawDatabase(SQLiteJournal.path(in: folder)).run("PRAGMA wal_checkpoint(TRUNCATE)")
    return try Data(contentsOf: URL(filePath: SQLiteJournal.path(in: folder)))
  }

  private func replace(_ folder: String, _ bytes: Data) throws {
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: SQLiteJournal.path(in: folder) + suffix)
    {
      try FileManager.default.removeItem(atPath: SQLiteJournal.path(in: folder) + suffix)
    }
    try bytes.write(to: URL(filePath: SQLiteJournal.path(in: folder)))
  }

  /// What became of a damaged store: the fault, the flaw, or nil where everything reads as it was.
  private func finding(_ folder: String, expecting count: Int) async throws -> String? {
    do {
      return try await reopen(folder) { journal in
        let entries = try journal.allEntries()
        if let flaw = chainFlaw(entries) { return flaw }
        if entries.count != count { return "\(entries.count) entries" }
        for entry in entries { _ = try journal.receipt(of: entry.command) }
        _ = try journal.rows(after: nil, limit: 10)
        _ = try journal.search("word", limit: 10)
        let outcome = await journal.append(Sample.append("next", [Sample.unit("D11"): Int64(count)], day: Sample.day))
        return outcome.fault?.description
      }
    } catch let fault as JournalFault { return fault.description }
  }

  @Test func `a file that is no database is no store`() async throws {
    try await withFolder { folder in
      for garbage in [Data("not a database at all, but a letter".utf8), Data(repeating: 0xA5, count: 8_192)] {
        try replace(folder, garbage)
        let fault = try #require(throws: JournalFault.self) { try SQLiteJournal(folder: folder).close() }
        guard case .notAStore = fault else { throw fault }
        #expect(try Data(contentsOf: URL(filePath: SQLiteJournal.path(in: folder))) == garbage, "it is left alone")
      }
    }
  }

  @Test func `a garbled header is told of`() async throws {
    try await withFolder { folder in
      let whole = try await stored(folder)
      for place in [0, 16, 19, 21, 47, 59, 100] {
        var bytes = whole
        bytes[place] ^= 0x3F
        try replace(folder, bytes)
        #expect(try await finding(folder, expecting: 60) != nil, "byte \(place)")
      }
    }
  }

  @Test func `a shortened file is told of`() async throws {
    try await withFolder { folder in
      let whole = try await stored(folder)
      for pages in [1, 2, 5, whole.count / 4_096 / 2] {
        try replace(folder, whole.prefix(pages * 4_096))
        #expect(try await finding(folder, expecting: 60) != nil, "\(pages) pages")
      }
    }
  }

  @Test func `garbage in any page never stops the program, and never alters an entry unseen`() async throws {
    try await withFolder { folder in
      let whole = try await stored(folder)
      var found = 0
      for page in 1..<whole.count / 4_096 {
        var bytes = whole
        for offset in 0..<512 { bytes[page * 4_096 + 1_024 + offset] = UInt8(truncatingIfNeeded: offset &* 73 &+ page) }
        try replace(folder, bytes)
        if try await finding(folder, expecting: 60) != nil { found += 1 }
      }
      #expect(found > 10, "pages of entries are most of the file")
    }
  }

  @Test func `an entry altered behind the guards is named`() async throws {
    let alterations = [
      "UPDATE entry SET body = replace(body, 'x', 'y') WHERE position = 7",
      "UPDATE entry SET actor = 'other' WHERE position = 7",
      "UPDATE entry SET happened = happened + 1 WHERE position = 7",
      "UPDATE personal SET content = '{\"p\":2}' WHERE position = 7",
      "UPDATE personal SET salt = randomblob(16) WHERE position = 7",
      "UPDATE entry SET digest = randomblob(32) WHERE position = 7",
      "UPDATE entry SET reference = '261121-9999' WHERE position = 7",
      "DELETE FROM personal WHERE position = 7; DELETE FROM entry WHERE position = 7",
    ]
    try await withFolder { folder in
      let whole = try await stored(folder)
      for alteration in alterations {
        try replace(folder, whole)
        let raw = try RawDatabase(SQLiteJournal.path(in: folder))
        for trigger in ["entry_never_changes", "entry_never_goes", "personal_never_changes", "personal_goes_by_notice"]
        {
          try raw.run("DROP TRIGGER \(trigger)")
        }
        try raw.run(alteration)
        let flaw = try #require(try await finding(folder, expecting: 60), "\(alteration)")
        #expect(flaw.hasPrefix("entry 7"), "\(alteration): \(flaw)")
      }
    }
  }
}
