internal import ArgumentParser
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin incident note`: what was said or seen.
struct IncidentNote: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write what was said or seen into the log.",
    discussion: """
      Example:
        tocsin incident note 261121-0042 "The caller stands outside" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The words.") var words: [String]
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent { .log(incident, .note(joined(words))) }
}

/// `tocsin incident state`: a fact, a person, a hazard, or a way in.
struct IncidentState: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "State a fact, a person, a hazard or the access; it goes into the brief.",
    discussion: """
      Example:
        tocsin incident state 261121-0042 hazard "A dog runs loose in the yard" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "fact, person, hazard or access.") var topic: LogTopic
  @Argument(help: "The words.") var words: [String]
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .state(topic, joined(words)))
  }
}

extension LogTopic: ExpressibleByArgument {}

/// `tocsin incident establish`: a fact of the pack's list; triggers and advice look at it.
struct IncidentEstablish: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "establish", abstract: "Establish a fact by the pack's code.",
    discussion: """
      Example:
        tocsin incident establish 261121-0042 persons-trapped --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The fact's code in the pack.") var fact: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let fact = try FactCode(fact)
    let pack = try await worker.pack(for: incident)
    guard pack.facts[fact] != nil else {
      let known = pack.facts.keys.sorted().map(\.text).joined(separator: ", ")
      throw CommandFault("the pack has no fact \(fact); it has \(known.isEmpty ? "none" : known)")
    }
    return .log(incident, .establish(fact))
  }
}

/// `tocsin incident withdraw`: a fact that does not hold.
struct IncidentWithdraw: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a fact that does not hold.",
    discussion: """
      Example:
        tocsin incident withdraw 261121-0042 persons-trapped --reason "everybody is out" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The fact's code.") var fact: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .withdraw(try FactCode(fact), reason: reason))
  }
}

/// `tocsin incident strike`: a line that does not hold any more.
struct IncidentStrike: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "strike", abstract: "Strike a line of the log with a reason; it can still be read.",
    discussion: """
      Example:
        tocsin incident strike 261121-0042 17 --reason "that was another caller" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The number beside the line.") var entry: Int64
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .strike(entry: entry, reason: reason))
  }
}
