internal import ArgumentParser
internal import Desk
internal import Incident
internal import Journal
internal import JournalSQLite
internal import Overview
internal import Vocabulary

/// Start-up: open the store, load what is live, build the board.
struct StartBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "start")
  @Option var store: String

  func run() async throws {
    let start = now()
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let desk = try Desk(journal: journal)
    var board = Board()
    for (stream, stand) in await desk.live().stands {
      if case .incident(let life) = stand.state, let id = IncidentID(of: stream) { board.take(id, life) }
    }
    let first = board.first(200).count
    try tell([
      "seconds": now() - start, "open": Double(board.count), "shown": Double(first),
      "entries": Double(try journal.head().position), "megabytes": residentMegabytesMax(),
    ])
  }
}

/// Everything derived built again, without the text index.
struct RebuildBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rebuild")
  @Option var store: String

  func run() async throws {
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let start = now()
    let entries = try await Rebuilding.run(journal, withSearch: false)
    try tell(["seconds": now() - start, "entries": Double(entries), "megabytes": residentMegabytesMax()])
  }
}

/// Every entry checked against the chain.
struct VerifyBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify")
  @Option var store: String

  func run() async throws {
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let start = now()
    let result = try await Verification.run(journal)
    guard result.flaw == nil else { throw ValidationError("the store is broken") }
    try tell(["seconds": now() - start, "entries": Double(result.sound), "megabytes": residentMegabytesMax()])
  }
}
