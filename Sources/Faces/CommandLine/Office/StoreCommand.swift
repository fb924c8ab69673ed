internal import ArgumentParser
internal import Desk
internal import Foundation
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// Names the store a command works on.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the store; it is made when absent.", valueName: "DIR"))
  var store: String

  init() {}

  init(folder: String) { store = folder }

  func validate() throws {
    guard !store.isEmpty, !store.utf8.contains(0) else { throw ValidationError("--store needs the name of a folder") }
  }
}

/// A command on a store. It runs in the server where one runs on the store, and opens the store itself otherwise.
protocol StoreCommand: AsyncParsableCommand, Sendable {
  var store: StoreOption { get }

  /// Whether it may begin a store; who only looks at one that is not there has mistaken its name.
  var mayMakeStore: Bool { get }

  /// Returns the exit status: 0 for done. Throws what went wrong, in words.
  func run(in office: Office) async throws -> Int32
}

extension StoreCommand {
  var mayMakeStore: Bool { false }

  mutating func run() async throws { try await runOnStore() }

  /// In the server where one runs on the store, and here otherwise.
  func runOnStore() async throws {
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
    let isThere = FileManager.default.fileExists(atPath: SQLiteJournal.path(in: folder))
    guard mayMakeStore || isThere else {
      throw CommandFault("there is no store in the folder \(quoted(folder)); check the name, `tocsin serve` makes one")
    }
    let journal = try await StoreOpening.open(folder)
    defer { journal.close() }
    let office = Office(
      journal: journal, output: terminal, workingFolder: FileManager.default.currentDirectoryPath, isServed: false
    ) { try Desk(journal: journal) }
    return try await run(in: office)
  }
}

/// Opens a store that another command may hold for a moment.
enum StoreOpening {
  /// How long somebody waits their turn.
  private static let waitingMax = Duration.seconds(5)
  private static let again = Duration.milliseconds(50)

  static func open(_ folder: String) async throws -> SQLiteJournal {
    let began = ContinuousClock.now
    while true {
      do throws(JournalFault) { return try SQLiteJournal(folder: folder) } catch {
        guard case .locked = error, ContinuousClock.now - began < waitingMax else { throw error }
      }
      try await Task.sleep(for: again)
    }
  }
}
