internal import Synchronization
package import Vocabulary

/// A journal that lives as long as the process: for tests and trials, never for work.
package final class MemoryJournal: JournalPort {
  private struct Book: Sealer.Ledger {
    var entries: [Entry] = []
    var positions: [StreamName: [Int]] = [:]
    var commands: [CommandID: Receipt] = [:]
    var head = Head.empty
    var numbers: [DayCode: Int64] = [:]
    var rows: [IncidentRow] = []
    var rowIndex: [IncidentID: Int] = [:]
    var live: Set<StreamName> = []
    var snapshots: [StreamName: Snapshot] = [:]
    var words: [SearchWords] = []
    var closed = false

    func version(of stream: StreamName) -> Int64 { Int64(positions[stream]?.count ?? 0) }
    func newestCommand(of stream: StreamName) -> CommandID? { positions[stream]?.last.map { entries[$0].command } }
    func lastNumber(of day: DayCode) -> Int64 { numbers[day] ?? 0 }
  }

  private let book = Mutex(Book())
  private let signal = CommitSignal(head: 0)

  package init() {}

  package func submit(_ appends: [Append], done: @escaping @Sendable ([AppendOutcome]) -> Void) {
    let (outcomes, head) = book.withLock { book in
      (appends.map { MemoryJournal.append($0, to: &book) }, book.head.position)
    }
    signal.committed(upTo: head)
    done(outcomes)
  }

  private static func append(_ append: Append, to book: inout Book) -> AppendOutcome {
    if book.closed { return .failed(.closed) }
    if let receipt = book.commands[append.command] { return .already(receipt) }
    var sealer = Sealer(head: book.head)
    let verdict: Sealer.Verdict
    do { verdict = try sealer.seal(append, book) } catch { return .failed(.other("\(error)")) }
    switch verdict {
    case .refused(let outcome): return outcome
    case .sealed(let entries, let receipt):
      book.head = sealer.head
      book.numbers.merge(sealer.lastNumbers) { $1 }
      for (entry, draft) in zip(entries, append.drafts) {
        book.positions[entry.stream, default: []].append(book.entries.count)
        book.entries.append(entry)
        if let words = draft.searchWords {
          book.words.append(SearchWords(position: entry.position, stream: entry.stream, words: words))
        }
      }
      if !entries.isEmpty { book.commands[append.command] = receipt }
      mark(append.marks, reference: receipt.reference, in: &book)
      return .committed(receipt)
    }
  }

  private static func mark(_ marks: Marks, reference: Reference?, in book: inout Book) {
    for var row in marks.rows {
      if let index = book.rowIndex[row.incident] {
        row.reference = row.reference ?? book.rows[index].reference
        book.rows[index] = row
      } else {
        row.reference = row.reference ?? reference
        book.rowIndex[row.incident] = book.rows.count
        book.rows.append(row)
      }
    }
    for (stream, isLive) in marks.live {
      if isLive { book.live.insert(stream) } else { book.live.remove(stream) }
    }
    for snapshot in marks.snapshots { book.snapshots[snapshot.stream] = snapshot }
  }

  package func head() throws(JournalFault) -> Head { book.withLock { $0.head } }

  package func entries(of stream: StreamName, after version: Int64, limit: Int) throws(JournalFault) -> [Entry] {
    book.withLock { book in
      (book.positions[stream] ?? []).dropFirst(Int(max(0, version))).prefix(max(0, limit)).map { book.entries[$0] }
    }
  }

  package func entries(after position: Int64, limit: Int) throws(JournalFault) -> [Entry] {
    book.withLock { Array($0.entries.dropFirst(Int(max(0, position))).prefix(max(0, limit))) }
  }

  package func waitForEntry(after position: Int64) async throws { try await signal.wait(after: position) }

  package func receipt(of command: CommandID) throws(JournalFault) -> Receipt? {
    book.withLock { $0.commands[command] }
  }

  package func command(beginning start: String) throws(JournalFault) -> CommandID? {
    book.withLock { $0.commands.keys.filter { $0.text.hasPrefix(start) }.min() }
  }

  package func erase(_ positions: [Int64], notice: Append) async throws(JournalFault) -> AppendOutcome {
    guard !notice.drafts.isEmpty else { throw .noticeMissing }
    let (outcome, head) = book.withLock { book in
      let outcome = MemoryJournal.append(notice, to: &book)
      switch outcome {
      case .committed, .already: break
      case .stale, .failed: return (outcome, book.head.position)
      }
      for position in positions where book.entries.indices.contains(Int(position) - 1) {
        book.entries[Int(position) - 1] = book.entries[Int(position) - 1].erased
        book.words.removeAll { $0.position == position }
      }
      return (outcome, book.head.position)
    }
    signal.committed(upTo: head)
    return outcome
  }

  package func liveStreams() throws(JournalFault) -> [StreamName] { book.withLock { $0.live.sorted() } }

  package func snapshot(of stream: StreamName, form: Int64) throws(JournalFault) -> Snapshot? {
    book.withLock { book in book.snapshots[stream].flatMap { $0.form == form ? $0 : nil } }
  }

  package func rows(after incident: IncidentID?, limit: Int) throws(JournalFault) -> [IncidentRow] {
    book.withLock { book in
      let start = incident.flatMap { book.rowIndex[$0] }.map { $0 + 1 } ?? 0
      return Array(book.rows.dropFirst(start).prefix(max(0, limit)))
    }
  }

  package func row(of reference: Reference) throws(JournalFault) -> IncidentRow? {
    book.withLock { $0.rows.first { $0.reference == reference } }
  }

  package func search(_ words: String, limit: Int) throws(JournalFault) -> [SearchHit] {
    let wanted = SearchTerms(words).terms
    guard let first = wanted.first else { return [] }
    return book.withLock { book in
      var terms: [StreamName: Set<String>] = [:]
      var hits: [StreamName: SearchHit] = [:]
      for piece in book.words {
        let pieces = piece.words.foldedWords
        let found = wanted.filter { term in pieces.contains { $0.hasPrefix(term) } }
        guard !found.isEmpty else { continue }
        terms[piece.stream, default: []].formUnion(found)
        guard found.contains(first) else { continue }
        let excerpt = SearchTerms.excerpt(of: piece.words, around: first)
        hits[piece.stream] = SearchHit(stream: piece.stream, position: piece.position, excerpt: excerpt)
      }
      return Array(
        hits.values.filter { terms[$0.stream] == Set(wanted) }.sorted { $0.position > $1.position }
          .prefix(max(0, limit)))
    }
  }

  package func beginRebuild() async throws(JournalFault) {
    if book.withLock({ $0.closed }) { throw .closed }
    book.withLock { book in
      book.rows = []
      book.rowIndex = [:]
      book.live = []
      book.snapshots = [:]
      book.words = []
    }
  }

  package func mark(_ marks: Marks, words: [SearchWords]) async throws(JournalFault) {
    if book.withLock({ $0.closed }) { throw .closed }
    book.withLock { book in
      MemoryJournal.mark(marks, reference: nil, in: &book)
      book.words.append(contentsOf: words)
    }
  }

  /// Takes nothing more; what is there can still be read.
  package func close() {
    book.withLock { $0.closed = true }
    signal.close()
  }
}

extension Entry {
  /// The entry without what belonged to somebody; its digest and hash stay.
  fileprivate var erased: Entry {
    Entry(
      position: position, stream: stream, version: version, event: event, eventVersion: eventVersion,
      happened: happened,
      recorded: recorded, actor: actor, cause: cause, command: command, reference: reference, body: body,
      personal: personal.map { PersonalPart(digest: $0.digest, kept: nil) }, hash: hash)
  }
}
