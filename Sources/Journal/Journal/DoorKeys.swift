package import Vocabulary

/// What opens the door: secrets, one-time links, the sessions they begin, and the keys of programs. Kept beside the journal, never in it, and
/// never exported; a backup holds them, because it is the store.
package protocol DoorKeys: ProgramKeys {
  // MARK: One-time links

  /// Keeps a link by its digest alone; those of the same account made before end with it.
  func keep(_ link: DoorLink) async throws(JournalFault)

  /// A link that waits and has not expired; looking does not spend it.
  func link(_ digest: Digest, at moment: Moment) throws(JournalFault) -> DoorLink?

  /// Takes a link away; it goes to exactly one caller, and only before it expires.
  func spendLink(_ digest: Digest, at moment: Moment) async throws(JournalFault) -> DoorLink?

  /// Ends every link of an account.
  func dropLinks(of account: ActorID) async throws(JournalFault)

  // MARK: Sessions

  func begin(_ session: DoorSession) async throws(JournalFault)

  /// A session that has not expired; nil where there is none.
  func session(_ digest: Digest, at moment: Moment) throws(JournalFault) -> DoorSession?

  /// Those of an account that have not expired, the newest first.
  func sessions(of account: ActorID, at moment: Moment) throws(JournalFault) -> [DoorSession]

  /// The person asked for something; a session that has ended meanwhile stays ended.
  func touch(_ digest: Digest, at moment: Moment) async throws(JournalFault)

  /// True where there was one to end.
  func endSession(_ digest: Digest) async throws(JournalFault) -> Bool

  /// Ends every session of an account but one, and says which.
  func endSessions(of account: ActorID, but kept: Digest?) async throws(JournalFault) -> [DoorSession]

  // MARK: Secrets

  func secret(_ kind: DoorSecret.Kind, of account: ActorID) throws(JournalFault) -> DoorSecret?

  /// Sets a secret in place of the one before; with `endsSessions` the account's sessions and links end in the same write.
  func set(_ secret: DoorSecret, endsSessions: Bool) async throws(JournalFault)

  func dropSecret(_ kind: DoorSecret.Kind, of account: ActorID) async throws(JournalFault)

  /// Notes the period of a code that was used; false where it or a later one was used before.
  func use(period: Int64, of account: ActorID) async throws(JournalFault) -> Bool
}

/// A one-time link somebody holds, by its digest.
package struct DoorLink: Hashable, Sendable {
  /// What it is for.
  package enum Purpose: String, Hashable, Sendable {
    /// The first sign-in of a new account.
    case first
    /// A password was forgotten, or an authenticator lost.
    case reset
  }

  package let digest: Digest
  package let account: ActorID
  package let purpose: Purpose
  package let expires: Moment

  package init(digest: Digest, account: ActorID, purpose: Purpose, expires: Moment) {
    self.digest = digest
    self.account = account
    self.purpose = purpose
    self.expires = expires
  }
}

/// One browser in which somebody is signed in, by the digest of its cookie.
package struct DoorSession: Hashable, Sendable {
  package let digest: Digest
  package let account: ActorID
  package let begun: Moment
  /// When the person last asked for something; live streams do not count.
  package var seen: Moment
  package let expires: Moment
  /// After so long without a request of the person the password is asked for again; 0 never asks.
  package let idleSeconds: Int64
  /// What the browser says it is.
  package let browser: String

  package init(
    digest: Digest, account: ActorID, begun: Moment, seen: Moment, expires: Moment, idleSeconds: Int64, browser: String
  ) {
    self.digest = digest
    self.account = account
    self.begun = begun
    self.seen = seen
    self.expires = expires
    self.idleSeconds = idleSeconds
    self.browser = browser
  }

  /// The beginning of its digest: enough to tell sessions apart, no use to whoever reads it.
  package var name: String { String(digest.description.prefix(12)) }

  package func isLocked(at moment: Moment) -> Bool {
    idleSeconds > 0 && seen.adding(seconds: idleSeconds) <= moment
  }
}

/// What proves who somebody is, as it is kept.
package struct DoorSecret: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// The value is an argon2id hash.
    case password
    /// The value is the shared secret in base32.
    case totp
    /// The value is the key, in base64, by which the account's own words lie sealed in browsers.
    case seal
  }

  package let account: ActorID
  package let kind: Kind
  package let value: String
  package let changed: Moment
  /// The last period whose code was used.
  package let period: Int64?

  package init(account: ActorID, kind: Kind, value: String, changed: Moment, period: Int64? = nil) {
    self.account = account
    self.kind = kind
    self.value = value
    self.changed = changed
    self.period = period
  }
}
