internal import ArgumentParser
internal import Assessment
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin assess judge`: how far the report is believed, beside its priority.
struct AssessJudge: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Say how far the report is believed; the priority stays.",
    discussion: """
      Example:
        tocsin assess judge 261121-0042 probable --reason "two callers" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "confirmed, probable, doubtful, malicious or repeat.") var validity: Validity
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(incident, .judge(validity, reason: reason))
  }
}

extension Validity: ExpressibleByArgument {}

/// `tocsin assess override`: a priority against the tree's.
struct AssessOverride: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "override", abstract: "Set the priority against the tree's; a lower one waits for a second look.",
    discussion: """
      Example:
        tocsin assess override 261121-0042 P3 --reason "the tap is shut" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "P1 to P5.") var priority: Priority
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let pack = try await worker.pack(for: incident)
    guard let targets = pack.priorities[priority]?.targets else {
      throw CommandFault("the pack promises nothing for \(priority)")
    }
    return .assess(incident, .override(priority, reason: reason, targets))
  }
}

extension Priority: ExpressibleByArgument {
  package init?(argument: String) {
    guard let priority = Priority.allCases.first(where: { $0.description == argument.uppercased() }) else { return nil }
    self = priority
  }

  package static var allValueStrings: [String] { allCases.map(\.description) }
}

/// `tocsin assess cancel`: nothing is needed any more; a second person looks first.
struct AssessCancel: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Ask for the incident to be cancelled; it waits for a second look.",
    discussion: """
      Example:
        tocsin assess cancel 261121-0042 --reason "the caller rang it off" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(incident, .cancel(reason: reason))
  }
}

/// `tocsin assess look`: the second person's look.
struct AssessLook: AssessWork {
  static let configuration = CommandConfiguration(
    commandName: "look", abstract: "Agree or disagree with a downgrade or a cancellation somebody else asked for.",
    discussion: """
      Example:
        tocsin assess look 261121-0042 --agree --reason "heard the recording" --store store --actor bea
      """)

  /// What the second person thinks of it.
  enum View: String, EnumerableFlag {
    case agree, disagree
  }

  @Argument(help: .incident) var incident: String
  @Flag(help: "Whether it shall be so.") var view: View
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .assess(incident, .look(agrees: view == .agree, reason: reason))
  }
}
