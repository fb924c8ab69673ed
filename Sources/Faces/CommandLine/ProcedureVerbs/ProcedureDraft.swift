internal import ArgumentParser
internal import Desk
internal import Improvement
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin procedure draft FOLDER`: lays a draft open, so that it can be looked at and read in the console.
struct ProcedureDraft: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Lay a draft of a published pack open: it can be tried and read on its page.",
    discussion: """
      A draft decides nothing. Another one of the same pack takes its place.

      Example:
        tocsin procedure draft fire-2 --store store --actor anna
      """)

  @Argument(help: "The draft's folder.") var folder: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker) async throws -> Intent {
    let pack = try Pack.read(folder: worker.office.path(folder))
    return .pack(
      pack.name, .draft(PublishedPack(version: pack.version, hash: pack.hash, files: pack.files)))
  }

  func report(_ worker: Worker) async throws -> WorkReport? {
    let pack = try Pack.read(folder: worker.office.path(folder))
    return WorkReport(
      lines: ["laid open: \(pack.name) \(pack.version), hash \(pack.hash)"], fields: TrialSheet.Draft(pack))
  }
}
