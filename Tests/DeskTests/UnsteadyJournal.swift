import Dispatch
import Journal
import Synchronization
import Vocabulary

/// A store behind a slow disk: appends become durable one batch after the other on a thread of its own, some fail,
/// and they can be held back. What fails is not stored.
final class UnsteadyJournal: JournalPort {
  private let memory: MemoryJournal
  private let queue = DispatchQueue(label: "unsteady journal")
  private let count = Mutex(0)
  private let fault: @Sendable (Int) -> JournalFault?

  /// `fault` is asked with the number of each batch, from 1.
  init(_ memory: MemoryJournal = MemoryJournal(), fault: @escaping @Sendable (Int) -> JournalFault? = { _ in nil }) {
    self.memory = memory
    self.fault = fault
  }

  /// Batches handed over so far.
  var submitted: Int { count.withLock { $0 } }

  func hold() { queue.suspend() }
  func release() { queue.resume() }

  func submit(_ appends: [Append], done: @escaping @Sendable ([AppendOutcome]) -> Void) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    queue.async { [memory, fault] in
      if let fault = fault(number) {
        done(appends.map { _ in .failed(fault) })
      } else {
        memory.submit(appends, done: done)
      }
    }
  }

  func head() throws(JournalFault) -> Head { try memory.head() }
  func entries(of stream: StreamName, after version: Int64, limit: Int) throws(JournalFault) -> [Entry] {
    try memory.entries(of: stream, after: version, limit: limit)
  }
  func entries(after position: Int64, limit: Int) throws(JournalFault) -> [Entry] {
    try memory.entries(after: position, limit: limit)
  }
  func waitForEntry(after position: Int64) async throws { try await memory.waitForEntry(after: position) }
  func receipt(of command: CommandID) throws(JournalFault) -> Receipt? { try memory.receipt(of: command) }
  func command(beginning start: String) throws(JournalFault) -> CommandID? {
    try memory.command(beginning: start)
  }
  func erase(_ positions: [Int64], notice: Append) async throws(JournalFault) -> AppendOutcome {
    try await memory.erase(positions, notice: notice)
  }
  func liveStreams() throws(JournalFault) -> [StreamName] { try memory.liveStreams() }
  func snapshot(of stream: StreamName, form: Int64) throws(JournalFault) -> Snapshot? {
    try memory.snapshot(of: stream, form: form)
  }
  func rows(after incident: IncidentID?, limit: Int) throws(JournalFault) -> [IncidentRow] {
    try memory.rows(after: incident, limit: limit)
  }
  func row(of reference: Reference) throws(JournalFault) -> IncidentRow? { try memory.row(of: reference) }
  func search(_ words: String, limit: Int) throws(JournalFault) -> [SearchHit] {
    try memory.search(words, limit: limit)
  }
  func beginRebuild() async throws(JournalFault) { try await memory.beginRebuild() }
  func mark(_ marks: Marks, words: [SearchWords]) async throws(JournalFault) {
    try await memory.mark(marks, words: words)
  }
}
