internal import GRDB
internal import Journal
internal import Vocabulary

/// Writes one batch of appends in one transaction on the writer connection; used by the committer's thread alone.
final class BatchWriter: Sealer.Ledger {
  let database: Database
  private(set) var head: Head
  private var versions: [StreamName: Int64] = [:]
  private var numbers: [DayCode: Int64] = [:]
  private let begin, commit, rollback: Statement
  private let insertEntry, insertPersonal, insertSearch: Statement
  private let knowsCommand, findCommand, findVersion, findNewest, findLastNumber: Statement
  private let marking: MarkWriter

  /// How many streams' versions are kept at hand; more are looked up in the database.
  private static let versionsMax = 200_000

  init(_ database: Database) throws {
    self.database = database
    begin = try Statement(database, Statements.begin)
    commit = try Statement(database, Statements.commit)
    rollback = try Statement(database, Statements.rollback)
    insertEntry = try Statement(database, Statements.insertEntry)
    insertPersonal = try Statement(database, Statements.insertPersonal)
    insertSearch = try Statement(database, Statements.insertSearch)
    knowsCommand = try Statement(database, Statements.knowsCommand)
    findCommand = try Statement(database, Statements.findCommand)
    findVersion = try Statement(database, Statements.findVersion)
    findNewest = try Statement(database, Statements.findNewest)
    findLastNumber = try Statement(database, Statements.findLastNumber)
    marking = try MarkWriter(database)
    head = try BatchWriter.storedHead(database)
  }

  static func storedHead(_ database: Database) throws -> Head {
    var head = Head.empty
    try Statement(database, Statements.findHead).forEachRow { row in
      guard let hash = Digest(bytes: row.bytes(1)) else { throw JournalFault.corrupt("the newest entry has no hash") }
      head = Head(position: row.integer(0), hash: hash)
      return false
    }
    try refuseCutOff(database, head)
    return head
  }

  /// Entries that were cut off at the end leave no gap in the chain, but their number is still known.
  private static func refuseCutOff(_ database: Database, _ head: Head) throws {
    var highest: Int64 = 0
    try Statement(database, Statements.findHighest).forEachRow { row in
      highest = row.integer(0)
      return false
    }
    guard highest <= head.position else {
      throw JournalFault.corrupt("entry \(head.position + 1) is missing; entries up to \(highest) were stored")
    }
  }

  func version(of stream: StreamName) throws -> Int64 {
    if let version = versions[stream] { return version }
    findVersion.bind(1, stream.text)
    var version: Int64 = 0
    try findVersion.forEachRow { row in
      version = row.integer(0)
      return false
    }
    versions[stream] = version
    return version
  }

  func newestCommand(of stream: StreamName) throws -> CommandID? {
    findNewest.bind(1, stream.text)
    var command: CommandID?
    try findNewest.forEachRow { row in
      command = CommandID(trusted: row.text(0))
      return false
    }
    return command
  }

  func lastNumber(of day: DayCode) throws -> Int64 {
    if let number = numbers[day] { return number }
    findLastNumber.bind(1, day.text + "-")
    findLastNumber.bind(2, day.text + ".")
    var number: Int64 = 0
    try findLastNumber.forEachRow { row in
      number = row.integerIfAny(0) ?? 0
      return false
    }
    return number
  }

  /// All of the batch that is not refused becomes durable together; on an error none of it does.
  func write(_ appends: [Append]) throws -> [AppendOutcome] {
    var sealer = Sealer(head: head)
    var outcomes: [AppendOutcome] = []
    outcomes.reserveCapacity(appends.count)
    try inTransaction {
      var marks: [(Marks, Reference?)] = []
      for append in appends {
        let outcome = try write(append, &sealer)
        if case .committed(let receipt) = outcome { marks.append((append.marks, receipt.reference)) }
        outcomes.append(outcome)
      }
      try marking.write(marks)
    }
    head = sealer.head
    if versions.count > BatchWriter.versionsMax { versions = [:] }
    versions.merge(sealer.versions) { $1 }
    numbers = sealer.lastNumbers.isEmpty ? numbers : numbers.merging(sealer.lastNumbers) { $1 }
    return outcomes
  }

  func inTransaction(_ body: () throws -> Void) throws {
    try begin.run()
    do {
      try body()
      try commit.run()
    } catch {
      if database.isInsideTransaction { try rollback.run() }
      throw error
    }
  }

  private func write(_ append: Append, _ sealer: inout Sealer) throws -> AppendOutcome {
    if let receipt = try receipt(of: append.command) { return .already(receipt) }
    switch try sealer.seal(append, self) {
    case .refused(let outcome):
      return outcome
    case .sealed(let entries, let receipt):
      for (entry, draft) in zip(entries, append.drafts) {
        try insert(entry)
        if let words = draft.searchWords { try insert(words, of: entry) }
      }
      return .committed(receipt)
    }
  }

  func receipt(of command: CommandID) throws -> Receipt? {
    knowsCommand.bind(1, command.text)
    var isKnown = false
    try knowsCommand.forEachRow { _ in
      isKnown = true
      return false
    }
    guard isKnown else { return nil }
    findCommand.bind(1, command.text)
    return try findCommand.receipt()
  }

  func insert(_ entry: Entry) throws {
    insertEntry.bind(1, entry.position)
    insertEntry.bind(2, entry.stream.text)
    insertEntry.bind(3, entry.version)
    insertEntry.bind(4, entry.event)
    insertEntry.bind(5, entry.eventVersion)
    insertEntry.bind(6, entry.happened.microseconds)
    insertEntry.bind(7, entry.recorded.microseconds)
    insertEntry.bind(8, entry.actor.text)
    insertEntry.bind(9, entry.cause?.text)
    insertEntry.bind(10, entry.command.text)
    insertEntry.bind(11, entry.reference?.description)
    insertEntry.bind(12, textBytes: entry.body)
    insertEntry.bind(13, blob: entry.personal?.digest.bytes)
    insertEntry.bind(14, blob: entry.hash.bytes)
    try insertEntry.run()
    if let kept = entry.personal?.kept {
      insertPersonal.bind(1, entry.position)
      insertPersonal.bind(2, blob: kept.salt)
      insertPersonal.bind(3, textBytes: kept.content)
      try insertPersonal.run()
    }
  }

  private func insert(_ words: String, of entry: Entry) throws {
    try insertSearch(SearchWords(position: entry.position, stream: entry.stream, words: words))
  }

  func insertSearch(_ words: SearchWords) throws {
    insertSearch.bind(1, words.position)
    insertSearch.bind(2, words.words.folded)
    insertSearch.bind(3, words.words)
    insertSearch.bind(4, words.stream.text)
    try insertSearch.run()
  }

  func mark(_ marks: Marks, words: [SearchWords]) throws {
    try inTransaction {
      try marking.write([(marks, nil)])
      for piece in words { try insertSearch(piece) }
    }
  }
}

extension Statement {
  /// The receipt in the rows of `Statements.findCommand`.
  func receipt() throws -> Receipt? {
    var first: Int64 = 0
    var last: Int64 = 0
    var isKnown = false
    var reference: Reference?
    try forEachRow { row in
      let position = row.integer(0)
      // The entries of one append stand together; ids that only look derived stand elsewhere.
      if first > 0, position != last + 1 {
        if isKnown { return false }
        first = 0
        reference = nil
      }
      if first == 0 { first = position }
      last = position
      isKnown = isKnown || row.integer(2) == 1
      if reference == nil, let text = row.textIfAny(1) { reference = try Reference(text) }
      return true
    }
    return !isKnown ? nil : Receipt(first: first, last: last, reference: reference)
  }
}
