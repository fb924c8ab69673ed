package import Vocabulary

/// The targets that are told what happens, as whoever keeps the centre looks after them: all of them, whosever key registered
/// them.
package protocol WebhookDesk: Sendable {
  /// In the order of their names. Throws where the store cannot be read.
  func targets() async throws -> [WebhookTarget]
  /// Nothing more is sent until it is resumed. Throws `WebhookTrouble` where there is no such target.
  func pause(_ name: WebhookID, by actor: ActorID) async throws
  /// Goes on where it stopped. Throws as `pause`.
  func resume(_ name: WebhookID) async throws
  /// Sends every dead letter once more, in order. Throws `WebhookTrouble` with the first that is not taken.
  func replay(_ name: WebhookID) async throws
  /// Takes it away with its dead letters. Throws as `pause`.
  func remove(_ name: WebhookID) async throws
}

/// One target, without its secret.
package struct WebhookTarget: Hashable, Sendable {
  package let name: WebhookID
  /// Whose key registered it.
  package let account: ActorID
  package let label: String
  package let address: String
  /// Names of events; empty for all.
  package let events: [String]
  /// How many entries of the journal wait to be looked at for it.
  package let behind: Int64
  /// Why nothing is sent; nil while it goes on.
  package let paused: String?
  /// How many messages it did not take, counted up to `deadLettersMax`.
  package let deadLetterCount: Int
  /// What the oldest of them met.
  package let firstReason: String?

  /// How far dead letters are counted.
  package static let deadLettersMax = 1_000

  package init(
    name: WebhookID, account: ActorID, label: String, address: String, events: [String], behind: Int64, paused: String?,
    deadLetterCount: Int, firstReason: String?
  ) {
    self.name = name
    self.account = account
    self.label = label
    self.address = address
    self.events = events
    self.behind = behind
    self.paused = paused
    self.deadLetterCount = deadLetterCount
    self.firstReason = firstReason
  }
}

/// Why a target could not be looked after as was asked, in words.
package struct WebhookTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
