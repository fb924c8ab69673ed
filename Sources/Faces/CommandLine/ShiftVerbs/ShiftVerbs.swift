internal import ArgumentParser
internal import Desk
internal import Incident
internal import Shift
internal import Vocabulary

/// `tocsin shift`: who is on duty, and what they hand over.
struct ShiftVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift", abstract: "Who is on duty; whoever leaves hands over what is open, with a briefing.",
    discussion: """
      As long as nobody begins a shift, every owner counts as on duty. From then on what somebody off duty owns is \
      answered for by whoever the procedure pack names, and every screen says so.

      Examples:
        tocsin shift begin --role handler --store store --actor anna
        tocsin shift pause --reason "after a hard call" --store store --actor anna
        tocsin shift briefing --who anna --store store
        tocsin shift end --hand-to ben --store store --actor anna
        tocsin shift show --store store

      With --json show prints {"isKept", "onDuty", "handovers", "uncovered"}, briefing {"of", "incidents"} with the \
      brief of each and what is owed next; a command that does something prints {"outcome", "position", "result"} with the \
      shift as "shift" and what was handed over as "briefing". Moments are RFC 3339 in UTC; a key without a value is left out.

      Exit status: 0 done; 1 refused or failed, one line says why; 64 wrong usage.
      """,
    subcommands: [
      ShiftBegin.self, ShiftPause.self, ShiftResume.self, ShiftHandOver.self, ShiftEnd.self, ShiftShow.self,
      ShiftBriefing.self,
    ])
}

/// A command on the shift; when it is done, it says who is on duty.
protocol ShiftWork: WorkCommand {}

/// What programs read.
struct ShiftResult: Encodable, Sendable {
  let shift: ShiftCard
  var briefing: BriefingCard?
}

extension ShiftWork {
  func report(_ worker: Worker) async throws -> WorkReport? {
    let card = try await ShiftCard(Looker(worker))
    return WorkReport(lines: card.dutyLines, fields: ShiftResult(shift: card))
  }
}

/// `tocsin shift begin`: comes on duty.
struct ShiftBegin: ShiftWork {
  static let configuration = CommandConfiguration(commandName: "begin", abstract: "Come on duty.")

  @Option(help: "As what.") var role: String?
  @Option(help: "Who comes on duty, where it is somebody else.") var who: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent {
    .shift(.begin(try who.map { try ActorID($0) } ?? worker.actor, role: role))
  }
}

/// `tocsin shift pause --reason R`: nothing is offered to them meanwhile.
struct ShiftPause: ShiftWork {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Pause, such as after a hard contact; nothing is offered meanwhile.")

  @Option(help: "Why.") var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent { .shift(.pause(worker.actor, reason: reason)) }
}

/// `tocsin shift resume`: back from a pause.
struct ShiftResume: ShiftWork {
  static let configuration = CommandConfiguration(commandName: "resume", abstract: "Come back from a pause.")

  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent { .shift(.resume(worker.actor)) }
}
