internal import ArgumentParser
internal import Desk
internal import Procedure
internal import Vocabulary

/// `tocsin procedure publish FOLDER`: a checked pack into the store, for incidents from then on.
struct ProcedurePublish: StoreCommand {
  static let configuration = CommandConfiguration(commandName: "publish", abstract: "Check a pack and put it in force.")

  @Argument(help: "The pack's folder.") var folder: String
  @OptionGroup var store: StoreOption
  @Option(help: "Who publishes it.") var actor: String

  func run(in office: Office) async throws -> Int32 {
    let pack = try Pack.read(folder: office.path(folder))
    let outcome = try await office.desk().publish(pack, by: ActorID(actor))
    switch outcome {
    case .done: try await office.output.line("in force: \(pack.name) \(pack.version), hash \(pack.hash)")
    case .doneBefore, .alreadySo: try await office.output.line("already in force: \(pack.name) \(pack.version)")
    }
    return 0
  }
}
