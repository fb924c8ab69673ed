/// A follower of the journal: pages of entries in order, the next page when it is asked for.
package struct Following: AsyncSequence {
  package typealias Element = [Entry]
  private let journal: any JournalPort
  private let position: Int64
  private let page: Int

  init(journal: any JournalPort, after position: Int64, page: Int) {
    self.journal = journal
    self.position = position
    self.page = page
  }

  package func makeAsyncIterator() -> Iterator { Iterator(journal: journal, position: position, page: page) }

  /// Reads from the store, not from memory: a slow follower costs nothing and misses nothing.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let journal: any JournalPort
    fileprivate var position: Int64
    fileprivate let page: Int

    /// Throws `JournalFault` or `CancellationError`.
    package mutating func next() async throws -> [Entry]? {
      while true {
        try Task.checkCancellation()
        let entries = try journal.entries(after: position, limit: page)
        if let last = entries.last {
          position = last.position
          return entries
        }
        try await journal.waitForEntry(after: position)
      }
    }
  }
}
