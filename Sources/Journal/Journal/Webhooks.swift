package import Vocabulary

/// Where programs want to be told what happens, as it is kept: beside the journal, never in it, and never exported.
package protocol WebhookStore: Sendable {
  /// Adds one, or changes all of it.
  func keep(_ webhook: Webhook) async throws(JournalFault)
  func webhooks() throws(JournalFault) -> [Webhook]
  func webhook(_ name: WebhookID) throws(JournalFault) -> Webhook?
  /// Takes it away with its dead letters; true where there was one.
  func drop(_ name: WebhookID) async throws(JournalFault) -> Bool
  /// Everything up to a position was taken there, or is a dead letter; never goes back.
  func told(_ name: WebhookID, upTo position: Int64) async throws(JournalFault)
  /// nil lets it go on.
  func pause(_ name: WebhookID, because reason: String?) async throws(JournalFault)

  func keep(_ letter: DeadLetter) async throws(JournalFault)
  /// Those behind a position, in order.
  func deadLetters(of name: WebhookID, after position: Int64, limit: Int) throws(JournalFault) -> [DeadLetter]
  func dropDeadLetter(of name: WebhookID, at position: Int64) async throws(JournalFault)
}

/// A target and how far it was told.
package struct Webhook: Hashable, Sendable {
  package let name: WebhookID
  /// Whose key registered it, and by which it sees what it is told.
  package let account: ActorID
  package let key: KeyID
  package let label: String
  package let address: String
  /// Names of events; empty for all.
  package let events: [String]
  package var secret: [UInt8]
  /// The one before, which holds until then.
  package var before: [UInt8]?
  package var beforeUntil: Moment?
  package var position: Int64
  /// Why nothing is sent; nil while it goes on.
  package var paused: String?

  package init(
    name: WebhookID, account: ActorID, key: KeyID, label: String, address: String, events: [String], secret: [UInt8],
    before: [UInt8]? = nil, beforeUntil: Moment? = nil, position: Int64, paused: String? = nil
  ) {
    self.name = name
    self.account = account
    self.key = key
    self.label = label
    self.address = address
    self.events = events
    self.secret = secret
    self.before = before
    self.beforeUntil = beforeUntil
    self.position = position
    self.paused = paused
  }
}

/// An entry that a target did not take, however often it was sent.
package struct DeadLetter: Hashable, Sendable {
  package let webhook: WebhookID
  package let position: Int64
  package let tries: Int64
  /// What the last try met.
  package let reason: String
  package let at: Moment

  package init(webhook: WebhookID, position: Int64, tries: Int64, reason: String, at: Moment) {
    self.webhook = webhook
    self.position = position
    self.tries = tries
    self.reason = reason
    self.at = at
  }
}
