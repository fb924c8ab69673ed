internal import ArgumentParser
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// `tocsin journal stats`: what the journal holds.
struct JournalStats: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count entries by event and streams by kind; show size and time span.")

  @OptionGroup var store: StoreOption
  @Flag(help: "Print JSON.") var json = false

  private struct Stats: Encodable {
    var entries: Int64 = 0
    var bytesOnDisk: Int64 = 0
    var head = ""
    var firstRecorded: String?
    var lastRecorded: String?
    var streams: [String: Int] = [:]
    var events: [String: Int] = [:]
    var liveStreams = 0
    var personalParts = 0
    var personalPartsErased = 0
  }

  func run(in office: Office) async throws -> Int32 {
    let stats = try gather(office.journal)
    if json {
      try await office.output.json(stats)
      return 0
    }
    let output = office.output
    try await output.line("entries          \(stats.entries)")
    try await output.line("head             \(stats.head)")
    try await output.line("recorded         \(stats.firstRecorded ?? "never") to \(stats.lastRecorded ?? "never")")
    try await output.line("bytes on disk    \(stats.bytesOnDisk)")
    try await output.line("live streams     \(stats.liveStreams)")
    try await output.line("personal parts   \(stats.personalParts), erased \(stats.personalPartsErased)")
    for (kind, count) in stats.streams.sorted(by: { $0.key < $1.key }) {
      try await output.line("streams          \(kind) \(count)")
    }
    for (event, count) in stats.events.sorted(by: { $0.key < $1.key }) {
      try await output.line("event            \(event) \(count)")
    }
    return 0
  }

  private func gather(_ journal: SQLiteJournal) throws -> Stats {
    var stats = Stats()
    let head = try journal.head()
    stats.head = head.hash.description
    stats.bytesOnDisk = journal.bytesOnDisk
    stats.liveStreams = try journal.liveStreams().count
    try journal.forEachEntry { entry in
      stats.entries += 1
      if stats.firstRecorded == nil { stats.firstRecorded = entry.recorded.rfc3339 }
      stats.lastRecorded = entry.recorded.rfc3339
      stats.events["\(entry.event) v\(entry.eventVersion)", default: 0] += 1
      if entry.version == 1 { stats.streams[entry.stream.kind.rawValue, default: 0] += 1 }
      if let personal = entry.personal {
        stats.personalParts += 1
        if personal.kept == nil { stats.personalPartsErased += 1 }
      }
    }
    return stats
  }
}
