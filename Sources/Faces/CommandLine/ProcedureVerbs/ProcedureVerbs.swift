internal import ArgumentParser

/// `tocsin procedure`: packs in their folders.
struct ProcedureVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedure",
    abstract: "Check, test, show, edit, try, publish and choose procedure packs; turn their tables into DMN and back.",
    discussion: """
      Examples:
        tocsin procedure check procedures/fire-brigade
        tocsin procedure test procedures/fire-brigade
        tocsin procedure show procedures/fire-brigade --tree fire
        tocsin procedure try drafts/fire-brigade --store store
        tocsin procedure show procedures/fire-brigade --tree fire --svg > fire.svg
        tocsin procedure table procedures/fire-brigade/tables/priority.yaml > priority.dmn
        tocsin procedure publish procedures/fire-brigade --store store --actor anna
        tocsin procedure published fire-brigade --store store
        tocsin procedure use fire-brigade --store store --actor anna
      """,
    subcommands: [
      ProcedureCheck.self, ProcedureTest.self, ProcedureShow.self, ProcedureTable.self, ProcedurePublish.self,
      ProcedurePublished.self, ProcedureUse.self, ProcedureTry.self, ProcedureDraft.self, ProcedureShadow.self,
      ProcedureWork.self, ProcedureRollback.self,
    ])
}
