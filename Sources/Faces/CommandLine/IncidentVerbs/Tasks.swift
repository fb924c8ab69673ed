internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Incident
internal import Vocabulary

/// `tocsin incident task`: what is to be done, by whom, by when, and what counts as done.
struct IncidentTaskSet: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Set a task; without --unit or --person whoever is at the desk does it.",
    discussion: """
      Example:
        tocsin incident task 261121-0042 "Ring the school" --due-within 600 --done-when "the head teacher knows" \\
          --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "What is to be done.") var words: [String]
  @Option(help: "Seconds until it is due.") var dueWithin: Int64
  @Option(help: "What counts as done.") var doneWhen: String
  @Option(help: "The unit that does it.") var unit: String?
  @Option(help: "The person who does it.") var person: String?
  @Option(help: "Where.") var place: String?
  @OptionGroup var options: WorkOptions

  private struct TaskNow: Encodable, Sendable {
    let task: Int64?
    let now: IncidentNow
  }

  func validate() throws {
    guard unit == nil || person == nil else { throw ValidationError("give --unit or --person, not both") }
    try GivenDeadline.check(dueWithin, "--due-within")
  }

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let holder: IncidentTask.Holder
    if let unit {
      holder = .unit(try CallSign(unit))
    } else if let person {
      holder = .person(try ActorID(person))
    } else {
      holder = .desk
    }
    let task = IncidentTask(
      holder: holder, what: PersonalText(joined(words)), place: place.map { PersonalText($0) },
      due: worker.desk.clock.now().adding(seconds: dueWithin), doneWhen: doneWhen)
    return .deploy(incident, .setTask(task))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let id = try await worker.incident(incident)
    let life = try await worker.desk.life(id)
    let task = life.deployment.tasks.last { $0.task.what.words == joined(words) }
    let now = IncidentNow(id, life, worker.desk.clock.now())
    return WorkReport(
      lines: (task.map { ["task \($0.entry)"] } ?? []) + [now.line], fields: TaskNow(task: task?.entry, now: now))
  }
}

/// `tocsin incident task-done`: by the number shown beside it.
struct IncidentTaskDone: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "task-done", abstract: "Note that a task is done.",
    discussion: """
      Example:
        tocsin incident task-done 261121-0042 31 --words "spoke with her" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The number beside the task.") var entry: Int64
  @Option(help: "What came of it.") var words: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .deploy(incident, .finishTask(entry: entry, words))
  }
}

/// `tocsin incident task-withdraw`: it need not be done.
struct IncidentTaskWithdraw: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "task-withdraw", abstract: "Withdraw a task that need not be done.",
    discussion: """
      Example:
        tocsin incident task-withdraw 261121-0042 31 --reason "the school is shut" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The number beside the task.") var entry: Int64
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .deploy(incident, .withdrawTask(entry: entry, reason: reason))
  }
}
