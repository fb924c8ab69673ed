internal import Shift
internal import Vocabulary

/// Stored forms of who comes on duty, goes, and hands over.
enum ShiftCodec {
  static func encode(_ event: ShiftEvent) -> StoredForm {
    switch event {
    case .began(let actor, let role):
      StoredForm("shift-began", 1) { body in
        body.text("who", actor.text)
        body.text("role", ifAny: role)
      }
    case .paused(let actor, let reason):
      StoredForm("shift-paused", 1) { body in
        body.text("who", actor.text)
        body.text("reason", reason)
      }
    case .resumed(let actor): StoredForm("shift-resumed", 1) { $0.text("who", actor.text) }
    case .handedOver(let from, let to, let incidents):
      StoredForm("shift-handed-over", 1) { body in
        body.text("from", from.text)
        body.text("to", to.text)
        body.ids("incidents", incidents)
      }
    case .ended(let actor): StoredForm("shift-ended", 1) { $0.text("who", actor.text) }
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> ShiftEvent? {
    let decoded: ShiftEvent
    switch (event, version) {
    case ("shift-began", 1):
      decoded = .began(try fields.body.value("who", ActorID.self), role: try fields.body.text(ifAny: "role"))
    case ("shift-paused", 1):
      decoded = .paused(try fields.body.value("who", ActorID.self), reason: try fields.body.text("reason"))
    case ("shift-resumed", 1): decoded = .resumed(try fields.body.value("who", ActorID.self))
    case ("shift-handed-over", 1):
      decoded = .handedOver(
        from: try fields.body.value("from", ActorID.self), to: try fields.body.value("to", ActorID.self),
        try fields.body.values("incidents", IncidentID.self))
    case ("shift-ended", 1): decoded = .ended(try fields.body.value("who", ActorID.self))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }
}
