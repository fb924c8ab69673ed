package import Vocabulary

/// The keys of programs as they are kept: beside the journal, never in it, and never exported. What was agreed about a key
/// stands in its account's stream; a key that is here and not there opens nothing.
package protocol ProgramKeys: Sendable {
  func keep(_ key: ProgramKey) async throws(JournalFault)

  /// A key by the digest of its secret; expired ones too.
  func programKey(_ digest: Digest) throws(JournalFault) -> ProgramKey?

  /// A key by its id; expired ones too.
  func programKey(named key: KeyID) throws(JournalFault) -> ProgramKey?

  /// Those of an account that were not dropped.
  func programKeys(of account: ActorID) throws(JournalFault) -> [ProgramKey]

  /// Notes that it was used; an earlier moment changes nothing.
  func use(_ key: KeyID, at moment: Moment) async throws(JournalFault)

  func dropProgramKey(_ key: KeyID) async throws(JournalFault)
}

/// A program's key as it is kept: by the digest of its secret alone.
package struct ProgramKey: Hashable, Sendable {
  package let key: KeyID
  package let account: ActorID
  package let digest: Digest
  /// What a source of alarms signs with; a signature cannot be checked by a digest. nil for every other key.
  package let signing: [UInt8]?
  /// When it was used last, to about a minute.
  package var used: Moment?

  package init(key: KeyID, account: ActorID, digest: Digest, signing: [UInt8]? = nil, used: Moment? = nil) {
    self.key = key
    self.account = account
    self.digest = digest
    self.signing = signing
    self.used = used
  }
}
