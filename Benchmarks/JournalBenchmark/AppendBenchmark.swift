internal import ArgumentParser
internal import Foundation
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// Durable appends by a number of writers, each to a stream of its own, one entry an append.
struct AppendBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "append")

  @Option var store: String
  @Option var writers: Int
  @Option var seconds = 3.0

  func run() async throws {
    let journal = try SQLiteJournal(folder: store)
    defer { journal.close() }
    let start = now()
    let end = start + seconds
    let latencies = await withTaskGroup(of: [Double].self) { group in
      for writer in 0..<writers { group.addTask { await AppendBenchmark.write(writer, journal, until: end) } }
      var all: [Double] = []
      for await some in group { all += some }
      return all
    }
    let gone = now() - start
    let sorted = latencies.sorted()
    try tell([
      "perSecond": Double(sorted.count) / gone, "p50": sorted[sorted.count / 2] * 1e3,
      "p99": sorted[sorted.count * 99 / 100] * 1e3, "appends": Double(sorted.count),
      "megabytes": residentMegabytesMax(),
    ])
  }

  private static func write(_ writer: Int, _ journal: SQLiteJournal, until end: Double) async -> [Double] {
    let stream = StreamName.incident(IncidentID(trusted: "writer-\(writer)"))
    let body = Array((#"{"text":""# + String(repeating: "x", count: 580) + #""}"#).utf8)
    let actor = ActorID(trusted: "benchmark")
    var version: Int64 = 0
    var latencies: [Double] = []
    var began = now()
    while began < end {
      let command = CommandID(trusted: "w\(writer)-\(version)")
      let draft = Draft(
        stream: stream, event: "log-noted", eventVersion: 1, happened: Moment(microseconds: 1_795_000_000_000_000),
        recorded: Moment(microseconds: 1_795_000_000_000_000), actor: actor, command: command, body: body)
      let outcome = await journal.append(Append(command: command, expected: [stream: version], drafts: [draft]))
      guard case .committed = outcome else { preconditionFailure("the append was not committed: \(outcome)") }
      version += 1
      let done = now()
      latencies.append(done - began)
      began = done
    }
    return latencies
  }
}
