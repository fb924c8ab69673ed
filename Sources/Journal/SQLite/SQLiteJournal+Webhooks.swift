internal import GRDB
package import Journal
package import Vocabulary

/// Every statement about webhooks.
private enum WebhookStatements {
  static let put = """
    INSERT INTO webhook (name, account, key, label, address, events, secret, before, before_until, position, paused)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (name) DO UPDATE SET label = ?4, secret = ?7, before = ?8, before_until = ?9
    """
  private static let columns = """
    SELECT name, account, key, label, address, events, secret, before, before_until, position, paused FROM webhook
    """
  static let all = columns + " ORDER BY name"
  static let find = columns + " WHERE name = ?"
  static let drop = "DELETE FROM webhook WHERE name = ?"
  static let dropLetters = "DELETE FROM webhook_dead_letter WHERE webhook = ?"
  static let told = "UPDATE webhook SET position = max(position, ?) WHERE name = ?"
  static let pause = "UPDATE webhook SET paused = ? WHERE name = ?"
  static let putLetter = """
    INSERT OR REPLACE INTO webhook_dead_letter (webhook, position, tries, reason, at)
    SELECT name, ?2, ?3, ?4, ?5 FROM webhook WHERE name = ?1
    """
  static let letters = """
    SELECT position, tries, reason, at FROM webhook_dead_letter WHERE webhook = ? AND position > ?
    ORDER BY position LIMIT ?
    """
  static let dropLetter = "DELETE FROM webhook_dead_letter WHERE webhook = ? AND position = ?"
}

/// Webhooks of the embedded store.
extension SQLiteJournal: WebhookStore {
  package func keep(_ webhook: Webhook) async throws(JournalFault) {
    try await change { database in
      try database.run(WebhookStatements.put) { statement in
        statement.bind(1, webhook.name.text)
        statement.bind(2, webhook.account.text)
        statement.bind(3, webhook.key.text)
        statement.bind(4, webhook.label)
        statement.bind(5, webhook.address)
        statement.bind(6, webhook.events.joined(separator: " "))
        statement.bind(7, blob: webhook.secret)
        statement.bind(8, blob: webhook.before)
        statement.bind(9, webhook.beforeUntil?.microseconds)
        statement.bind(10, webhook.position)
        statement.bind(11, webhook.paused)
      }
    }
  }

  package func webhooks() throws(JournalFault) -> [Webhook] { try webhooks(WebhookStatements.all) { _ in } }

  package func webhook(_ name: WebhookID) throws(JournalFault) -> Webhook? {
    try webhooks(WebhookStatements.find) { $0.bind(1, name.text) }.first
  }

  package func drop(_ name: WebhookID) async throws(JournalFault) -> Bool {
    try await answering { database in
      try database.run(WebhookStatements.dropLetters) { $0.bind(1, name.text) }
      try database.run(WebhookStatements.drop) { $0.bind(1, name.text) }
      return database.changesCount == 1
    }
  }

  package func told(_ name: WebhookID, upTo position: Int64) async throws(JournalFault) {
    try await change { database in
      try database.run(WebhookStatements.told) { statement in
        statement.bind(1, position)
        statement.bind(2, name.text)
      }
    }
  }

  package func pause(_ name: WebhookID, because reason: String?) async throws(JournalFault) {
    try await change { database in
      try database.run(WebhookStatements.pause) { statement in
        statement.bind(1, reason)
        statement.bind(2, name.text)
      }
    }
  }

  package func keep(_ letter: DeadLetter) async throws(JournalFault) {
    try await change { database in
      try database.run(WebhookStatements.putLetter) { statement in
        statement.bind(1, letter.webhook.text)
        statement.bind(2, letter.position)
        statement.bind(3, letter.tries)
        statement.bind(4, letter.reason)
        statement.bind(5, letter.at.microseconds)
      }
    }
  }

  package func deadLetters(
    of name: WebhookID, after position: Int64, limit: Int
  ) throws(JournalFault) -> [DeadLetter] {
    try reading { database in
      let statement = try Statement(cached: database, WebhookStatements.letters)
      statement.bind(1, name.text)
      statement.bind(2, position)
      statement.bind(3, Int64(limit))
      var letters: [DeadLetter] = []
      try statement.forEachRow { row in
        letters.append(
          DeadLetter(
            webhook: name, position: row.integer(0), tries: row.integer(1), reason: row.text(2),
            at: Moment(microseconds: row.integer(3))))
        return true
      }
      return letters
    }
  }

  package func dropDeadLetter(of name: WebhookID, at position: Int64) async throws(JournalFault) {
    try await change { database in
      try database.run(WebhookStatements.dropLetter) { statement in
        statement.bind(1, name.text)
        statement.bind(2, position)
      }
    }
  }

  private func webhooks(_ sql: String, _ bind: (Statement) -> Void) throws(JournalFault) -> [Webhook] {
    try reading { database in
      let statement = try Statement(cached: database, sql)
      bind(statement)
      var webhooks: [Webhook] = []
      try statement.forEachRow { row in
        webhooks.append(Webhook(row))
        return true
      }
      return webhooks
    }
  }
}

extension Webhook {
  fileprivate init(_ row: Statement) {
    self.init(
      name: WebhookID(trusted: row.text(0)), account: ActorID(trusted: row.text(1)), key: KeyID(trusted: row.text(2)),
      label: row.text(3), address: row.text(4), events: row.text(5).split(separator: " ").map(String.init),
      secret: row.bytes(6), before: row.isNull(7) ? nil : row.bytes(7),
      beforeUntil: row.integerIfAny(8).map { Moment(microseconds: $0) }, position: row.integer(9),
      paused: row.textIfAny(10))
  }
}
