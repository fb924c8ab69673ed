internal import Foundation
internal import GRDB
package import Journal
internal import Synchronization
internal import Vocabulary

/// The embedded store: one SQLite file in a folder that one process owns.
package final class SQLiteJournal: JournalPort {
  package let folder: String
  let pool: DatabasePool
  private let committer: Committer
  private let newest: NewestHead
  private let signal: CommitSignal
  private let lock: StoreLock

  package static func path(in folder: String) -> String { folder + "/journal.sqlite" }

  /// Opens the store in a folder and makes it when absent. `pagesMax` bounds the file in pages of 4,096 bytes; 0 does not.
  package init(folder: String, pagesMax: Int64 = 0) throws(JournalFault) {
    self.folder = folder
    let lock = try StoreLock(folder: folder)
    do {
      let pool = try Opening.pool(SQLiteJournal.path(in: folder))
      let head = try pool.read { try BatchWriter.storedHead($0) }
      let newest = NewestHead(head)
      let signal = CommitSignal(head: head.position)
      let committer = Committer { head in
        newest.set(head)
        signal.committed(upTo: head.position)
      }
      try SQLiteJournal.start(committer, pool, pagesMax)
      (self.pool, self.newest, self.signal, self.committer, self.lock) = (pool, newest, signal, committer, lock)
    } catch {
      lock.release()
      throw JournalFault(error)
    }
  }

  /// Gives the writer connection to the committer's thread until the store closes.
  private static func start(_ committer: Committer, _ pool: DatabasePool, _ pagesMax: Int64) throws {
    let started = DispatchSemaphore(value: 0)
    let failure = Mutex<JournalFault?>(nil)
    let thread = Thread {
      do {
        try pool.writeWithoutTransaction { database in
          if pagesMax > 0 { try database.execute(sql: "PRAGMA max_page_count = \(pagesMax)") }
          let writer = try BatchWriter(database)
          started.signal()
          committer.run(writer)
          // Leaves one file behind; what is not copied now is read from the log when the store opens again.
          try database.execute(sql: Statements.emptyLog)
        }
      } catch {
        failure.withLock { $0 = JournalFault(error) }
        started.signal()
      }
    }
    thread.name = "tocsin-committer"
    thread.stackSize = 8 * 1_024 * 1_024
    thread.start()
    started.wait()
    if let fault = failure.withLock({ $0 }) { throw fault }
  }

  package func submit(_ appends: [Append], done: @escaping @Sendable ([AppendOutcome]) -> Void) {
    committer.submit(.appends(appends, done: done))
  }

  package func head() throws(JournalFault) -> Head { newest.value }

  package func waitForEntry(after position: Int64) async throws { try await signal.wait(after: position) }

  /// Finishes what waits, lets go of the file and the folder. Nothing acknowledged is lost without it.
  package func close() {
    committer.close()
    signal.close()
    do { try pool.close() } catch { signal.close() }
    lock.release()
  }

  /// Runs something alone on the writer's thread.
  func alone(_ body: @escaping @Sendable (BatchWriter) throws -> Void) async throws(JournalFault) {
    let fault: JournalFault? = await withCheckedContinuation { continuation in
      committer.submit(.other(body, done: { continuation.resume(returning: $0) }))
    }
    if let fault { throw fault }
  }

  func reading<Value: Sendable>(_ body: (Database) throws -> Value) throws(JournalFault) -> Value {
    do { return try pool.read(body) } catch { throw JournalFault(error) }
  }
}

/// The newest head, as the committer left it.
private final class NewestHead: Sendable {
  private let head: Mutex<Head>

  init(_ head: Head) { self.head = Mutex(head) }

  var value: Head { head.withLock { $0 } }
  func set(_ value: Head) { head.withLock { $0 = value } }
}
