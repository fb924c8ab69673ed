import Foundation
import Journal
import JournalSQLite
import Testing
import Vocabulary

/// A process that is killed loses nothing it acknowledged and leaves nothing half done.
@Suite(.serialized) struct CrashTests {
  @Test func `every acknowledged append outlives its writer and none is half there`() async throws {
    var seed = CrashSeed(for: "crash")
    let (crashes, perStore): (Int64, Int64) = (CrashSeed.crashes, 10)
    var acknowledged = 0
    for start in stride(from: Int64(0), to: crashes, by: Int64.Stride(perStore)) {
      try await withFolder { folder in
        for run in start..<min(crashes, start + perStore) {
          // The first run of a store, and now and then a later one, is killed while the store opens.
          let isOpenFirst = run % 4 != start % 4
          let delay = isOpenFirst ? seed.delay() : seed.delay() / 8
          let comment = Comment(rawValue: "seed \(seed.seed), crash \(run) after \(delay) µs")
          let writer = try CrashedWriter.run(
            ["write", folder + "/store", "\(run)", "\([1, 4, 16][Int(run % 3)])"], killAfterMicroseconds: delay,
            isOpenFirst: isOpenFirst, notes: folder)
          #expect(writer.ending == SIGKILL && writer.complaint.isEmpty, comment)
          let store = try StoreAfterCrash(folder + "/store", comment)
          store.checkAcknowledged(writer.lines, comment)
          acknowledged += writer.lines.filter { $0 != "open" }.count
        }
      }
    }
    print("crash: \(acknowledged) acknowledged appends, all there")
    #expect(acknowledged > Int(crashes), "the writers were too slow to show anything")
  }

  @Test func `a file that may not grow loses nothing either`() async throws {
    try await withFolder { folder in
      let writer = try CrashedWriter.run(
        ["full", folder + "/store", "0", "2000000"], killAfterMicroseconds: 0, notes: folder)
      #expect(writer.ending == 1 && writer.complaint.contains("the disk"), "\(writer.complaint)")
      #expect(writer.lines.count > 20)
      let store = try StoreAfterCrash(folder + "/store", "file size bounded")
      store.checkAcknowledged(writer.lines, "file size bounded")
      let next = try CrashedWriter.run(
        ["write", folder + "/store", "1", "2"], killAfterMicroseconds: 1_000_000, notes: folder)
      try StoreAfterCrash(folder + "/store", "bound gone").checkAcknowledged(writer.lines + next.lines, "bound gone")
      #expect(next.lines.count > 1)
    }
  }

  @Test func `a backup that was cut off is not there, and one that is there is whole`() async throws {
    var seed = CrashSeed(for: "backup")
    try await withFolder { folder in
      _ = try CrashedWriter.run(["write", folder + "/store", "0", "8"], killAfterMicroseconds: 300_000, notes: folder)
      var stored = try StoreAfterCrash(folder + "/store", "before").entries.count
      for run in 1...(CrashSeed.crashes / 5 + 1) {
        let delay = seed.delay()
        let comment = Comment(rawValue: "seed \(seed.seed), crash \(run) after \(delay) µs")
        let writer = try CrashedWriter.run(
          ["backup", folder + "/store", "\(run)", folder + "/backups"], killAfterMicroseconds: delay, notes: folder)
        #expect(writer.ending == SIGKILL && writer.complaint.isEmpty, comment)
        let store = try StoreAfterCrash(folder + "/store", comment)
        store.checkAcknowledged(writer.lines.filter { !$0.hasPrefix("backup") }, comment)
        for made in try whole(folder + "/backups") {
          let copy = try StoreAfterCrash(folder + "/backups/" + made, comment)
          #expect(copy.entries == Array(store.entries.prefix(copy.entries.count)), comment)
          #expect(copy.entries.count >= stored, comment)
        }
        for line in writer.lines where line.hasPrefix("backup ") {
          #expect(try whole(folder + "/backups").contains(String(line.dropFirst(7))), comment)
        }
        stored = store.entries.count
        try backUpAgain(folder, comment)
        try FileManager.default.removeItem(atPath: folder + "/backups")
      }
    }
  }

  @Test func `a restore that was cut off is not there, and one that is there is whole`() async throws {
    var seed = CrashSeed(for: "restore")
    try await withFolder { folder in
      _ = try CrashedWriter.run(["write", folder + "/store", "0", "8"], killAfterMicroseconds: 300_000, notes: folder)
      let entries = try StoreAfterCrash(folder + "/store", "before").entries
      for run in 1...(CrashSeed.crashes / 5 + 1) {
        let delay = seed.delay()
        let comment = Comment(rawValue: "seed \(seed.seed), crash \(run) after \(delay) µs")
        let writer = try CrashedWriter.run(
          ["restore", folder + "/store", "\(run)", folder + "/restored"], killAfterMicroseconds: delay, notes: folder)
        #expect(writer.ending == SIGKILL && writer.complaint.isEmpty, comment)
        let made = try whole(folder + "/restored")
        for line in writer.lines where line.hasPrefix("restored ") {
          #expect(made.contains(String(line.dropFirst(9))), comment)
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/restored") {
          if !made.contains(name) { try restore(entries, into: "\(folder)/restored/\(name)") }
          let journal = try SQLiteJournal(folder: "\(folder)/restored/\(name)")
          #expect(try journal.entries(after: 0, limit: .max) == entries, comment)
          journal.close()
        }
        try FileManager.default.removeItem(atPath: folder + "/restored")
      }
    }
  }

  /// The folders under this one that hold a store.
  private func whole(_ folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      FileManager.default.fileExists(atPath: SQLiteJournal.path(in: folder + "/" + $0))
    }
  }

  /// The folder in which a backup was cut off takes the next one.
  private func backUpAgain(_ folder: String, _ comment: Comment) throws {
    guard FileManager.default.fileExists(atPath: folder + "/backups") else { return }
    let made = try whole(folder + "/backups")
    let journal = try SQLiteJournal(folder: folder + "/store")
    defer { journal.close() }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/backups") where !made.contains(name) {
      try journal.backup(to: folder + "/backups/" + name)
      let copy = try StoreAfterCrash(folder + "/backups/" + name, comment)
      #expect(try copy.entries.last?.hash == journal.head().hash, comment)
    }
  }

  private func restore(_ entries: [Entry], into folder: String) throws {
    let restoring = try Restoring(folder: folder)
    try restoring.take(entries)
    #expect(try restoring.finish().position == Int64(entries.count))
  }
}
