internal import Improvement
internal import Vocabulary

/// Stored forms of what happens to a procedure pack.
enum PackCodec {
  static func encode(_ event: PackEvent) -> StoredForm {
    var body = BodyWriter()
    switch event {
    case .published(let pack):
      write(pack, &body)
      return StoredForm("pack-published", 1, body)
    case .drafted(let pack):
      write(pack, &body)
      return StoredForm("pack-drafted", 1, body)
    case .downgradeRead(let reading):
      body.text("version", reading.version)
      body.text("hash", reading.hash.text)
      body.text("incident", reading.downgrade.incident.text)
      body.text("from", reading.downgrade.from)
      body.text("to", reading.downgrade.to)
      body.text("reason", reading.reason)
      return StoredForm("pack-downgrade-read", 1, body)
    case .shadowBegun(let hash):
      body.text("hash", hash.text)
      return StoredForm("pack-shadow-begun", 1, body)
    case .shadowEnded(let reason):
      body.text("reason", reason)
      return StoredForm("pack-shadow-ended", 1, body)
    case .scheduled(let what):
      write(what.pack, &body)
      body.integer("from", what.from.microseconds)
      body.text("reason", what.reason)
      return StoredForm("pack-scheduled", 1, body)
    case .scheduleWithdrawn(let reason):
      body.text("reason", reason)
      return StoredForm("pack-schedule-withdrawn", 1, body)
    case .cameIntoForce(let hash):
      body.text("hash", hash.text)
      return StoredForm("pack-came-into-force", 1, body)
    case .rolledBack(to: let hash, let reason):
      body.text("hash", hash.text)
      body.text("reason", reason)
      return StoredForm("pack-rolled-back", 1, body)
    case .changesRead(let hash):
      body.text("hash", hash.text)
      return StoredForm("pack-changes-read", 1, body)
    }
  }

  private static func write(_ pack: PublishedPack, _ body: inout BodyWriter) {
    body.text("version", pack.version)
    body.text("hash", pack.hash.text)
    body.map("files", pack.files)
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> PackEvent? {
    let decoded: PackEvent
    switch (event, version) {
    case ("pack-published", 1): decoded = .published(try pack(&fields.body))
    case ("pack-drafted", 1): decoded = .drafted(try pack(&fields.body))
    case ("pack-downgrade-read", 1): decoded = .downgradeRead(try reading(&fields.body))
    case ("pack-shadow-begun", 1): decoded = .shadowBegun(try fields.body.value("hash", PackHash.self))
    case ("pack-shadow-ended", 1): decoded = .shadowEnded(reason: try fields.body.text("reason"))
    case ("pack-scheduled", 1):
      let pack = try pack(&fields.body)
      decoded = .scheduled(
        ScheduledPack(pack, from: try fields.body.moment("from"), reason: try fields.body.text("reason")))
    case ("pack-schedule-withdrawn", 1): decoded = .scheduleWithdrawn(reason: try fields.body.text("reason"))
    case ("pack-came-into-force", 1): decoded = .cameIntoForce(try fields.body.value("hash", PackHash.self))
    case ("pack-rolled-back", 1):
      let hash = try fields.body.value("hash", PackHash.self)
      decoded = .rolledBack(to: hash, reason: try fields.body.text("reason"))
    case ("pack-changes-read", 1): decoded = .changesRead(try fields.body.value("hash", PackHash.self))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func pack(_ body: inout BodyReader) throws(CodecFault) -> PublishedPack {
    PublishedPack(
      version: try body.text("version"), hash: try body.value("hash", PackHash.self), files: try body.map("files"))
  }

  private static func reading(_ body: inout BodyReader) throws(CodecFault) -> DowngradeRead {
    let version = try body.text("version")
    let hash = try body.value("hash", PackHash.self)
    let downgrade = Downgrade(
      incident: try body.value("incident", IncidentID.self), from: try body.text("from"), to: try body.text("to"))
    return DowngradeRead(version: version, hash: hash, downgrade: downgrade, reason: try body.text("reason"))
  }
}
