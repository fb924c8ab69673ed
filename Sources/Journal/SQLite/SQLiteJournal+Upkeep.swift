internal import Foundation
internal import GRDB
package import Journal
internal import Synchronization
internal import Vocabulary

extension SQLiteJournal {
  /// The notice becomes durable first; only then do the personal parts go, in one transaction with the permission to.
  package func erase(_ positions: [Int64], notice: Append) async throws(JournalFault) -> AppendOutcome {
    guard !notice.drafts.isEmpty else { throw .noticeMissing }
    let outcome = await append(notice)
    let receipt: Receipt
    switch outcome {
    // Noted before: a crash or a full disk may have come between the notice and what it notes.
    case .committed(let given), .already(let given): receipt = given
    case .stale, .failed: return outcome
    }
    try await alone { writer in
      try writer.inTransaction {
        try writer.erase(positions, notice: receipt.first)
      }
      // The bytes leave the text index and the write-ahead log too.
      try writer.database.execute(sql: Statements.mergeSearch)
      try writer.database.execute(sql: Statements.emptyLog)
    }
    return outcome
  }

  package func beginRebuild() async throws(JournalFault) {
    try await alone { writer in
      try writer.inTransaction {
        for sql in Statements.dropDerived { try writer.database.execute(sql: sql) }
      }
    }
  }

  package func mark(_ marks: Marks, words: [SearchWords]) async throws(JournalFault) {
    try await alone { try $0.mark(marks, words: words) }
  }

  /// Copies the store as it stands into another folder while it is worked on. The copy is complete or not there at all.
  package func backup(to target: String) throws(JournalFault) {
    let path = SQLiteJournal.path(in: target)
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .other("\(path) is there already; name an empty folder for the backup")
    }
    let partial = path + ".partial"
    do {
      try FileManager.default.createDirectory(
        atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      if FileManager.default.fileExists(atPath: partial) { try FileManager.default.removeItem(atPath: partial) }
      try Opening.makeOwnersAlone(partial)
      let copy = try DatabaseQueue(path: partial)
      try pool.backup(to: copy, pagesPerStep: 2_048)
      try copy.close()
      try Restoring.makeDurable(partial, as: path)
    } catch { throw JournalFault(error) }
  }

  /// Bytes of the database and its write-ahead log.
  package var bytesOnDisk: Int64 {
    ["", "-wal"].reduce(0) { sum, suffix in
      var status = stat()
      return stat(SQLiteJournal.path(in: folder) + suffix, &status) == 0 ? sum + Int64(status.st_size) : sum
    }
  }

  /// Bytes free on the store's file system.
  package var bytesFree: Int64 {
    var status = statvfs()
    return statvfs(folder, &status) == 0 ? Int64(status.f_bavail) * Int64(status.f_frsize) : 0
  }

  /// Takes the write lock and lets it go again: throws where the store could not be written now.
  package func probe() async throws(JournalFault) {
    try await alone { try $0.inTransaction {} }
  }
}

extension BatchWriter {
  /// Takes personal parts and their search words away; the caller holds the transaction.
  func erase(_ positions: [Int64], notice: Int64) throws {
    let permit = try Statement(database, Statements.insertErasure)
    let personal = try Statement(database, Statements.deletePersonal)
    let search = try Statement(database, Statements.deleteSearch)
    for position in positions where position > 0 && position <= head.position {
      permit.bind(1, position)
      permit.bind(2, notice)
      try permit.run()
      personal.bind(1, position)
      try personal.run()
      search.bind(1, position)
      try search.run()
    }
  }
}
