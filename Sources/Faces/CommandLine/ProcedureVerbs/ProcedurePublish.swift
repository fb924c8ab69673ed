internal import ArgumentParser
internal import Desk
internal import Procedure
internal import Vocabulary

/// `tocsin procedure publish FOLDER`: a checked pack into the store, for incidents from then on.
struct ProcedurePublish: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Check a pack and put it in force.",
    discussion: """
      A version that was in force before may be published again. Incidents that are open keep the terms they were opened under.

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

  func run(in office: Office) async throws -> Int32 {
    let pack = try Pack.read(folder: office.path(folder))
    let outcome = try await office.desk().publish(pack, by: ActorID(actor))
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
}
