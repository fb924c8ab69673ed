package import ArgumentParser

/// The command `tocsin`.
package struct Tocsin: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "tocsin", abstract: "The software of a contact centre that deals with incidents.",
    discussion: """
      Each command works on the store named with --store; where a server runs on it, the server does the work.

      Examples:
        tocsin serve --store store --listen 127.0.0.1:8080
        tocsin replay dublin-fire-2020-2021.csv --format dublin-fire --store rehearsal --speed 60
        tocsin report intervals --store rehearsal --by station
        tocsin journal verify --store store
      """,
    subcommands: [
      Serve.self, SignInLink.self, AccountVerbs.self, ContactVerbs.self, IncidentVerbs.self, AssessVerbs.self,
      UnitVerbs.self,
      PlaceVerbs.self, CallerVerbs.self, ShiftVerbs.self, Replay.self, ReportVerbs.self, Explain.self, Search.self,
      JournalVerbs.self,
      ProcedureVerbs.self,
    ])

  package init() {}
}
