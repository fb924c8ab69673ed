internal import GRDB
package import Journal
internal import Synchronization
package import Vocabulary

/// Links and sessions of the embedded store.
extension SQLiteJournal: DoorKeys {
  package func keep(_ link: DoorLink) async throws(JournalFault) {
    try await change { database in
      try database.run(DoorStatements.dropLinksOfAccount) { $0.bind(1, link.account.text) }
      try database.run(DoorStatements.putLink) { statement in
        statement.bind(1, blob: link.digest.bytes)
        statement.bind(2, link.account.text)
        statement.bind(3, link.purpose.rawValue)
        statement.bind(4, link.expires.microseconds)
      }
    }
  }

  package func link(_ digest: Digest, at moment: Moment) throws(JournalFault) -> DoorLink? {
    try reading { try $0.doorLink(digest, at: moment) }
  }

  package func spendLink(_ digest: Digest, at moment: Moment) async throws(JournalFault) -> DoorLink? {
    try await answering { database in
      let found = try database.doorLink(digest, at: moment)
      try database.run(DoorStatements.dropLink) { $0.bind(1, blob: digest.bytes) }
      try database.run(DoorStatements.dropExpiredLinks) { $0.bind(1, moment.microseconds) }
      return found
    }
  }

  package func dropLinks(of account: ActorID) async throws(JournalFault) {
    try await change { database in
      try database.run(DoorStatements.dropLinksOfAccount) { $0.bind(1, account.text) }
    }
  }

  package func begin(_ session: DoorSession) async throws(JournalFault) {
    try await change { database in
      try database.run(DoorStatements.dropExpiredSessions) { $0.bind(1, session.begun.microseconds) }
      try database.run(DoorStatements.putSession) { statement in
        statement.bind(1, blob: session.digest.bytes)
        statement.bind(2, session.account.text)
        statement.bind(3, session.begun.microseconds)
        statement.bind(4, session.seen.microseconds)
        statement.bind(5, session.expires.microseconds)
        statement.bind(6, session.idleSeconds)
        statement.bind(7, session.browser)
      }
    }
  }

  package func session(_ digest: Digest, at moment: Moment) throws(JournalFault) -> DoorSession? {
    try reading { database in
      let statement = try Statement(cached: database, DoorStatements.findSession)
      statement.bind(1, blob: digest.bytes)
      statement.bind(2, moment.microseconds)
      return try statement.doorSessions().first
    }
  }

  package func sessions(of account: ActorID, at moment: Moment) throws(JournalFault) -> [DoorSession] {
    try reading { database in
      let statement = try Statement(cached: database, DoorStatements.findSessionsOfAccount)
      statement.bind(1, account.text)
      statement.bind(2, moment.microseconds)
      return try statement.doorSessions()
    }
  }

  package func touch(_ digest: Digest, at moment: Moment) async throws(JournalFault) {
    try await change { database in
      try database.run(DoorStatements.touchSession) { statement in
        statement.bind(1, moment.microseconds)
        statement.bind(2, blob: digest.bytes)
      }
    }
  }

  package func endSession(_ digest: Digest) async throws(JournalFault) -> Bool {
    try await answering { database in
      try database.run(DoorStatements.dropSession) { $0.bind(1, blob: digest.bytes) }
      return database.changesCount == 1
    }
  }

  package func endSessions(of account: ActorID, but kept: Digest?) async throws(JournalFault) -> [DoorSession] {
    try await answering { database in
      let statement = try Statement(database, DoorStatements.findSessionsOfAccount)
      statement.bind(1, account.text)
      statement.bind(2, Int64.min)
      let ended = try statement.doorSessions().filter { $0.digest != kept }
      try database.run(DoorStatements.dropSessionsOfAccount) { statement in
        statement.bind(1, account.text)
        statement.bind(2, blob: kept?.bytes)
      }
      return ended
    }
  }
}

extension SQLiteJournal {
  /// Changes something about the door in one transaction of the writer's thread.
  func change(_ body: @escaping @Sendable (Database) throws -> Void) async throws(JournalFault) {
    try await alone { writer in try writer.inTransaction { try body(writer.database) } }
  }

  /// The same, with an answer.
  func answering<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(JournalFault) -> Value {
    let answer = Answer<Value>()
    try await change { database in answer.set(try body(database)) }
    guard let value = answer.value else { throw .other("the writer gave no answer") }
    return value
  }
}

/// Carries an answer out of the writer's thread.
private final class Answer<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  var value: Value? { kept.withLock { $0 } }
  func set(_ value: Value) { kept.withLock { $0 = value } }
}

extension Database {
  fileprivate func doorLink(_ digest: Digest, at moment: Moment) throws -> DoorLink? {
    let statement = try Statement(self, DoorStatements.findLink)
    statement.bind(1, blob: digest.bytes)
    statement.bind(2, moment.microseconds)
    var found: DoorLink?
    try statement.forEachRow { row in
      guard let purpose = DoorLink.Purpose(rawValue: row.text(1)) else { return false }
      found = DoorLink(
        digest: digest, account: ActorID(trusted: row.text(0)), purpose: purpose,
        expires: Moment(microseconds: row.integer(2)))
      return false
    }
    return found
  }

  /// Binds and runs a statement that gives no rows.
  func run(_ sql: String, _ bind: (Statement) -> Void) throws {
    let statement = try Statement(self, sql)
    bind(statement)
    try statement.run()
  }
}

extension Statement {
  fileprivate func doorSessions() throws -> [DoorSession] {
    var sessions: [DoorSession] = []
    try forEachRow { row in
      guard let digest = Digest(bytes: row.bytes(0)) else { return true }
      sessions.append(
        DoorSession(
          digest: digest, account: ActorID(trusted: row.text(1)), begun: Moment(microseconds: row.integer(2)),
          seen: Moment(microseconds: row.integer(3)), expires: Moment(microseconds: row.integer(4)),
          idleSeconds: row.integer(5), browser: row.text(6)))
      return true
    }
    return sessions
  }
}
