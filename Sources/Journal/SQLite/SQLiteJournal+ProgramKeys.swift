internal import GRDB
package import Journal
package import Vocabulary

/// Every statement about keys of programs.
private enum ProgramKeyStatements {
  static let put = "INSERT INTO program_key (key, account, digest, signing, used) VALUES (?, ?, ?, ?, ?)"
  private static let columns = "SELECT key, account, digest, signing, used FROM program_key"
  static let findByDigest = columns + " WHERE digest = ?"
  static let findByName = columns + " WHERE key = ?"
  static let findOfAccount = columns + " WHERE account = ? ORDER BY key"
  static let use = "UPDATE program_key SET used = max(coalesce(used, ?1), ?1) WHERE key = ?2"
  static let drop = "DELETE FROM program_key WHERE key = ?"
}

/// Keys of programs in the embedded store.
extension SQLiteJournal: ProgramKeys {
  package func keep(_ key: ProgramKey) async throws(JournalFault) {
    try await change { database in
      try database.run(ProgramKeyStatements.put) { statement in
        statement.bind(1, key.key.text)
        statement.bind(2, key.account.text)
        statement.bind(3, blob: key.digest.bytes)
        statement.bind(4, blob: key.signing)
        statement.bind(5, key.used?.microseconds)
      }
    }
  }

  package func programKey(_ digest: Digest) throws(JournalFault) -> ProgramKey? {
    try programKeys(ProgramKeyStatements.findByDigest) { $0.bind(1, blob: digest.bytes) }.first
  }

  package func programKey(named key: KeyID) throws(JournalFault) -> ProgramKey? {
    try programKeys(ProgramKeyStatements.findByName) { $0.bind(1, key.text) }.first
  }

  package func programKeys(of account: ActorID) throws(JournalFault) -> [ProgramKey] {
    try programKeys(ProgramKeyStatements.findOfAccount) { $0.bind(1, account.text) }
  }

  package func use(_ key: KeyID, at moment: Moment) async throws(JournalFault) {
    try await change { database in
      try database.run(ProgramKeyStatements.use) { statement in
        statement.bind(1, moment.microseconds)
        statement.bind(2, key.text)
      }
    }
  }

  package func dropProgramKey(_ key: KeyID) async throws(JournalFault) {
    try await change { database in
      try database.run(ProgramKeyStatements.drop) { $0.bind(1, key.text) }
    }
  }

  private func programKeys(
    _ sql: String, _ bind: (Statement) -> Void
  ) throws(JournalFault) -> [ProgramKey] {
    try reading { database in
      let statement = try Statement(cached: database, sql)
      bind(statement)
      var keys: [ProgramKey] = []
      try statement.forEachRow { row in
        guard let digest = Digest(bytes: row.bytes(2)) else { return true }
        keys.append(
          ProgramKey(
            key: KeyID(trusted: row.text(0)), account: ActorID(trusted: row.text(1)), digest: digest,
            signing: row.isNull(3) ? nil : row.bytes(3), used: row.integerIfAny(4).map { Moment(microseconds: $0) }))
        return true
      }
      return keys
    }
  }
}
