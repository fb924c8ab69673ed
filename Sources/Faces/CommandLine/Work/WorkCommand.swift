internal import ArgumentParser
internal import Decider
internal import Desk
internal import Incident
internal import Journal
internal import Vocabulary

/// Who does it, and when it happened.
struct WorkOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @Option(help: "Who does it.") var actor: String
  @Option(
    help: ArgumentHelp("When it happened, if earlier than now, such as 2026-11-21T03:15:00Z.", valueName: "TIME"))
  var at: String?
  @Option(help: ArgumentHelp("An id of the command; the same id again does nothing.", valueName: "ID")) var command:
    String?
  @Flag(help: "Print JSON.") var json = false
}

/// Who looks.
struct LookOptions: ParsableArguments {
  @OptionGroup var store: StoreOption
  @Option(help: "Who looks; needed for restricted incidents.") var actor: String?
  @Flag(help: "Print JSON.") var json = false
}

/// A command that does live work and says what became of it.
protocol WorkCommand: StoreCommand {
  var options: WorkOptions { get }

  /// What is to be done; where something has to be looked up first, the office has it.
  func intent(_ worker: Worker) async throws -> Intent

  /// What to say when it is done; nothing but the outcome where nil.
  func report(_ worker: Worker) async throws -> WorkReport?
}

extension WorkCommand {
  var store: StoreOption { options.store }

  var mayMakeStore: Bool { true }

  func report(_ worker: Worker) async throws -> WorkReport? { nil }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    let outcome = try await worker.perform(try await intent(worker))
    try await worker.tell(outcome, try await report(worker))
    return 0
  }
}

/// What a command has to say: lines for people, and fields for programs.
struct WorkReport {
  var lines: [String] = []
  var fields: any Encodable & Sendable = [String: String]()
}
