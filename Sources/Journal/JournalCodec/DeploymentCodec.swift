internal import Deployment
internal import Vocabulary

/// Stored forms of what happens to the assignments and tasks of an incident.
enum DeploymentCodec {
  static func encode(_ event: DeploymentEvent) -> StoredForm {
    switch event {
    case .assigned(let unit, let home, let type, let duty, let isTimed, let skills):
      StoredForm("deployment-assigned", 2) { body in
        body.text("unit", unit.text)
        body.text("home", ifAny: home?.text)
        body.text("type", ifAny: type?.text)
        body.text("duty", duty)
        body.flag("untimed", !isTimed)
        if !skills.isEmpty { body.set("skills", skills) }
      }
    case .progressed(let unit, let step):
      StoredForm("deployment-progressed", 1) { body in
        body.text("unit", unit.text)
        body.text("step", step.rawValue)
      }
    case .ended(let unit, let ending):
      StoredForm("deployment-ended", 1) { body in
        body.text("unit", unit.text)
        write(ending, &body)
      }
    case .heard(let unit, let words):
      StoredForm("deployment-heard", 1, personal: ["words": words]) { $0.text("unit", unit.text) }
    case .rollCalled(let by): StoredForm("deployment-roll-called", 1) { $0.moment("by", by) }
    case .proposed(let proposal): ProposalCodec.encode(proposal)
    case .taskSet(let task): TaskCodec.encode(task)
    case .taskDone(let entry, let words):
      StoredForm("deployment-task-done", 1, personal: ["words": words]) { $0.integer("entry", entry) }
    case .taskWithdrawn(let entry, let reason):
      StoredForm("deployment-task-withdrawn", 1) { body in
        body.integer("entry", entry)
        body.text("reason", reason)
      }
    case .linkGiven(let unit, let key, let until):
      StoredForm("deployment-link-given", 1) { body in
        body.text("unit", unit.text)
        body.text("key", key)
        body.moment("until", until)
      }
    case .linkTakenBack(let unit): StoredForm("deployment-link-taken-back", 1) { $0.text("unit", unit.text) }
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> DeploymentEvent? {
    let decoded: DeploymentEvent
    switch (event, version) {
    case ("deployment-assigned", 1), ("deployment-assigned", 2):
      decoded = .assigned(
        try fields.body.value("unit", CallSign.self), home: try fields.body.value(ifAny: "home", Station.self),
        type: version == 1 ? nil : try fields.body.value(ifAny: "type", UnitType.self),
        duty: try fields.body.text("duty"), isTimed: try !fields.body.flag("untimed"),
        skills: version == 1 ? [] : try skills(&fields.body))
    case ("deployment-progressed", 1):
      decoded = .progressed(
        try fields.body.value("unit", CallSign.self), try fields.body.choice("step", AssignmentStep.self))
    case ("deployment-ended", 1):
      decoded = .ended(try fields.body.value("unit", CallSign.self), try ending(&fields.body))
    case ("deployment-heard", 1):
      let unit = try fields.body.value("unit", CallSign.self)
      return .heard(unit, try fields.personal("words")["words"])
    case ("deployment-roll-called", 1): decoded = .rollCalled(by: try fields.body.moment("by"))
    case ("deployment-proposed", 1), ("deployment-proposed", 2), ("deployment-proposed", 3):
      decoded = .proposed(try ProposalCodec.decode(version, &fields.body))
    case ("deployment-task-set", 1): return .taskSet(try TaskCodec.decode(&fields))
    case ("deployment-task-done", 1):
      let entry = try fields.body.integer("entry")
      return .taskDone(entry: entry, try fields.personal("words")["words"])
    case ("deployment-task-withdrawn", 1):
      decoded = .taskWithdrawn(entry: try fields.body.integer("entry"), reason: try fields.body.text("reason"))
    case ("deployment-link-given", 1):
      decoded = .linkGiven(
        try fields.body.value("unit", CallSign.self), key: try fields.body.text("key"),
        until: try fields.body.moment("until"))
    case ("deployment-link-taken-back", 1):
      decoded = .linkTakenBack(try fields.body.value("unit", CallSign.self))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func write(_ ending: AssignmentEnding, _ body: inout BodyWriter) {
    switch ending {
    case .refused(let reason):
      body.text("ending", "refused")
      body.text("reason", reason)
    case .stoodDown(let reason):
      body.text("ending", "stood-down")
      body.text("reason", reason)
    case .diverted(let incident, let reason):
      body.text("ending", "diverted")
      body.text("to", incident.text)
      body.text("reason", reason)
    }
  }

  private static func ending(_ body: inout BodyReader) throws(CodecFault) -> AssignmentEnding {
    switch try body.text("ending") {
    case "refused": .refused(reason: try body.text("reason"))
    case "stood-down": .stoodDown(reason: try body.text("reason"))
    case "diverted": .diverted(to: try body.value("to", IncidentID.self), reason: try body.text("reason"))
    default: throw body.fault("refused, stood-down or diverted in ending")
    }
  }

  private static func skills(_ body: inout BodyReader) throws(CodecFault) -> Set<Skill> {
    guard body.isNext("skills") else { return [] }
    let skills = try body.set("skills", Skill.self)
    guard !skills.isEmpty else { throw body.fault("at least one skill in skills") }
    return skills
  }
}
