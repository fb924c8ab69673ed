internal import ArgumentParser
internal import Desk
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Review
internal import Vocabulary

/// `tocsin incident merge`: a duplicate goes into another; both logs stay.
struct IncidentMerge: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge a duplicate into another incident; neither log is lost.",
    discussion: """
      Example:
        tocsin incident merge 261121-0043 --into 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: "The incident that goes on.") var into: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .merge(incident, into: try await worker.incident(into))
  }
}

/// `tocsin incident control`: it does not grow any more.
struct IncidentControl: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Note that the incident is under control.",
    discussion: """
      Example:
        tocsin incident control 261121-0042 --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent { .log(incident, .control) }
}

/// `tocsin incident resolve`: what ended it.
struct IncidentResolve: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Note that the incident is resolved, and how.",
    discussion: """
      Example:
        tocsin incident resolve 261121-0042 "Meter valve replaced" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The words.") var words: [String]
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .resolve(joined(words)))
  }
}

/// `tocsin incident close`: with one of the pack's dispositions; says where it was not dealt with as agreed.
struct IncidentClose: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close the incident with a disposition of the pack.",
    discussion: """
      Example:
        tocsin incident close 261121-0042 made-safe --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Argument(help: "The disposition's code in the pack.") var disposition: String
  @OptionGroup var options: WorkOptions

  private struct Closed: Encodable, Sendable {
    let incident: String
    let reference: String?
    let disposition: String
    let deviations: [NamedDeviation]
  }

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    let code = try DispositionCode(disposition)
    let pack = try await worker.pack(for: incident)
    guard pack.dispositions[code] != nil else {
      let known = pack.dispositions.keys.sorted().map(\.text).joined(separator: ", ")
      throw CommandFault("the pack has no disposition \(code); it has \(known)")
    }
    return .log(incident, .close(code))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let id = try await worker.incident(incident)
    let life = try await worker.desk.life(id)
    let found = (life.review.deviations ?? []).map { NamedDeviation($0) }
    let name = life.log.reference?.description ?? id.text
    let lines =
      ["\(name) closed: \(shown(disposition))"] + found.map { "not as agreed: \($0.line)" }
    return WorkReport(
      lines: lines,
      fields: Closed(
        incident: id.text, reference: life.log.reference?.description, disposition: disposition, deviations: found))
  }
}

/// `tocsin incident reopen`: a closed one goes on.
struct IncidentReopen: IncidentWork {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a closed incident again.",
    discussion: """
      Example:
        tocsin incident reopen 261121-0042 --reason "the smell is back" --store store --actor anna
      """)

  @Argument(help: .incident) var incident: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ incident: IncidentID) async throws -> Intent {
    .log(incident, .reopen(reason: reason))
  }
}

/// A deviation for people and programs.
struct NamedDeviation: Encodable, Sendable {
  let kind: String
  let what: String
  let entry: Int64
  let actor: String?

  init(_ deviation: Deviation) {
    kind = deviation.kind.rawValue
    what = deviation.what
    entry = deviation.entry
    actor = deviation.actor?.text
  }

  /// `skipped, entry 12, anna: gas-where: ...`.
  var line: String {
    let origin = [entry > 0 ? "entry \(entry)" : nil, actor.map(shown)].compactMap { $0 }.joined(separator: ", ")
    return "\(kind)\(origin.isEmpty ? "" : ", \(origin)"): \(shown(what))"
  }
}
