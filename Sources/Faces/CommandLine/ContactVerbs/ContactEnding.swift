internal import ArgumentParser
internal import Contact
internal import Desk
internal import Incident
internal import IncidentLog
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin contact link ID INCIDENT`: what they are about.
struct ContactLink: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say which incident a contact is about; print what callers about it are told, and what is still to ask.")

  @Argument(help: "The contact's id.") var id: String
  @Argument(help: "The incident's reference or id.") var incident: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    .link(try await worker.incident(incident))
  }

  func say(_ worker: Worker, _ contact: ContactState) async throws -> String? {
    guard let incident = contact.incident else { return nil }
    let life = try await worker.desk.life(incident)
    return Looker(worker).maySee(life) ? life.log.shield : nil
  }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] {
    guard let incident = contact.incident else { return [] }
    let looker = Looker(worker)
    let life = try await worker.desk.life(incident)
    let glance = IncidentGlance(incident, life, looker).line
    return looker.maySee(life) ? [glance] + StillToAsk(life, try await looker.pack(of: life)).lines : [glance]
  }
}

/// `tocsin contact end ID`: nobody speaks any more.
struct ContactEnd: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a contact; print the closing words. One without an incident is to be wrapped up."
  )

  @Argument(help: "The contact's id.") var id: String
  @OptionGroup var options: WorkOptions

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand { .end }

  func say(_ worker: Worker, _ contact: ContactState) async throws -> String? {
    try await worker.desk.packInForce()?.closingWords[contact.medium]
  }
}

/// `tocsin contact wrap-up ID OUTCOME`: how it ended.
struct ContactWrapUp: ContactWork {
  static let configuration = CommandConfiguration(
    commandName: "wrap-up",
    abstract: "Say how a contact ended; out of remit prints the agreed words and the right door.",
    discussion: """
      Examples:
        tocsin contact wrap-up contact-1f0c advice --note "how to bleed a radiator" \\
          --store store --actor anna
        tocsin contact wrap-up contact-1f0c out-of-remit --service missed-bins \\
          --store store --actor anna
      """)

  /// How a contact can end by somebody's word.
  enum Ending: String, CaseIterable, ExpressibleByArgument {
    case incident, advice, query, malicious, silent, abandoned
    case wrongNumber = "wrong-number"
    case outOfRemit = "out-of-remit"
  }

  @Argument(help: "The contact's id.") var id: String
  @Argument(help: "How it ended.") var ending: Ending
  @Option(help: "The service they wanted, where it is out of remit.") var service: String?
  @Option(help: "What else is to be known.") var note: String?
  @Option(help: "The pack whose services are meant, where several are published.") var pack: String?
  @OptionGroup var options: WorkOptions

  func validate() throws {
    guard (ending == .outOfRemit) == (service != nil) else {
      throw ValidationError("--service goes with out-of-remit, and with nothing else")
    }
  }

  func order(_ worker: Worker, _ contact: ContactState) async throws -> ContactCommand {
    .wrapUp(try await outcome(worker), note: note)
  }

  private func outcome(_ worker: Worker) async throws -> ContactOutcome {
    switch ending {
    case .incident: .incident
    case .advice: .advice
    case .query: .query
    case .malicious: .malicious
    case .silent: .silent
    case .abandoned: .abandoned
    case .wrongNumber: .wrongNumber
    case .outOfRemit:
      .outOfRemit(try ServiceName(service ?? ""), try await worker.pack(for: nil, named: pack))
    }
  }

  func say(_ worker: Worker, _ contact: ContactState) async throws -> String? {
    guard case .outOfRemit(_, sentTo: _, words: let words)? = contact.disposition else { return nil }
    return words
  }

  func hints(_ worker: Worker, _ contact: ContactState) async throws -> [String] {
    guard case .outOfRemit(_, sentTo: let door, words: _)? = contact.disposition else { return [] }
    return ["the right door: \(shown(door))"]
  }
}
