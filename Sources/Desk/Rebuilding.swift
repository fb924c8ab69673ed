internal import Decider
internal import Incident
package import Journal
internal import JournalCodec
internal import Overview
internal import Vocabulary

/// Builds everything derived from entries again: rows, live streams, snapshots and, where wanted, the text index.
package struct Rebuilding {
  private let journal: any JournalPort
  private let withSearch: Bool
  private var stands: [StreamName: Stand] = [:]
  private var moved: Set<StreamName> = []
  private var rows: [IncidentID: IncidentRow] = [:]
  private var order: [IncidentID] = []
  private var left: [StreamName] = []
  private var words: [SearchWords] = []
  private static let page = 4_096

  /// Runs on a store that nobody else writes to. Returns the number of entries read. Throws `JournalFault` or `DeskError`.
  package static func run(
    _ journal: any JournalPort, withSearch: Bool = true, progress: (Int64) async throws -> Void = { _ in }
  ) async throws -> Int64 {
    var rebuilding = Rebuilding(journal: journal, withSearch: withSearch)
    try await journal.beginRebuild()
    var position: Int64 = 0
    while true {
      let entries = try journal.entries(after: position, limit: page)
      for entry in entries { try rebuilding.take(entry) }
      guard let last = entries.last else { break }
      try await rebuilding.flush()
      position = last.position
      try await progress(position)
    }
    try await rebuilding.finish()
    return position
  }

  private init(journal: any JournalPort, withSearch: Bool) {
    self.journal = journal
    self.withSearch = withSearch
  }

  private mutating func take(_ entry: Entry) throws {
    let fact: Fact
    do { fact = try FactCodec.decode(entry) } catch { throw DeskError.unreadable(entry.stream, "\(error)") }
    var stand = stands.removeValue(forKey: entry.stream) ?? Stand(state: .initial(entry.stream.kind), version: 0)
    if stand.version + 1 != entry.version {
      stand = try Shelf(journal).load(entry.stream, upTo: entry.version - 1)
    }
    stand.state.take(fact, Stamp(of: entry))
    stand.version = entry.version
    if case .incident(let life) = stand.state, let id = IncidentID(of: entry.stream), let row = IncidentRow(id, life) {
      if rows.updateValue(row, forKey: id) == nil { order.append(id) }
    }
    if stand.state.isLive { stands[entry.stream] = stand } else { left.append(entry.stream) }
    moved.insert(entry.stream)
    if withSearch, let text = fact.searchWords {
      words.append(SearchWords(position: entry.position, stream: entry.stream, words: text))
    }
  }

  private mutating func flush() async throws(JournalFault) {
    var marks = Marks()
    marks.rows = order.compactMap { rows[$0] }
    for stream in moved where stands[stream] != nil { marks.live[stream] = true }
    for stream in left where stands[stream] == nil { marks.live[stream] = false }
    try await journal.mark(marks, words: words)
    rows = [:]
    order = []
    moved = []
    left = []
    words = []
  }

  private mutating func finish() async throws(JournalFault) {
    var marks = Marks()
    for (stream, stand) in stands {
      guard stand.version >= SnapshotCodec.everyVersions, let content = SnapshotCodec.encode(stand.state) else {
        continue
      }
      marks.snapshots.append(
        Snapshot(stream: stream, version: stand.version, form: SnapshotCodec.form, content: content))
    }
    try await journal.mark(marks, words: [])
  }
}
