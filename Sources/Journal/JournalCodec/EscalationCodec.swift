internal import Escalation
internal import Vocabulary

/// Stored forms of what happens to an incident's levels and to its command.
enum EscalationCodec {
  static func encode(_ event: EscalationEvent) -> StoredForm {
    switch event {
    case .agreed(let pack, let terms):
      StoredForm("escalation-agreed", 1) { body in
        body.pack(pack)
        body.object("terms") { TermsCodec.write(terms, &$0) }
      }
    case .triggered(let trigger, let subject, let why):
      StoredForm("escalation-triggered", 1) { body in
        body.text("trigger", trigger.text)
        body.integer("subject", ifAny: subject)
        body.text("why", why)
      }
    case .raised(let level, let reason, let trigger, let asked, let acceptBy):
      StoredForm("escalation-raised", 1) { body in
        body.level(level)
        body.text("reason", reason)
        body.text("trigger", ifAny: trigger?.text)
        body.text("asked", asked.text)
        body.moment("acceptBy", acceptBy)
      }
    case .accepted(let level): StoredForm("escalation-accepted", 1) { $0.level(level) }
    case .passedOn(let who, let acceptBy):
      StoredForm("escalation-passed-on", 1) { body in
        body.text("to", who.text)
        body.moment("acceptBy", acceptBy)
      }
    case .stoodDown(let level, let reason):
      StoredForm("escalation-stood-down", 1) { body in
        body.level(level)
        body.text("reason", reason)
      }
    case .overran(let clock, let due):
      StoredForm("escalation-overran", 1) { body in
        body.text("clock", clock)
        body.moment("due", due)
      }
    case .foundUseless(let alarm, let why):
      StoredForm("escalation-found-useless", 1) { body in
        body.integer("alarm", alarm)
        body.text("why", why)
      }
    case .reported(let fields): reported(fields)
    case .roleTaken(let role, let actor, let former):
      StoredForm("escalation-role-taken", 1) { body in
        body.text("role", role.rawValue)
        body.text("by", actor.text)
        body.text("from", ifAny: former?.text)
      }
    case .decided(let role, let decision):
      StoredForm(
        "escalation-decided", 1,
        personal: [
          "situation": decision.situation, "options": decision.options, "choice": decision.choice, "why": decision.why,
        ]
      ) { $0.text("role", role.rawValue) }
    }
  }

  /// In the order of the report, each under a name of its own.
  private static func reported(_ fields: [MethaneField: PersonalText]) -> StoredForm {
    var personal = PersonalFields()
    for field in MethaneField.allCases { personal.add(name(of: field), fields[field]) }
    return StoredForm("escalation-reported", 1, BodyWriter(), personal)
  }

  static func name(of field: MethaneField) -> StaticString {
    switch field {
    case .majorIncident: "majorIncident"
    case .exactLocation: "exactLocation"
    case .type: "type"
    case .hazards: "hazards"
    case .access: "access"
    case .numbers: "numbers"
    case .emergencyServices: "emergencyServices"
    }
  }
}
