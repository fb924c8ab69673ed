internal import Foundation
internal import GRDB
package import Journal
internal import Vocabulary

/// Builds a store from entries that were stored before; it takes the store's place only when it is whole and durable.
package final class Restoring {
  private let folder: String
  private let partial: String
  private let queue: DatabaseQueue
  private let lock: StoreLock
  private var head = Head.empty

  /// Throws where the folder holds a store already.
  package init(folder: String) throws(JournalFault) {
    self.folder = folder
    let lock = try StoreLock(folder: folder)
    let path = SQLiteJournal.path(in: folder)
    partial = path + ".restoring"
    do {
      guard try Restoring.isAbsentOrEmpty(path) else {
        throw JournalFault.other("the store in \(folder) is not empty; restore into a new folder")
      }
      for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: partial + suffix) {
        try FileManager.default.removeItem(atPath: partial + suffix)
      }
      try Opening.makeOwnersAlone(partial)
      queue = try DatabaseQueue(path: partial)
      try queue.writeWithoutTransaction { database in
        try Opening.migrate(database)
        try database.execute(sql: "PRAGMA synchronous = OFF")
      }
    } catch {
      lock.release()
      throw JournalFault(error)
    }
    self.lock = lock
  }

  private static func isAbsentOrEmpty(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    let pool = try Opening.pool(path)
    let head = try pool.read { try BatchWriter.storedHead($0) }
    try pool.close()
    return head.position == 0
  }

  /// Takes entries in order, each with the number it is known by to the person who restores; throws what is wrong with the first that does not fit.
  package func take(_ entries: [Entry]) throws(RestoreRefusal) {
    var next = head
    do {
      try queue.writeWithoutTransaction { database in
        let writer = try BatchWriter(database)
        try writer.inTransaction {
          for entry in entries {
            if let flaw = Chain.flaw(of: entry, after: next.hash, at: next.position + 1) {
              throw RestoreRefusal.flaw(position: next.position + 1, flaw)
            }
            try writer.insert(entry)
            next = Head(position: entry.position, hash: entry.hash)
          }
        }
      }
    } catch let refusal as RestoreRefusal { throw refusal } catch { throw .fault(JournalFault(error)) }
    head = next
  }

  /// Puts the finished store in its place.
  package func finish() throws(JournalFault) -> Head {
    do {
      try queue.close()
      let path = SQLiteJournal.path(in: folder)
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.removeItem(atPath: path + suffix)
      }
      try Restoring.makeDurable(partial, as: path)
    } catch { throw JournalFault(error) }
    lock.release()
    return head
  }

  /// Leaves nothing behind.
  package func abandon() throws(JournalFault) {
    do {
      try queue.close()
      try FileManager.default.removeItem(atPath: partial)
    } catch { throw JournalFault(error) }
    lock.release()
  }

  /// Flushes a finished file and gives it its name; after a power cut it is whole or not there.
  static func makeDurable(_ partial: String, as path: String) throws {
    try flush(partial)
    guard rename(partial, path) == 0 else {
      throw JournalFault.other("cannot rename \(partial): \(String(cString: strerror(errno)))")
    }
    try flush((path as NSString).deletingLastPathComponent)
  }

  private static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw JournalFault.other("cannot open \(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw JournalFault.other("cannot flush \(path): \(String(cString: strerror(errno)))")
    }
  }
}

/// Why a restore stopped.
package enum RestoreRefusal: Error, Hashable, Sendable {
  /// The entry at this position does not follow from the ones before it.
  case flaw(position: Int64, String)
  case fault(JournalFault)
}
