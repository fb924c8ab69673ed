package import Journal
internal import Vocabulary

/// An entry as one line of JSON for export and restore; the same entry always gives the same bytes.
package enum EntryLine {
  /// The longest line restore takes.
  package static let bytesMax = 32 * 1_024 * 1_024

  /// Without the newline. Times are RFC 3339 UTC; salt, digest and hash are hexadecimal; the personal part is null once erased.
  package static func encode(_ entry: Entry) -> [UInt8] {
    var line = BodyWriter()
    line.integer("position", entry.position)
    line.text("stream", entry.stream.text)
    line.integer("version", entry.version)
    line.text("event", entry.event)
    line.integer("eventVersion", entry.eventVersion)
    line.text("happened", entry.happened.rfc3339)
    line.text("recorded", entry.recorded.rfc3339)
    line.text("actor", entry.actor.text)
    line.text("cause", ifAny: entry.cause?.text)
    line.text("command", entry.command.text)
    line.text("reference", ifAny: entry.reference?.description)
    line.raw("body", entry.body)
    if let personal = entry.personal {
      if let kept = personal.kept {
        line.raw("personal", kept.content)
        line.text("salt", Hex.text(kept.salt))
      } else {
        line.null("personal")
      }
      line.text("digest", personal.digest.description)
    }
    line.text("hash", entry.hash.description)
    return line.finish()
  }

  /// Reads a line; one that is not letter for letter what `encode` writes is refused.
  package static func decode(_ line: [UInt8]) throws(CodecFault) -> Entry {
    var reader = try BodyReader(line)
    let position = try reader.integer("position")
    let stream = try reader.value("stream", StreamName.init)
    let version = try reader.integer("version")
    let event = try reader.text("event")
    let eventVersion = try reader.integer("eventVersion")
    let happened = try reader.value("happened") { text throws(Malformed) in try Moment(rfc3339: text) }
    let recorded = try reader.value("recorded") { text throws(Malformed) in try Moment(rfc3339: text) }
    let actor = try reader.value("actor", ActorID.self)
    let cause = try reader.value(ifAny: "cause", CommandID.self)
    let command = try reader.value("command", CommandID.self)
    let reference = try reader.value(ifAny: "reference") { text throws(Malformed) in try Reference(text) }
    guard let body = try reader.raw("body") else { throw reader.fault("a body") }
    let personal = try personal(&reader)
    let hash = try digest("hash", &reader)
    try reader.end()
    let entry = Entry(
      position: position, stream: stream, version: version, event: event, eventVersion: eventVersion,
      happened: happened,
      recorded: recorded, actor: actor, cause: cause, command: command, reference: reference, body: body,
      personal: personal, hash: hash)
    guard encode(entry) == line else {
      throw CodecFault(
        expected: "the line in its canonical form", offset: 0, found: "the same values written otherwise")
    }
    return entry
  }

  private static func personal(_ reader: inout BodyReader) throws(CodecFault) -> PersonalPart? {
    guard reader.isNext("personal") else { return nil }
    guard let content = try reader.raw("personal") else {
      return PersonalPart(digest: try digest("digest", &reader), kept: nil)
    }
    guard let salt = Hex.bytes(try reader.text("salt").utf8), salt.count == 16 else {
      throw reader.fault("16 bytes of salt in hexadecimal")
    }
    return PersonalPart(digest: try digest("digest", &reader), kept: .init(salt: salt, content: content))
  }

  private static func digest(_ name: StaticString, _ reader: inout BodyReader) throws(CodecFault) -> Digest {
    guard let bytes = Hex.bytes(try reader.text(name).utf8), let digest = Digest(bytes: bytes) else {
      throw reader.fault("32 bytes in hexadecimal as \(name)")
    }
    return digest
  }
}
