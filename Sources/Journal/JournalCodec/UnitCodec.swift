internal import Deployment
internal import Vocabulary

/// Stored forms of what happens to a unit.
enum UnitCodec {
  static func encode(_ event: UnitEvent) -> StoredForm {
    switch event {
    case .registered(let type, let home):
      StoredForm("unit-registered", 1) { body in
        body.text("type", type.text)
        body.text("home", ifAny: home?.text)
      }
    case .skilled(let skills): StoredForm("unit-skilled", 1) { $0.set("skills", skills) }
    case .reachable(let number): StoredForm("unit-reachable", 1) { $0.text("number", number) }
    case .dutyEnds(let end): StoredForm("unit-duty-ends", 1) { $0.moment("at", end) }
    case .positioned(let coordinates): StoredForm("unit-positioned", 1) { $0.coordinates(coordinates) }
    case .onDuty: StoredForm("unit-on-duty", 1)
    case .offDuty: StoredForm("unit-off-duty", 1)
    case .unavailable(let reason): StoredForm("unit-unavailable", 1) { $0.text("reason", reason) }
    case .available: StoredForm("unit-available", 1)
    case .returning: StoredForm("unit-returning", 1)
    case .assigned(let incident): StoredForm("unit-assigned", 1) { $0.text("incident", incident.text) }
    case .progressed(let incident, let step):
      StoredForm("unit-progressed", 1) { body in
        body.text("incident", incident.text)
        body.text("step", step.rawValue)
      }
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> UnitEvent? {
    let decoded: UnitEvent
    switch (event, version) {
    case ("unit-registered", 1):
      decoded = .registered(
        try fields.body.value("type", UnitType.self), home: try fields.body.value(ifAny: "home", Station.self))
    case ("unit-skilled", 1): decoded = .skilled(try fields.body.set("skills", Skill.self))
    case ("unit-reachable", 1): decoded = .reachable(number: try fields.body.text("number"))
    case ("unit-duty-ends", 1): decoded = .dutyEnds(try fields.body.moment("at"))
    case ("unit-positioned", 1):
      guard let coordinates = try fields.body.coordinates() else { throw fields.body.fault("latitude and longitude") }
      decoded = .positioned(coordinates)
    case ("unit-on-duty", 1): decoded = .onDuty
    case ("unit-off-duty", 1): decoded = .offDuty
    case ("unit-unavailable", 1): decoded = .unavailable(reason: try fields.body.text("reason"))
    case ("unit-available", 1): decoded = .available
    case ("unit-returning", 1): decoded = .returning
    case ("unit-assigned", 1): decoded = .assigned(try fields.body.value("incident", IncidentID.self))
    case ("unit-progressed", 1):
      decoded = .progressed(
        try fields.body.value("incident", IncidentID.self), try fields.body.choice("step", AssignmentStep.self))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }
}
