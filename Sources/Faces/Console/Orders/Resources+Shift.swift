internal import Desk
internal import Hummingbird
internal import Incident
internal import Overview
internal import Shift
internal import Vocabulary

/// Who is on duty, and what they hand over.
extension Resources {
  static let shift: [Resource] = [
    Resource("/shift/pause") {
      .shift(.pause($0.visitor.actor, reason: $0.optional("reason") ?? "after a hard contact"))
    },
    Resource("/shift/resumption") { .shift(.resume($0.visitor.actor)) },
    Resource("/shift/beginning") { .shift(.begin($0.visitor.actor, role: $0.optional("role"))) },
    Resource("/shift/handover") { sheet in
      let mine = await sheet.desk.briefing(of: sheet.visitor.actor).lines.map(\.incident)
      guard !mine.isEmpty else { throw Unfit("to", "you own no open incident; there is nothing to hand over") }
      return .shift(.handOver(from: sheet.visitor.actor, to: try sheet.name("to", "who takes over"), mine))
    },
    // The desk fills in what they own when it decides.
    Resource("/shift/end") { .goOffDuty($0.visitor.actor, handTo: try $0.optionalName("to")) },
  ]
}
