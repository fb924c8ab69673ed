internal import Escalation
internal import Vocabulary

/// What happens to an incident's levels and to its command, from its stored form.
extension EscalationCodec {
  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> EscalationEvent? {
    let decoded: EscalationEvent
    switch (event, version) {
    case ("escalation-agreed", 1):
      decoded = .agreed(try fields.body.packIfAny(), try fields.body.object("terms", TermsCodec.read))
    case ("escalation-triggered", 1):
      decoded = .triggered(
        try fields.body.value("trigger", TriggerName.self), subject: try fields.body.integer(ifAny: "subject"),
        why: try fields.body.text("why"))
    case ("escalation-raised", 1):
      decoded = .raised(
        try fields.body.level(), reason: try fields.body.text("reason"),
        trigger: try fields.body.value(ifAny: "trigger", TriggerName.self),
        asked: try fields.body.value("asked", ActorID.self), acceptBy: try fields.body.moment("acceptBy"))
    case ("escalation-accepted", 1): decoded = .accepted(try fields.body.level())
    case ("escalation-passed-on", 1):
      decoded = .passedOn(
        to: try fields.body.value("to", ActorID.self), acceptBy: try fields.body.moment("acceptBy"))
    case ("escalation-stood-down", 1):
      decoded = .stoodDown(to: try fields.body.level(), reason: try fields.body.text("reason"))
    case ("escalation-overran", 1):
      decoded = .overran(clock: try fields.body.text("clock"), due: try fields.body.moment("due"))
    case ("escalation-found-useless", 1):
      decoded = .foundUseless(alarm: try fields.body.integer("alarm"), why: try fields.body.text("why"))
    case ("escalation-reported", 1): return .reported(try report(&fields))
    case ("escalation-role-taken", 1):
      decoded = .roleTaken(
        try fields.body.choice("role", CommandRole.self), by: try fields.body.value("by", ActorID.self),
        from: try fields.body.value(ifAny: "from", ActorID.self))
    case ("escalation-decided", 1):
      let role = try fields.body.choice("role", CommandRole.self)
      let texts = try fields.personalTexts(["situation", "options", "choice", "why"])
      return .decided(
        role, CommandDecision(situation: texts[0], options: texts[1], choice: texts[2], why: texts[3]))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }

  private static func report(_ fields: inout StoredFields) throws(CodecFault) -> [MethaneField: PersonalText] {
    let texts = try fields.personal(among: MethaneField.allCases.map { "\(name(of: $0))" })
    return MethaneField.allCases.reduce(into: [:]) { report, field in report[field] = texts["\(name(of: field))"] }
  }
}
