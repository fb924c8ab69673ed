package import ArgumentParser
internal import Foundation
internal import Vocabulary

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
      JournalVerbs.self, Import.self, Export.self,
      ProcedureVerbs.self, MapVerbs.self, DMNVerbs.self, Feel.self,
    ])

  package init() {}

  /// Runs the command this process was started with, and ends the process. What is refused quotes what was given; quoted, it
  /// must not steer a terminal, nor be endless.
  package static func start() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      let status = exitCode(for: error)
      let words = fullMessage(for: error)
      if !words.isEmpty { say(words, isWrong: status != .success) }
      Foundation.exit(status.rawValue)
    }
  }

  private static let lineBytesMax = 2_048

  private static func say(_ words: String, isWrong: Bool) {
    let terminal = Terminal()
    do {
      guard isWrong else { return try terminal.write(Array((words + "\n").utf8)) }
      for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
        try terminal.remark(shown(String(line)).prefix(bytes: lineBytesMax))
      }
    } catch { return }
  }
}
