internal import Account
internal import Escalation
internal import Incident
internal import Vocabulary

/// Levels and command.
extension Resources {
  static let levels: [Resource] = [
    escalating("levels", .raiseLevel, "Raise the level.", [level, .reason]) { sheet in
      .raise(try level(sheet), reason: try reason(sheet))
    },
    escalating("acceptance", .raiseLevel, "Accept what was raised.") { _ in .accept },
    escalating("stand-down", .raiseLevel, "Stand the level down.", [level, .reason]) { sheet in
      .standDown(to: try level(sheet), reason: try reason(sheet))
    },
    escalating(
      "useless-alarms", .raiseLevel, "An alarm was of no use.", [.number("alarm", "The entry of the alarm."), .reason]
    ) { sheet in
      .findUseless(alarm: try sheet.number("alarm"), why: try reason(sheet))
    },
    escalating(
      "reports", .command, "Report by METHANE.", MethaneField.allCases.map { .words($0.rawValue, $0.words) }
    ) {
      sheet in
      var fields: [MethaneField: String] = [:]
      for field in MethaneField.allCases { fields[field] = try sheet.words(field.rawValue, field.words) }
      return .report(fields)
    },
    escalating(
      "roles", .command, "Give somebody a command role.",
      [.choice("role", CommandRole.allCases.map(\.rawValue), "The role."), .name("to", "Who has it.")]
    ) { sheet in
      .takeRole(
        try sheet.choice("role") { CommandRole(rawValue: $0) }, try await sheet.colleague("to", "who has it"))
    },
    escalating(
      "decisions", .command, "Note a decision of command.",
      [
        .choice("role", CommandRole.allCases.map(\.rawValue), "In which role."), .words("situation", "What is so."),
        .words("options", "What else was considered.").ifAny, .words("choice", "What is done."),
        .words("why", "The reason."),
      ]
    ) { sheet in
      .decide(
        try sheet.choice("role") { CommandRole(rawValue: $0) },
        CommandDecision(
          situation: PersonalText(try sheet.words("situation", "what is so")),
          options: PersonalText(sheet.optional("options") ?? "none considered"),
          choice: PersonalText(try sheet.words("choice", "what is done")),
          why: PersonalText(try sheet.words("why", "the reason"))))
    },
  ]

  private static func escalating(
    _ name: String, _ action: Action, _ summary: String, _ fields: [Field] = [],
    _ command: @escaping @Sendable (OrderSheet) async throws -> EscalationCommand
  ) -> Resource {
    Resource("/incidents/{reference}/\(name)", action, summary, fields) { sheet in
      .escalate(try await sheet.incident(), try await command(sheet))
    }
  }

  private static let level = Field.choice(
    "level", EscalationLevel.allCases.map { "\($0.rawValue)" },
    "1 desk, 2 supervisor, 3 duty manager, 4 major incident.")

  private static func level(_ sheet: OrderSheet) throws(Unfit) -> EscalationLevel {
    try sheet.choice("level") { Int64($0).flatMap { EscalationLevel(rawValue: $0) } }
  }
}
