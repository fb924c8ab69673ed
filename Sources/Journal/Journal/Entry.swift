package import Vocabulary

/// One entry of the journal as it is stored; nothing of it but the personal part can ever be taken away.
package struct Entry: Hashable, Sendable {
  /// Place in the one total order, from 1, without gaps.
  package let position: Int64
  package let stream: StreamName
  /// Place in the stream, from 1, without gaps.
  package let version: Int64
  package let event: String
  package let eventVersion: Int64
  package let happened: Moment
  package let recorded: Moment
  package let actor: ActorID
  /// The command that caused the command, for a reaction.
  package let cause: CommandID?
  package let command: CommandID
  package let reference: Reference?
  /// JSON text in the canonical form of JournalCodec.
  package let body: [UInt8]
  package let personal: PersonalPart?
  package let hash: Digest

  package init(
    position: Int64, stream: StreamName, version: Int64, event: String, eventVersion: Int64, happened: Moment,
    recorded: Moment, actor: ActorID, cause: CommandID?, command: CommandID, reference: Reference?, body: [UInt8],
    personal: PersonalPart?, hash: Digest
  ) {
    self.position = position
    self.stream = stream
    self.version = version
    self.event = event
    self.eventVersion = eventVersion
    self.happened = happened
    self.recorded = recorded
    self.actor = actor
    self.cause = cause
    self.command = command
    self.reference = reference
    self.body = body
    self.personal = personal
    self.hash = hash
  }
}

/// The part of an entry that belongs to somebody: kept under a salted digest, so that it can be erased and the proof still holds.
package struct PersonalPart: Hashable, Sendable {
  /// SHA-256 over the salt and the content; stays when they go.
  package let digest: Digest
  /// The 16 random bytes and the JSON text; nil once erased.
  package let kept: Kept?

  /// What is there until it is erased.
  package struct Kept: Hashable, Sendable {
    package let salt: [UInt8]
    package let content: [UInt8]

    package init(salt: [UInt8], content: [UInt8]) {
      self.salt = salt
      self.content = content
    }
  }

  package init(digest: Digest, kept: Kept?) {
    self.digest = digest
    self.kept = kept
  }
}
