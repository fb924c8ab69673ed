package import Vocabulary

/// What every store keeps to; one suite of contract tests holds for all of them.
///
/// There is no way to change or remove an entry. Everything is durable before it is acknowledged.
package protocol JournalPort: Sendable {
  /// Queues appends in this order and returns at once; `done` is called, on any thread, with one outcome for each once it is durable.
  func submit(_ appends: [Append], done: @escaping @Sendable ([AppendOutcome]) -> Void)

  /// Position and hash of the newest entry; 0 and zeros when there is none.
  func head() throws(JournalFault) -> Head

  /// Entries of a stream with versions above `version`, in order, at most `limit`.
  func entries(of stream: StreamName, after version: Int64, limit: Int) throws(JournalFault) -> [Entry]

  /// Entries of the whole journal with positions above `position`, in order, at most `limit`.
  func entries(after position: Int64, limit: Int) throws(JournalFault) -> [Entry]

  /// The same, but only entries of these events; fewer than `limit` means that there are no more.
  func entries(after position: Int64, of events: Set<String>, limit: Int) throws(JournalFault) -> [Entry]

  /// Returns when an entry with a position above `position` is durable, or throws `CancellationError`.
  func waitForEntry(after position: Int64) async throws

  /// Where an earlier command went; nil when it is not known.
  func receipt(of command: CommandID) throws(JournalFault) -> Receipt?

  /// Takes the personal parts away for good and notes that in the journal by `notice`; the chain still verifies.
  func erase(_ positions: [Int64], notice: Append) async throws(JournalFault) -> AppendOutcome

  /// The streams marked live.
  func liveStreams() throws(JournalFault) -> [StreamName]

  /// The newest snapshot of a stream in the given form.
  func snapshot(of stream: StreamName, form: Int64) throws(JournalFault) -> Snapshot?

  /// Rows of incidents in the order in which they were opened, those after the given one.
  func rows(after incident: IncidentID?, limit: Int) throws(JournalFault) -> [IncidentRow]

  func row(of reference: Reference) throws(JournalFault) -> IncidentRow?

  /// Streams in whose entries all of the words stand, the newest first; case and diacritics do not matter.
  func search(_ words: String, limit: Int) throws(JournalFault) -> [SearchHit]

  /// Drops everything derived from entries; it comes back through `mark`.
  func beginRebuild() async throws(JournalFault)

  /// Takes marks and search words for entries already stored, in one transaction.
  func mark(_ marks: Marks, words: [SearchWords]) async throws(JournalFault)
}

/// Position and hash of the newest entry.
package struct Head: Hashable, Sendable {
  package let position: Int64
  package let hash: Digest

  package init(position: Int64, hash: Digest) {
    self.position = position
    self.hash = hash
  }

  package static let empty = Head(position: 0, hash: .zero)
}

/// Words of a stored entry, for the text index.
package struct SearchWords: Hashable, Sendable {
  package let position: Int64
  package let stream: StreamName
  package let words: String

  package init(position: Int64, stream: StreamName, words: String) {
    self.position = position
    self.stream = stream
    self.words = words
  }
}

extension JournalPort {
  /// How many entries are looked through at a time.
  private static var lookedThrough: Int { 4_096 }

  /// By looking through all of them; a store that can leave others out unread does so.
  package func entries(after position: Int64, of events: Set<String>, limit: Int) throws(JournalFault) -> [Entry] {
    var position = position
    var found: [Entry] = []
    while found.count < limit {
      let page = try entries(after: position, limit: Self.lookedThrough)
      found += page.lazy.filter { events.contains($0.event) }.prefix(limit - found.count)
      guard let last = page.last else { break }
      position = last.position
    }
    return found
  }

  /// Appends and waits until it is durable.
  package func append(_ append: Append) async -> AppendOutcome {
    await appendAll([append])[0]
  }

  /// Appends in order and waits until all are durable.
  package func appendAll(_ appends: [Append]) async -> [AppendOutcome] {
    // Unchecked because it is the hot path and every store calls `done` exactly once (its contract).
    await withUnsafeContinuation { continuation in
      submit(appends) { continuation.resume(returning: $0) }
    }
  }

  /// Every entry above `position`, page by page, now and as they come, until cancelled. Misses nothing, repeats nothing.
  package func follow(after position: Int64, page: Int = 512) -> Following {
    Following(journal: self, after: position, page: page)
  }

  /// Every entry above `position` that is stored now.
  package func forEachEntry(
    after position: Int64 = 0, page: Int = 4_096, _ body: (Entry) throws -> Void
  ) throws {
    var position = position
    while true {
      let entries = try self.entries(after: position, limit: page)
      for entry in entries { try body(entry) }
      guard let last = entries.last else { return }
      position = last.position
    }
  }
}
