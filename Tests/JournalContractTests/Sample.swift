import Journal
import Vocabulary

/// Small appends; what a test does not name is the same everywhere.
enum Sample {
  static let day = DayCode(year: 2026, month: 11, day: 21)
  static let nextDay = DayCode(year: 2026, month: 11, day: 22)
  static let time = Moment(secondsSince1970: 1_795_000_000)

  static func unit(_ name: String) -> StreamName { .unit(CallSign(trusted: name)) }
  static func incident(_ name: String) -> StreamName { .incident(IncidentID(trusted: name)) }
  static func command(_ name: String) -> CommandID { CommandID(trusted: name) }

  static func draft(
    _ stream: StreamName, _ command: String, body: String = "{}", personal: String? = nil, day: DayCode? = nil,
    words: String? = nil
  ) -> Draft {
    Draft(
      stream: stream, event: "unit-on-duty", eventVersion: 1, happened: time, recorded: time.adding(seconds: 1),
      actor: ActorID(trusted: "operator"), command: CommandID(trusted: command), body: Array(body.utf8),
      personal: personal.map { Array($0.utf8) }, referenceDay: day, searchWords: words)
  }

  /// One draft for each stream, in the order of their names, each stream expected at the given version.
  static func append(
    _ command: String, _ streams: [StreamName: Int64], body: String = "{}", personal: String? = nil,
    day: DayCode? = nil, words: String? = nil, marks: Marks = Marks()
  ) -> Append {
    let drafts = streams.keys.sorted().map {
      draft($0, command, body: body, personal: personal, day: day, words: words)
    }
    return Append(command: CommandID(trusted: command), expected: streams, drafts: drafts, marks: marks)
  }

  static func row(_ incident: String, reference: Reference? = nil, place: String? = nil, units: [String] = [])
    -> IncidentRow
  {
    IncidentRow(
      incident: IncidentID(trusted: incident), reference: reference, source: "test", received: time, opened: time,
      closed: nil, owner: ActorID(trusted: "operator"), priority: .p2, nature: NatureCode(trusted: "fire"),
      natureTitle: "Fire – “Brand”", ground: Station(trusted: "Tara Street"), place: place, disposition: nil,
      units: units.map { name in
        UnitTimes(
          unit: CallSign(trusted: name), home: Station(trusted: "Tara Street"), mobilised: time, mobile: nil,
          attended: time.adding(seconds: 300), cleared: nil)
      })
  }
}

/// An outcome other than the one that a test needs to go on.
struct Unexpected: Error, CustomStringConvertible {
  let description: String
}

extension AppendOutcome {
  /// The receipt of an append that was stored now; throws for any other outcome.
  func committed() throws -> Receipt {
    guard case .committed(let receipt) = self else {
      throw Unexpected(description: "expected committed, found \(self)")
    }
    return receipt
  }

  var isCommitted: Bool {
    if case .committed = self { return true }
    return false
  }

  var fault: JournalFault? {
    if case .failed(let fault) = self { return fault }
    return nil
  }
}

extension JournalPort {
  /// Everything stored, read in small pages so that paging is exercised too.
  func allEntries() throws -> [Entry] {
    var entries: [Entry] = []
    try forEachEntry(page: 37) { entries.append($0) }
    return entries
  }

  /// What is wrong with the chain from the first entry on; nil when nothing is.
  func flaw() throws -> String? { chainFlaw(try allEntries()) }
}

/// What is wrong with entries that ought to be a journal from its beginning.
func chainFlaw(_ entries: [Entry]) -> String? {
  var head = Head.empty
  for entry in entries {
    if let flaw = Chain.flaw(of: entry, after: head.hash, at: head.position + 1) { return flaw }
    head = Head(position: entry.position, hash: entry.hash)
  }
  return nil
}
