internal import Escalation
internal import Hummingbird
internal import Incident
internal import Vocabulary

/// Levels and command.
extension Resources {
  static let levels: [Resource] = [
    escalating("levels") { sheet in
      .raise(try level(sheet), reason: try reason(sheet))
    },
    escalating("acceptance") { _ in .accept },
    escalating("stand-down") { sheet in .standDown(to: try level(sheet), reason: try reason(sheet)) },
    escalating("useless-alarms") { sheet in
      .findUseless(alarm: try sheet.number("alarm"), why: try reason(sheet))
    },
    escalating("reports") { sheet in
      var fields: [MethaneField: String] = [:]
      for field in MethaneField.allCases { fields[field] = try sheet.words(field.rawValue, field.words) }
      return .report(fields)
    },
    escalating("roles") { sheet in
      .takeRole(
        try sheet.choice("role") { CommandRole(rawValue: $0) }, try sheet.name("to", "who has it"))
    },
    escalating("decisions") { sheet in
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
    _ name: String, _ command: @escaping @Sendable (OrderSheet) async throws -> EscalationCommand
  ) -> Resource {
    Resource(RouterPath("/incidents/{reference}/\(name)")) { sheet in
      .escalate(try await sheet.incident(), try await command(sheet))
    }
  }

  private static func level(_ sheet: OrderSheet) throws(Unfit) -> EscalationLevel {
    try sheet.choice("level") { Int64($0).flatMap { EscalationLevel(rawValue: $0) } }
  }
}
