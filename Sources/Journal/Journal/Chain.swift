package import Vocabulary

/// The hash chain: each entry's hash covers the one before it, its header, its body and the digest of its personal part.
///
/// The bytes hashed, in order; numbers are 8 bytes big-endian, texts are their length in bytes and UTF-8: previous hash (32 bytes),
/// position, stream, version, event, event version, happened, recorded (microseconds), actor, cause ("" for none), command,
/// reference ("" for none), personal digest (32 bytes, zeros for none), body. docs/journal-format.md tells it to outsiders.
package enum Chain {
  /// The hash of an entry that follows `previous`.
  package static func hash(
    after previous: Digest, position: Int64, version: Int64, draft: Draft, reference: Reference?, personal: Digest?
  ) -> Digest {
    var text = Bytes(capacity: 384 + draft.body.count)
    text.append(raw: previous.bytes)
    text.append(position)
    text.append(draft.stream.text)
    text.append(version)
    text.append(draft.event)
    text.append(draft.eventVersion)
    text.append(draft.happened.microseconds)
    text.append(draft.recorded.microseconds)
    text.append(draft.actor.text)
    text.append(draft.cause?.text ?? "")
    text.append(draft.command.text)
    text.append(reference?.description ?? "")
    text.append(raw: (personal ?? .zero).bytes)
    text.append(bytes: draft.body)
    return Digest.of(text.bytes)
  }

  /// The hash a stored entry ought to have after `previous`.
  package static func hash(of entry: Entry, after previous: Digest) -> Digest {
    hash(
      after: previous, position: entry.position, version: entry.version, draft: Draft(of: entry),
      reference: entry.reference, personal: entry.personal?.digest)
  }

  /// The digest of a personal part.
  package static func digest(salt: [UInt8], content: [UInt8]) -> Digest {
    var text = Bytes(capacity: salt.count + content.count)
    text.append(raw: salt)
    text.append(raw: content)
    return Digest.of(text.bytes)
  }

  /// What is wrong with an entry that is to follow `previous` at `position`; nil when nothing is.
  package static func flaw(of entry: Entry, after previous: Digest, at position: Int64) -> String? {
    guard entry.position == position else { return "entry \(position) is missing, the next found is \(entry.position)" }
    if let personal = entry.personal, let kept = personal.kept,
      digest(salt: kept.salt, content: kept.content) != personal.digest
    {
      return "entry \(position): the personal part does not match its digest"
    }
    guard hash(of: entry, after: previous) == entry.hash else {
      return "entry \(position): the hash does not match; the entry or one before it was altered"
    }
    return nil
  }

  private struct Bytes {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(raw: [UInt8]) { bytes.append(contentsOf: raw) }

    mutating func append(_ number: Int64) {
      let bits = UInt64(bitPattern: number)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
    }

    mutating func append(_ text: String) {
      append(Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }

    mutating func append(bytes text: [UInt8]) {
      append(Int64(text.count))
      bytes.append(contentsOf: text)
    }
  }
}

extension Draft {
  /// The draft a stored entry came from, without its search words.
  package init(of entry: Entry) {
    self.init(
      stream: entry.stream, event: entry.event, eventVersion: entry.eventVersion, happened: entry.happened,
      recorded: entry.recorded, actor: entry.actor, cause: entry.cause, command: entry.command, body: entry.body,
      personal: entry.personal?.kept?.content, referenceDay: entry.reference?.day)
  }
}
