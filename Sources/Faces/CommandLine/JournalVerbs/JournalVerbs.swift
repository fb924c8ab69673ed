internal import ArgumentParser

/// `tocsin journal`: what keeps the record, and proves it.
struct JournalVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Prove, count, export, back up and restore the journal; tell what screens were sent.",
    discussion: """
      Examples:
        tocsin journal verify --store store
        tocsin journal export --store store > journal.jsonl
        tocsin journal restore --store fresh < journal.jsonl
        tocsin journal backup --store store --to /media/backup/monday
      """,
    subcommands: [
      JournalVerify.self, JournalStats.self, JournalExport.self, JournalBackup.self, JournalRestore.self,
      JournalRebuild.self, JournalScreens.self,
    ])
}
