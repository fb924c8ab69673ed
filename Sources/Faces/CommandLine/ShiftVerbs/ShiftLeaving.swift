internal import ArgumentParser
internal import Desk
internal import Incident
internal import Overview
internal import Shift
internal import Vocabulary

/// `tocsin shift hand-over --to ACTOR`: all the actor's open incidents, without leaving.
struct ShiftHandOver: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over", abstract: "Hand all your open incidents to somebody on duty; print their briefing.")

  @Option(help: "Who takes over.") var to: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent {
    let incidents = await worker.desk.briefing(of: worker.actor).lines.map(\.incident)
    return .shift(.handOver(from: worker.actor, to: try ActorID(to), incidents))
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    return try await worker.leave(intent(worker), to: to)
  }
}

/// `tocsin shift end`: goes off duty; what is theirs goes to somebody on duty first.
struct ShiftEnd: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Go off duty; print the briefing that was handed over.")

  @Option(help: "Who takes over what is open.") var handTo: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent {
    // The desk fills in what they own when it decides.
    .goOffDuty(worker.actor, handTo: try handTo.map { try ActorID($0) })
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    return try await worker.leave(intent(worker), to: handTo)
  }
}

extension Worker {
  /// Does it and prints the briefing of what went over.
  fileprivate func leave(_ intent: Intent, to: String?) async throws -> Int32 {
    let briefing = await desk.briefing(of: actor)
    let outcome = try await perform(intent)
    let looker = Looker(self)
    let shift = try await ShiftCard(looker)
    var handed: BriefingCard?
    if case .done = outcome, !briefing.lines.isEmpty { handed = try await BriefingCard(actor, briefing, looker) }
    var lines: [String] = []
    if let handed, let to {
      lines.append("handed over to \(shown(to)): \(briefing.lines.count) incidents")
      lines += handed.lines
    }
    lines += shift.dutyLines
    try await tell(outcome, WorkReport(lines: lines, fields: ShiftResult(shift: shift, briefing: handed)))
    return 0
  }
}
