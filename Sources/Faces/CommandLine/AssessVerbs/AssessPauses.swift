internal import ArgumentParser
internal import Assessment
internal import Incident
internal import Vocabulary

/// `tocsin assess suspend`: the questions wait.
struct AssessSuspend: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Let the questions wait, with a reason.",
    discussion: """
      Example:
        tocsin assess suspend 261121-0042 --reason "the caller fetches her neighbour" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(incident, .suspend(reason: reason))
  }
}

/// `tocsin assess resume`: the questions go on where they stood.
struct AssessResume: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with the questions.",
    discussion: """
      Example:
        tocsin assess resume 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(incident, .resume(try await worker.pack(for: incident)))
  }
}
