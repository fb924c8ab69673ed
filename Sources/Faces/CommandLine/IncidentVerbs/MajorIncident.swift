internal import ArgumentParser
internal import Escalation
internal import Incident
internal import Vocabulary

/// `tocsin incident methane`: the report on a major incident [JESIP].
struct IncidentMethane: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "methane", abstract: "Record a METHANE report; all seven fields are needed.",
    discussion: """
      Write "not known" where nobody knows.

      Example:
        tocsin incident methane 261121-0042 --major-incident declared --exact-location "12 Acacia Road" \\
          --type "explosion" --hazards "gas, masonry" --access "from the north" --numbers "two hurt" \\
          --emergency-services "fire there, police needed" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "Declared, or standing by.") var majorIncident: String
  @Option(help: "The exact location.") var exactLocation: String
  @Option(help: "The type of incident.") var type: String
  @Option(help: "Hazards, present or possible.") var hazards: String
  @Option(help: "Routes that are safe.") var access: String
  @Option(help: "Number, type and severity of casualties.") var numbers: String
  @Option(help: "Emergency services there and needed.") var emergencyServices: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .escalate(
      incident,
      .report([
        .majorIncident: majorIncident, .exactLocation: exactLocation, .type: type, .hazards: hazards, .access: access,
        .numbers: numbers, .emergencyServices: emergencyServices,
      ]))
  }
}

/// `tocsin incident role`: who commands operationally, tactically, strategically.
struct IncidentRole: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Take a command role of a major incident, or give it to somebody.",
    discussion: """
      Example:
        tocsin incident role 261121-0042 tactical --to bea --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "operational, tactical or strategic.") var role: CommandRole
  @Option(name: .customLong("to"), help: "Who has it from now on; who gives the command where it is left out.")
  var holder: String?
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .escalate(incident, .takeRole(role, try holder.map { try ActorID($0) } ?? worker.actor))
  }
}

/// `tocsin incident decide`: an entry of the decision log, by whoever holds the role.
struct IncidentDecide: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Record a decision in a command role: situation, options, choice, why.",
    discussion: """
      Example:
        tocsin incident decide 261121-0042 tactical --situation "Gas in two houses" --options "Wait; clear the row" \\
          --choice "Clear the row" --why "The wind turns" --store store --actor bea
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "operational, tactical or strategic.") var role: CommandRole
  @Option(help: "What is so.") var situation: String
  @Option(name: .customLong("options"), help: "What could be done.") var considered: String
  @Option(help: "What is done.") var choice: String
  @Option(help: .reason) var why: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let decision = CommandDecision(
      situation: PersonalText(situation), options: PersonalText(considered), choice: PersonalText(choice),
      why: PersonalText(why))
    return .escalate(incident, .decide(role, decision))
  }
}

extension CommandRole: ExpressibleByArgument {}
