internal import ArgumentParser
internal import Desk
internal import Foundation
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// `tocsin incident brief`: what those who act must know, and how long it takes to say.
struct IncidentBrief: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Print the brief: where, what, hazards, access, who, since when.",
    discussion: """
      Example:
        tocsin incident brief 261121-0042 --store store --json
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let brief = SpokenBrief(await looker.brief(try await looker.life(incident).life))
    if options.json {
      try await office.output.json(brief)
    } else {
      for line in brief.lines { try await office.output.line(line) }
      try await office.output.line("\(brief.words) words, about \(brief.seconds) s to say")
    }
    return 0
  }
}

/// A brief for reading out.
struct SpokenBrief: Encodable, Sendable {
  let text: String
  let fields: [String: String]
  let words: Int
  let seconds: Int

  init(_ brief: Brief) {
    text = brief.text
    fields = brief.fields.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
    words = brief.words
    seconds = brief.seconds
  }

  var lines: [String] {
    BriefField.allCases.map { field in
      let name = field.heading
      return "\(name):\(String(repeating: " ", count: 9 - name.count))\(shown(fields[field.rawValue] ?? ""))"
    }
  }
}

extension BriefField {
  fileprivate var heading: String {
    switch self {
    case .where: "Where"
    case .what: "What"
    case .hazards: "Hazards"
    case .access: "Access"
    case .who: "Who"
    case .since: "Since"
    }
  }
}

/// `tocsin incident read-back`: what somebody read back, against what they were given.
struct IncidentReadBack: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-back", abstract: "Record what was read back of the brief and compare it field by field.",
    discussion: """
      What was left out counts as not the same.

      Example:
        tocsin incident read-back 261121-0042 --by G1 --where "12 Acacia Road" --what "P1, Smell of gas" \\
          --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "Who read it back.") var by: String
  @Option(name: .customLong("where"), help: "The place as it was read back.") var place: String?
  @Option(help: "What it is.") var what: String?
  @Option(help: "The hazards.") var hazards: String?
  @Option(help: "The access.") var access: String?
  @Option(help: "The people.") var who: String?
  @Option(help: "Since when.") var since: String?
  @OptionGroup var options: WorkOptions

  private struct Compared: Encodable, Sendable {
    let by: String
    let isSame: Bool
    let fields: [Field]

    struct Field: Encodable, Sendable {
      let name: String
      let given: String
      let heard: String
      let isSame: Bool
    }
  }

  func intent(_ worker: Worker) async throws -> Intent {
    let id = try await worker.incident(incident)
    let said: [BriefField: String?] = [
      .where: place, .what: what, .hazards: hazards, .access: access, .who: who, .since: since,
    ]
    let life = try await worker.desk.life(id)
    return .readBack(id, by: by, said: said.compactMapValues { $0 }, await worker.desk.brief(of: life))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let id = try await worker.incident(incident)
    guard let last = try await worker.desk.life(id).log.readBacks.last(where: { $0.by == by }) else { return nil }
    let fields = last.fields.map {
      Compared.Field(name: $0.name, given: $0.given.description, heard: $0.heard.description, isSame: $0.isSame)
    }
    let wrong = fields.count { !$0.isSame }
    let lines = fields.map { field in
      field.isSame
        ? "same      \(field.name): \(shown(field.given))"
        : "NOT SAME  \(field.name): given \u{201C}\(shown(field.given))\u{201D}, heard \u{201C}\(shown(field.heard))\u{201D}"
    }
    let verdict = wrong == 0 ? "read back as given" : "\(wrong) of \(fields.count) fields differ; say them again"
    return WorkReport(lines: lines + [verdict], fields: Compared(by: last.by, isSame: wrong == 0, fields: fields))
  }
}
