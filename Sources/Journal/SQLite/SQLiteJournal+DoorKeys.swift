internal import GRDB
package import Journal
internal import Synchronization
package import Vocabulary

extension SQLiteJournal: DoorKeys {
  package func keep(_ key: DoorKey) async throws(JournalFault) {
    try await alone { writer in
      try writer.inTransaction {
        let statement = try Statement(writer.database, Statements.putDoorKey)
        statement.bind(1, blob: key.digest.bytes)
        statement.bind(2, key.kind.rawValue)
        statement.bind(3, key.expires.microseconds)
        try statement.run()
      }
    }
  }

  package func spendLink(_ digest: Digest, at moment: Moment) async throws(JournalFault) -> Bool {
    let isSpent = Flag()
    try await alone { writer in
      try writer.inTransaction {
        let statement = try Statement(writer.database, Statements.spendLink)
        statement.bind(1, blob: digest.bytes)
        statement.bind(2, moment.microseconds)
        try statement.run()
        isSpent.set(writer.database.changesCount == 1)
        let expired = try Statement(writer.database, Statements.dropExpiredDoorKeys)
        expired.bind(1, moment.microseconds)
        try expired.run()
      }
    }
    return isSpent.value
  }

  package func holdsSession(_ digest: Digest, at moment: Moment) throws(JournalFault) -> Bool {
    try reading { database in
      let statement = try Statement(cached: database, Statements.findSession)
      statement.bind(1, blob: digest.bytes)
      statement.bind(2, moment.microseconds)
      var isHeld = false
      try statement.forEachRow { _ in
        isHeld = true
        return false
      }
      return isHeld
    }
  }

  package func dropSession(_ digest: Digest) async throws(JournalFault) {
    try await alone { writer in
      try writer.inTransaction {
        let statement = try Statement(writer.database, Statements.dropSession)
        statement.bind(1, blob: digest.bytes)
        try statement.run()
      }
    }
  }
}

/// Carries an answer out of the writer's thread.
private final class Flag: Sendable {
  private let flag = Mutex(false)
  var value: Bool { flag.withLock { $0 } }
  func set(_ value: Bool) { flag.withLock { $0 = value } }
}
