internal import ArgumentParser
internal import Desk
internal import Escalation
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// `tocsin incident raise`: to any level above, by hand.
struct IncidentRaise: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "raise", abstract: "Raise the incident to a level; somebody is asked to accept it.",
    discussion: """
      2 supervisor, 3 duty manager, 4 major incident.

      Example:
        tocsin incident raise 261121-0042 3 --reason "a school next door" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "1 to 4.") var level: EscalationLevel
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .escalate(incident, .raise(level, reason: reason))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let id = try await worker.incident(incident)
    let life = try await worker.desk.life(id)
    guard life.log.isOpenTo(worker.actor) else { return nil }
    let now = worker.desk.clock.now()
    let asked = life.escalation.asked.map {
      "asked: \(shown($0.who.text)), to accept in \(spoken(seconds: Int64($0.acceptBy.seconds(since: now).rounded(.up))))"
    }
    return WorkReport(IncidentNow(id, life, now), lines: asked.map { [$0] } ?? [])
  }
}

/// `tocsin incident accept`: who was asked takes the level.
struct IncidentAccept: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept the level to which the incident was raised.",
    discussion: """
      Example:
        tocsin incident accept 261121-0042 --store store --actor supervisor
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent { .escalate(incident, .accept) }
}

/// `tocsin incident stand-down-level`: to a lower level.
struct IncidentStandDownLevel: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "stand-down-level", abstract: "Bring the incident down to a lower level.",
    discussion: """
      Example:
        tocsin incident stand-down-level 261121-0042 1 --reason "all safe" --store store --actor bea
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "1 to 3.") var level: EscalationLevel
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .escalate(incident, .standDown(to: level, reason: reason))
  }
}

/// `tocsin incident useless-alarm`: what interrupted people for nothing is counted, so that the pack gets better.
struct IncidentUselessAlarm: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "useless-alarm", abstract: "Say that an alarm told nothing anybody could act on.",
    discussion: """
      `tocsin report alarms` counts how often each was of no use.

      Example:
        tocsin incident useless-alarm 261121-0042 17 --reason "they were at the door" --store store --actor bea
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The entry of the incident that raised it, as `incident show` and the page name it.") var entry: Int64
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .escalate(incident, .findUseless(alarm: entry, why: reason))
  }
}

extension EscalationLevel: ExpressibleByArgument {
  package init?(argument: String) {
    guard let number = Int64(argument) else { return nil }
    self.init(rawValue: number)
  }

  package static var allValueStrings: [String] { allCases.map { String($0.rawValue) } }
}
