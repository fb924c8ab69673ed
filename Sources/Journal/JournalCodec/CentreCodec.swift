internal import Incident
internal import Vocabulary

/// Stored forms of what happens to the centre itself.
enum CentreCodec {
  static func encode(_ event: CentreEvent) -> StoredForm {
    var body = BodyWriter()
    switch event {
    case .dedicated(let purpose):
      body.text("purpose", purpose.rawValue)
      return StoredForm("centre-dedicated", 1, body)
    case .zoneSet(let zone):
      body.text("zone", zone)
      return StoredForm("centre-zone-set", 1, body)
    case .packChosen(let pack):
      body.text("pack", pack.text)
      return StoredForm("centre-pack-chosen", 1, body)
    case .erased(let positions, let reason):
      body.integers("positions", positions)
      body.text("reason", reason)
      return StoredForm("centre-erased", 1, body)
    case .strangersRefused(let count):
      body.integer("count", count)
      return StoredForm("centre-strangers-refused", 1, body)
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> CentreEvent? {
    let decoded: CentreEvent
    switch (event, version) {
    case ("centre-dedicated", 1): decoded = .dedicated(try fields.body.choice("purpose", Purpose.self))
    case ("centre-zone-set", 1): decoded = .zoneSet(try fields.body.text("zone"))
    case ("centre-pack-chosen", 1): decoded = .packChosen(try fields.body.value("pack", PackName.self))
    case ("centre-erased", 1):
      decoded = .erased(
        positions: try fields.body.integers("positions"), reason: try fields.body.text("reason"))
    case ("centre-strangers-refused", 1):
      decoded = .strangersRefused(count: try fields.body.integer("count"))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }
}
