internal import ArgumentParser
internal import Desk
internal import Foundation
internal import Journal
internal import JournalSQLite

/// Names the store a command works on.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the store; it is made when absent.", valueName: "DIR"))
  var store: String

  func validate() throws {
    guard !store.isEmpty, !store.utf8.contains(0) else { throw ValidationError("--store needs the name of a folder") }
  }
}

/// A command on a store. It runs in the server where one runs on the store, and opens the store itself otherwise.
protocol StoreCommand: AsyncParsableCommand, Sendable {
  var store: StoreOption { get }

  /// Returns the exit status: 0 for done. Throws what went wrong, in words.
  func run(in office: Office) async throws -> Int32
}

extension StoreCommand {
  mutating func run() async throws {
    let folder = Folder.absolute(store.store)
    let terminal = Terminal()
    let status: Int32
    do {
      if let answered = try await CommandCall.place(folder: folder, terminal) {
        status = answered
      } else {
        status = try await runAlone(folder, terminal)
      }
    } catch let error as CancellationError { throw error } catch {
      try await terminal.complain(error)
      status = 1
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func runAlone(_ folder: String, _ terminal: Terminal) async throws -> Int32 {
    let journal = try SQLiteJournal(folder: folder)
    defer { journal.close() }
    let office = Office(
      journal: journal, output: terminal, workingFolder: FileManager.default.currentDirectoryPath, isServed: false
    ) { try Desk(journal: journal) }
    return try await run(in: office)
  }
}
