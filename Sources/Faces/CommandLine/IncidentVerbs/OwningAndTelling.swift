internal import ArgumentParser
internal import Desk
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// `tocsin incident take`: who gives the command owns it from now on.
struct IncidentTake: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take the incident over.",
    discussion: """
      Example:
        tocsin incident take 261121-0042 --store store --actor bea
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent { .log(incident, .takeOver) }
}

/// `tocsin incident hand`: somebody else owns it from now on.
struct IncidentHand: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "hand", abstract: "Give the incident to somebody else.",
    discussion: """
      Example:
        tocsin incident hand 261121-0042 --to bea --reason "end of shift" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(name: .customLong("to"), help: "Who owns it from now on.") var owner: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .handTo(try ActorID(owner), reason: reason))
  }
}

/// `tocsin incident promise`: what the caller was told would happen, and when they hear more.
struct IncidentPromise: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "Note what the caller was promised; a clock runs until they hear more.",
    discussion: """
      Example:
        tocsin incident promise 261121-0042 "An engineer comes" --within 3600 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The words.") var words: [String]
  @OptionGroup var deadline: GivenDeadline
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .promise(joined(words), by: try deadline.moment(worker)))
  }
}

/// `tocsin incident tell`: the caller was told more; the clock begins again.
struct IncidentTell: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "tell", abstract: "Note what the caller was told now.",
    discussion: """
      Example:
        tocsin incident tell 261121-0042 "The engineer is ten minutes away" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The words.") var words: [String]
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .tellCaller(joined(words)))
  }
}

/// `tocsin incident read`: what the reporter sent since was read.
struct IncidentRead: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Say that what the reporter sent since is read.",
    discussion: """
      Example:
        tocsin incident read 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "Up to which entry; without it, all of it.") var upTo: Int64?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .readReport(upTo: upTo))
  }
}

/// Until when: a moment, or seconds from now.
struct GivenDeadline: ParsableArguments {
  @Option(help: ArgumentHelp("Until when, such as 2026-11-21T03:15:00Z.", valueName: "TIME")) var by: String?
  @Option(help: ArgumentHelp("Seconds from now.", valueName: "SECONDS")) var within: Int64?

  /// A year; longer promises are slips of the finger.
  private static let secondsMax: Int64 = 366 * 86_400

  func validate() throws {
    guard (by == nil) != (within == nil) else { throw ValidationError("give --by TIME or --within SECONDS") }
    if let by { do { _ = try Moment(rfc3339: by) } catch { throw ValidationError("\(error)") } }
    try within.map { try GivenDeadline.check($0, "--within") }
  }

  /// Whether that many seconds may be a deadline.
  static func check(_ seconds: Int64, _ option: String) throws {
    guard (1...secondsMax).contains(seconds) else {
      throw ValidationError("\(option) takes 1 to \(secondsMax) seconds")
    }
  }

  func moment(_ worker: Worker) throws -> Moment {
    if let by { return try Moment(rfc3339: by) }
    return worker.desk.clock.now().adding(seconds: within ?? 0)
  }
}
