/// Reads the whole journal and tells whether anything in it was altered, added, moved or taken out.
package struct Verification: Sendable {
  /// Entries found sound, from the first.
  package let sound: Int64
  package let head: Head
  /// Personal parts that were erased with a notice; their digests hold.
  package let erased: Int64
  /// The first thing that is wrong; nil when nothing is.
  package let flaw: Flaw?

  /// What is wrong, and where.
  package struct Flaw: Hashable, Sendable {
    package let position: Int64
    package let words: String

    package init(position: Int64, words: String) {
      self.position = position
      self.words = words
    }
  }

  package init(sound: Int64, head: Head, erased: Int64, flaw: Flaw?) {
    self.sound = sound
    self.head = head
    self.erased = erased
    self.flaw = flaw
  }

  /// `progress` gets the position reached, now and then. Throws `JournalFault` where the store cannot be read at all.
  package static func run(
    _ journal: some JournalPort, progress: (Int64) async throws -> Void = { _ in }
  ) async throws -> Verification {
    var head = Head.empty
    var erased: Int64 = 0
    var limit = 4_096
    while true {
      let page = readable(journal, after: head.position, limit)
      let entries: [Entry]
      switch page {
      case .success(let read): entries = read
      case .failure(.corrupt) where limit > 1:
        limit = 1
        continue
      case .failure(.corrupt(let detail)):
        let words = "entry \(head.position + 1) cannot be read: \(detail)"
        return Verification(
          sound: head.position, head: head, erased: erased, flaw: Flaw(position: head.position + 1, words: words))
      case .failure(let fault): throw fault
      }
      for entry in entries {
        if let flaw = Chain.flaw(of: entry, after: head.hash, at: head.position + 1) {
          return Verification(
            sound: head.position, head: head, erased: erased, flaw: Flaw(position: head.position + 1, words: flaw))
        }
        if let personal = entry.personal, personal.kept == nil { erased += 1 }
        head = Head(position: entry.position, hash: entry.hash)
      }
      if entries.isEmpty { return Verification(sound: head.position, head: head, erased: erased, flaw: nil) }
      try await progress(head.position)
    }
  }

  private static func readable(_ journal: some JournalPort, after position: Int64, _ limit: Int) -> Result<
    [Entry], JournalFault
  > {
    do { return .success(try journal.entries(after: position, limit: limit)) } catch { return .failure(error) }
  }
}
