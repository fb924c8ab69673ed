internal import ArgumentParser
internal import Desk
internal import Improvement
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// `tocsin procedure publish FOLDER`: a checked pack into the store, for incidents from then on.
struct ProcedurePublish: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Check a pack and put it in force.",
    discussion: """
      A version that would lower recorded incidents is refused with status 4 until each of them was read: see
      `tocsin procedure try`. A version that was in force before may be published again. Incidents that are open keep the terms they were opened under.

      Example:
        tocsin procedure publish procedures/fire-brigade --store store --actor anna
      """)

  @Argument(help: "The pack's folder.") var folder: String
  @OptionGroup var store: StoreOption
  @Option(help: "Who publishes it.") var actor: String
  @Flag(help: "Print JSON.") var json = false

  private struct Published: Encodable {
    let outcome, pack, version, hash: String
  }

  private struct Refused: Encodable {
    let outcome, pack, version, hash: String
    let unread: Int
    let first: [String]
  }

  var mayMakeStore: Bool { true }

  func run(in office: Office) async throws -> Int32 {
    let pack = try Pack.read(folder: office.path(folder))
    let outcome: Outcome
    do { outcome = try await office.desk().publish(pack, by: ActorID(actor)) } catch DeskError.refused(
      .pack(.unread(let downgrades, let version)))
    {
      return try await refuse(downgrades, version, pack, office)
    }
    let (word, line) =
      switch outcome {
      case .done: ("done", "in force")
      case .doneBefore, .alreadySo: ("already-so", "already in force")
      }
    if json {
      try await office.output.json(
        Published(outcome: word, pack: pack.name.text, version: pack.version, hash: pack.hash.text))
    } else {
      try await office.output.line("\(line): \(pack.name) \(pack.version), hash \(pack.hash)")
    }
    return 0
  }

  /// How many of those to be read are named.
  private static let namedMax = 20

  private func refuse(
    _ downgrades: [Downgrade], _ version: String, _ pack: Pack, _ office: Office
  ) async throws -> Int32 {
    let desk = try await office.desk()
    var names: [String] = []
    for downgrade in downgrades.prefix(ProcedurePublish.namedMax) {
      names.append(try await desk.life(downgrade.incident).log.reference?.description ?? downgrade.incident.text)
    }
    if json {
      try await office.output.json(
        Refused(
          outcome: "unread", pack: pack.name.text, version: version, hash: pack.hash.text, unread: downgrades.count,
          first: names))
    }
    try await office.output.remark(
      "tocsin: \(pack.name) \(version) would lower \(downgrades.count) recorded incidents that nobody has read:")
    for name in names { try await office.output.remark("  \(shown(name))") }
    if downgrades.count > names.count { try await office.output.remark("  and \(downgrades.count - names.count) more") }
    try await office.output.remark(
      "look with `tocsin procedure try \(quoted(folder)) --list unread`, read each with --read INCIDENT --actor NAME --reason WORDS"
    )
    return ProcedurePublish.unreadStatus
  }

  /// Recorded incidents would come out lower, and nobody has read that.
  static let unreadStatus: Int32 = 4
}
