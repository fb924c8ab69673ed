internal import GRDB
package import Journal
package import Vocabulary

/// Passwords' hashes and authenticators' secrets in the embedded store.
extension SQLiteJournal {
  package func secret(_ kind: DoorSecret.Kind, of account: ActorID) throws(JournalFault) -> DoorSecret? {
    try reading { database in
      let statement = try Statement(cached: database, DoorStatements.findSecret)
      statement.bind(1, account.text)
      statement.bind(2, kind.rawValue)
      var found: DoorSecret?
      try statement.forEachRow { row in
        found = DoorSecret(
          account: account, kind: kind, value: row.text(0), changed: Moment(microseconds: row.integer(1)),
          period: row.integerIfAny(2))
        return false
      }
      return found
    }
  }

  package func set(_ secret: DoorSecret, endsSessions: Bool) async throws(JournalFault) {
    try await change { database in
      try database.run(DoorStatements.putSecret) { statement in
        statement.bind(1, secret.account.text)
        statement.bind(2, secret.kind.rawValue)
        statement.bind(3, secret.value)
        statement.bind(4, secret.changed.microseconds)
        statement.bind(5, secret.period)
      }
      guard endsSessions else { return }
      try database.run(DoorStatements.dropLinksOfAccount) { $0.bind(1, secret.account.text) }
      try database.run(DoorStatements.dropSessionsOfAccount) { statement in
        statement.bind(1, secret.account.text)
        statement.bind(2, blob: nil)
      }
    }
  }

  package func dropSecret(_ kind: DoorSecret.Kind, of account: ActorID) async throws(JournalFault) {
    try await change { database in
      try database.run(DoorStatements.dropSecret) { statement in
        statement.bind(1, account.text)
        statement.bind(2, kind.rawValue)
      }
    }
  }

  package func use(period: Int64, of account: ActorID) async throws(JournalFault) -> Bool {
    try await answering { database in
      try database.run(DoorStatements.usePeriod) { statement in
        statement.bind(1, period)
        statement.bind(2, account.text)
      }
      return database.changesCount == 1
    }
  }
}
