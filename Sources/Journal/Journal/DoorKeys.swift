package import Vocabulary

/// What opens the door: one-time links and the sessions they begin. Kept beside the journal, never in it, and never exported.
package protocol DoorKeys: Sendable {
  /// Keeps a key by its digest alone.
  func keep(_ key: DoorKey) async throws(JournalFault)

  /// Takes a one-time link away; true for exactly one caller, and only before it expires.
  func spendLink(_ digest: Digest, at moment: Moment) async throws(JournalFault) -> Bool

  /// Whether a session is known and has not expired.
  func holdsSession(_ digest: Digest, at moment: Moment) throws(JournalFault) -> Bool

  /// Ends a session.
  func dropSession(_ digest: Digest) async throws(JournalFault)
}

/// A secret somebody holds, by its digest.
package struct DoorKey: Hashable, Sendable {
  /// What it opens.
  package enum Kind: String, Hashable, Sendable {
    case link, session
  }

  package let kind: Kind
  package let digest: Digest
  package let expires: Moment

  package init(kind: Kind, digest: Digest, expires: Moment) {
    self.kind = kind
    self.digest = digest
    self.expires = expires
  }
}
