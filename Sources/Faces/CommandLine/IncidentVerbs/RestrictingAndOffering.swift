internal import ArgumentParser
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin incident restrict`: only those named, its owner beside them, may open it.
struct IncidentRestrict: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "restrict", abstract: "Let only those named open the incident; every look is recorded.",
    discussion: """
      Example:
        tocsin incident restrict 261121-0042 --to bea --to carl --reason "concerns a colleague" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(name: .customLong("to"), help: "Somebody who may open it; give it for each.") var named: [String]
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .restrict(to: try named.map { try ActorID($0) }, reason: reason))
  }
}

/// `tocsin incident lift`: everybody may open it again.
struct IncidentLift: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "lift", abstract: "Lift the restriction of an incident.",
    discussion: """
      Example:
        tocsin incident lift 261121-0042 --reason "the review is over" --store store --actor bea
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent { .log(incident, .lift(reason: reason)) }
}

/// `tocsin incident offer`: to a partner, until they accept, decline or let it lapse.
struct IncidentOffer: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Offer the incident to a partner; it stays ours until they accept.",
    discussion: """
      Example:
        tocsin incident offer 261121-0042 --to "gas network" --words "Smell of gas, all out" --within 600 \\
          --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(name: .customLong("to"), help: "The partner.") var partner: String
  @Option(help: "What they are told.") var words: String
  @Option(help: "Seconds they have to answer; the pack's where it is left out.") var within: Int64?
  @OptionGroup var options: WorkOptions

  func validate() throws { try within.map { try GivenDeadline.check($0, "--within") } }

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let seconds: Int64
    if let within {
      seconds = within
    } else {
      seconds = try await worker.desk.life(incident).escalation.terms.clocks.handOff
    }
    let answerBy = worker.desk.clock.now().adding(seconds: seconds)
    return .log(incident, .offer(to: try PartnerName(partner), words: words, answerBy: answerBy))
  }
}

/// `tocsin incident partner-accepts`: with the number they quote.
struct IncidentPartnerAccepts: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "partner-accepts", abstract: "Note that the partner has accepted the incident.",
    discussion: """
      Example:
        tocsin incident partner-accepts 261121-0042 --their-reference GN-77123 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "The number they quote for it.") var theirReference: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .partnerAccepts(theirReference: theirReference))
  }
}

/// `tocsin incident partner-declines`: it is ours again.
struct IncidentPartnerDeclines: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "partner-declines", abstract: "Note that the partner has declined the incident.",
    discussion: """
      Example:
        tocsin incident partner-declines 261121-0042 --reason "no crew free" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .partnerDeclines(reason: reason))
  }
}
