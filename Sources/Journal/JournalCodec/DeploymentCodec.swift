internal import Deployment
internal import Vocabulary

/// Stored forms of what happens to the assignments of an incident.
enum DeploymentCodec {
  static func encode(_ event: DeploymentEvent) -> StoredForm {
    var body = BodyWriter()
    switch event {
    case .assigned(let unit, let home, let duty, let isTimed):
      body.text("unit", unit.text)
      body.text("home", ifAny: home?.text)
      body.text("duty", duty)
      body.integer("untimed", ifAny: isTimed ? nil : 1)
      return StoredForm("deployment-assigned", 1, body)
    case .progressed(let unit, let step):
      body.text("unit", unit.text)
      body.text("step", step.rawValue)
      return StoredForm("deployment-progressed", 1, body)
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> DeploymentEvent? {
    let decoded: DeploymentEvent
    switch (event, version) {
    case ("deployment-assigned", 1):
      decoded = .assigned(
        try fields.body.value("unit", CallSign.self), home: try fields.body.value(ifAny: "home", Station.self),
        duty: try fields.body.text("duty"), isTimed: try isTimed(&fields))
    case ("deployment-progressed", 1):
      decoded = .progressed(
        try fields.body.value("unit", CallSign.self), try fields.body.choice("step", AssignmentStep.self))
    default:
      return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func isTimed(_ fields: inout StoredFields) throws(CodecFault) -> Bool {
    switch try fields.body.integer(ifAny: "untimed") {
    case nil: return true
    case 1: return false
    case .some: throw fields.body.fault("1 in untimed")
    }
  }
}

/// Stored forms of what happens to a unit.
enum UnitCodec {
  static func encode(_ event: UnitEvent) -> StoredForm {
    var body = BodyWriter()
    switch event {
    case .registered(let type, let home):
      body.text("type", type.text)
      body.text("home", ifAny: home?.text)
      return StoredForm("unit-registered", 1, body)
    case .onDuty: return StoredForm("unit-on-duty", 1, body)
    case .offDuty: return StoredForm("unit-off-duty", 1, body)
    case .assigned(let incident):
      body.text("incident", incident.text)
      return StoredForm("unit-assigned", 1, body)
    case .progressed(let incident, let step):
      body.text("incident", incident.text)
      body.text("step", step.rawValue)
      return StoredForm("unit-progressed", 1, body)
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
    case ("unit-on-duty", 1): decoded = .onDuty
    case ("unit-off-duty", 1): decoded = .offDuty
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
