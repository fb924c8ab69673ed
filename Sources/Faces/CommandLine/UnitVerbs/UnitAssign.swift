internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Escalation
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin unit assign`: one unit to one incident with its duty, and the call that tells it.
struct UnitAssign: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Assign a unit with its duty and tasks; sets the task to ring it with the brief.",
    discussion: """
      A task is written as what is to be done, what counts as done, and the seconds it may take.

      Example:
        tocsin unit assign G1 261121-0042 --duty "make the appliances safe" \\
          --task "shut the valve|the valve is shut|1800" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Argument(help: .incident) var incident: String
  @Option(help: "What it is to do.") var duty: String
  @Option(name: .customLong("task"), help: ArgumentHelp("A task of it.", valueName: "WHAT|DONE WHEN|SECONDS"))
  var tasks: [GivenTask] = []
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    let id = try await worker.incident(incident)
    let now = worker.desk.clock.now()
    let own = tasks.map { task in
      IncidentTask(
        holder: .unit(unit), what: PersonalText(task.what), due: now.adding(seconds: task.seconds),
        doneWhen: task.doneWhen)
    }
    return .assign(unit, to: id, duty: duty, tasks: [try await worker.ring(unit, id, duty)] + own)
  }
}

extension Worker {
  /// The call by which a unit is told while no channel carries messages.
  func ring(_ unit: CallSign, _ incident: IncidentID, _ duty: String) async throws -> IncidentTask {
    let life = try await desk.life(incident)
    let brief = await desk.brief(of: life).text
    let words = "Ring \(unit): read this, take the read-back. Duty: \(duty). \(brief)"
    return IncidentTask(
      holder: .desk, kind: .ring(whom: unit.text), what: PersonalText(Worker.cut(words)),
      due: desk.clock.now().adding(seconds: life.escalation.terms.clocks.acknowledge),
      doneWhen: "\(unit) has read it back")
  }

  /// What the call holds; the whole brief stays with the incident.
  private static func cut(_ words: String) -> String {
    let bytesMax = DeploymentRefusal.dutyBytesMax
    guard words.utf8.count > bytesMax else { return words }
    let ending = " ... (more: tocsin incident brief)"
    return words.prefix(bytes: bytesMax - ending.utf8.count) + ending
  }
}

/// A unit's task as it is written on the command line.
struct GivenTask: ExpressibleByArgument {
  let what: String
  let doneWhen: String
  let seconds: Int64

  init?(argument: String) {
    let parts = argument.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3, let seconds = Int64(parts[2]), (1...31_622_400).contains(seconds) else { return nil }
    what = String(parts[0])
    doneWhen = String(parts[1])
    self.seconds = seconds
  }
}

/// `tocsin unit divert`: from its incident to another, in one go.
struct UnitDivert: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "divert", abstract: "Divert a unit to another incident, with its new duty and a reason.",
    discussion: """
      Example:
        tocsin unit divert G1 --to 261121-0043 --duty "free two people" --reason "life first" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Option(name: .customLong("to"), help: "The other incident's reference or id.") var target: String
  @Option(help: "What it is to do there.") var duty: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let unit = try CallSign(sign)
    let from = try await worker.unit(unit).incident(unit)
    let to = try await worker.incident(target)
    let outcome = try await worker.perform(.divert(unit, from: from, to: to, duty: duty, reason: reason))
    let ring = try await worker.ring(unit, to, duty)
    _ = try await worker.perform(.deploy(to, .setTask(ring)), part: "ring")
    let sheet = try await worker.sheet(unit)
    try await worker.tell(outcome, WorkReport(lines: [sheet.line], fields: sheet))
    return 0
  }
}
