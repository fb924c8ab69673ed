internal import ArgumentParser
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin procedure use NAME`: the pack by which the centre goes where nobody says otherwise.
struct ProcedureUse: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Choose the pack by which the centre goes, where several are published.",
    discussion: """
      Incidents that are open keep the terms they were opened under.

      Example:
        tocsin procedure use council-out-of-hours --store store --actor anna
      """)

  @Argument(help: "The pack's name.") var name: String
  @OptionGroup var options: WorkOptions

  private struct Chosen: Encodable, Sendable {
    let pack: String
    let version, hash: String?
  }

  func intent(_ worker: Worker) async throws -> Intent { .usePack(try PackName(name)) }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let name = try PackName(name)
    let pack = try await worker.desk.packInForce(name)
    return WorkReport(
      lines: ["the centre goes by \(name)\(pack.map { " \($0.version)" } ?? "")"],
      fields: Chosen(pack: name.text, version: pack?.version, hash: pack?.hash.text))
  }
}
