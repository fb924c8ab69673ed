internal import Account
internal import Desk
internal import Incident
internal import Overview
internal import Shift
internal import Vocabulary

/// Who is on duty, and what they hand over.
extension Resources {
  static let shift: [Resource] = [
    Resource("/shift/pause", .keepShift, "Pause, after a hard contact for instance.", [.reason.ifAny]) {
      .shift(.pause($0.giver, reason: $0.optional("reason") ?? "after a hard contact"))
    },
    Resource("/shift/resumption", .keepShift, "Go on.") { .shift(.resume($0.giver)) },
    Resource("/shift/beginning", .keepShift, "Go on duty.", [.words("role", "As what.").ifAny]) {
      .shift(.begin($0.giver, role: $0.optional("role")))
    },
    Resource("/shift/handover", .keepShift, "Hand over what is open.", [.name("to", "Who takes over.")]) { sheet in
      let mine = await sheet.desk.briefing(of: sheet.giver).lines.map(\.incident)
      guard !mine.isEmpty else { throw Unfit("to", "you own no open incident; there is nothing to hand over") }
      return .shift(.handOver(from: sheet.giver, to: try sheet.name("to", "who takes over"), mine))
    },
    // The desk fills in what they own when it decides.
    Resource(
      "/shift/end", .keepShift, "Go off duty; what is open goes to somebody on duty.",
      [.name("to", "Who takes over.").ifAny]
    ) { .goOffDuty($0.giver, handTo: try $0.optionalName("to")) },
  ]
}
