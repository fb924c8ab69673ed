internal import Account
internal import ArgumentParser
internal import Deployment
internal import Desk
internal import Escalation
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin unit heard`: a sign of life; its welfare clock begins again.
struct UnitHeard: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "heard", abstract: "Note a sign of life of a unit, with its words where there were any.",
    discussion: """
      Example:
        tocsin unit heard G1 "valve found, ten more minutes" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Argument(help: "What it said.") var words: [String] = []
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .deploy(try state.incident(unit), .hear(unit, words.isEmpty ? nil : joined(words)))
  }
}

/// `tocsin unit roll-call`: every unit that is out has to answer.
struct UnitRollCall: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "roll-call", abstract: "Call the roll of an incident: every unit that is out is to answer in time.",
    discussion: """
      Example:
        tocsin unit roll-call 261121-0042 --within 120 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "Seconds to answer; the pack's where it is left out.") var within: Int64?
  @OptionGroup var options: WorkOptions

  func validate() throws { try within.map { try GivenDeadline.check($0, "--within") } }

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let clocks = try await worker.desk.life(incident).escalation.terms.clocks
    return .deploy(incident, .callRoll(by: worker.desk.clock.now().adding(seconds: within ?? clocks.rollCall)))
  }
}

/// `tocsin unit propose`: who would meet what is still missing, and why; the offer is recorded.
struct UnitPropose: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Propose units for an incident, whoever is there first before, each with why or why not.",
    discussion: """
      Example:
        tocsin unit propose 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: WorkOptions

  var store: StoreOption { options.store }

  private struct Proposed: Encodable {
    let requirement: String
    let lines: [Line]
    let unlisted: Int64
    let missing: String
    let cover: [String: Int]

    struct Line: Encodable {
      let unit: String
      let type: String
      let metres: Int64?
      let travelSeconds: Int64?
      let positionSeconds: Int64?
      let dutySeconds: Int64?
      let chosen: Bool
      let why: String
      /// The references of other open incidents for which it was chosen and has not been sent.
      let alsoProposedFor: [String]
    }

    init(_ proposal: Proposal, rivals: [CallSign: [Reference]]) {
      requirement = proposal.requirement.words
      let chosen = Set(proposal.chosen.map(\.unit))
      lines = proposal.lines.map {
        Line(
          unit: $0.unit.text, type: $0.type.text, metres: $0.metres, travelSeconds: $0.travelSeconds,
          positionSeconds: $0.positionSeconds, dutySeconds: $0.dutySeconds, chosen: chosen.contains($0.unit),
          why: $0.verdict.words,
          alsoProposedFor: (rivals[$0.unit] ?? []).map(\.description))
      }
      unlisted = proposal.unlisted
      missing = proposal.missing.words
      cover = proposal.cover.reduce(into: [:]) { $0[$1.key.text] = $1.value }
    }

    var texts: [String] {
      let head = ["needed: \(shown(requirement))"]
      let body = lines.map { line in
        let way =
          line.metres.map { Way.words(metres: $0, seconds: line.travelSeconds) + " away" }
          ?? "distance not known"
        let age = line.positionSeconds.map { ", seen \(spoken(seconds: $0)) ago" } ?? ""
        let duty = line.dutySeconds.map { ", on duty for \(spoken(seconds: $0))" } ?? ""
        let rivals =
          line.alsoProposedFor.isEmpty ? "" : "; also proposed for \(line.alsoProposedFor.joined(separator: ", "))"
        return "\(line.chosen ? "*" : " ") \(shown(line.unit))  \(shown(line.type))  \(way)\(age)\(duty)  "
          + shown(line.why) + rivals
      }
      let more = unlisted > 0 ? ["  and \(unlisted) more"] : []
      let left = cover.sorted { $0.key < $1.key }.map { "\($0.value) \(shown($0.key))" }.joined(separator: ", ")
      return head + body + more
        + ["missing: \(shown(missing))", "cover left: \(left.isEmpty ? "nobody" : left)"]
    }
  }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    try office.check(.deploy)
    let id = try await worker.incident(incident)
    let command = try CommandID(options.command ?? Worker.freshID("command"))
    let offer = try await worker.desk.propose(for: id, id: command, by: worker.actor)
    let proposal = Proposed(offer, rivals: await worker.desk.rivals(of: offer, besides: id))
    if options.json {
      try await office.output.json(proposal)
    } else {
      for line in proposal.texts { try await office.output.line(line) }
    }
    return 0
  }
}
