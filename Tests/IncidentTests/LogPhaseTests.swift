import IncidentLog
import Testing
import Vocabulary

/// Every order to a log that is not open; what an open one makes of them stands in the other tables.
@Suite struct LogPhaseTests {
  typealias Row = Case<LogKeeping>
  static let merged = [LogKeepingTests.opened, .merged(into: flood)]
  static let open = IncidentLogCommand.open(contact: nil, received: at(3), source: nil)
  static let field = ReadBackField(name: "where", given: "a".personal, heard: "a".personal, isSame: true)

  static let every: [IncidentLogCommand] =
    [
      open, .locate(LogKeepingTests.here), .confirmLocation(question: "x", answer: "y"), .note("x"), .remark("x"),
      .state(.fact, "x"), .establish(gas), .withdraw(gas, reason: "x"), .strike(entry: 2, reason: "x"),
      .linkContact(callTwo), .takeOver, .handTo(cleo, reason: "x"), .shield(words: "x"), .promise("x", by: at(9_999)),
      .tellCaller("x"), .askToRead(callTwo, by: at(9)), .readReport(upTo: nil), .readBack(by: "x", [field]),
      .restrict(to: [bob], reason: "x"), .lift(reason: "x"), .look,
      .offer(to: police, words: "x", answerBy: at(9_999)), .partnerAccepts(theirReference: nil),
      .partnerDeclines(reason: "x"), .lapse, .merge(into: fire), .absorb(fire, contacts: []), .control, .resolve("x"),
      .close(falseAlarm), .reopen(reason: "x"),
    ]

  static let unopened: [Row] = every.filter { $0 != open }.map {
    .refuses("nothing happens before it is open: \($0)", after: [], $0, .notOpen)
  }

  static let closed: [Row] =
    every.compactMap { command in
      let past = LogKeepingTests.noted + [.closed(done)]
      switch command {
      case .open: return .refuses("it was opened already", after: past, command, .alreadyOpened)
      case .look: return .gives("a closed log is looked at", after: past, command, [])
      case .reopen: return .gives("it is opened again", after: past, command, [.reopened(reason: "x")])
      default: return .refuses("a closed log takes nothing: \(command)", after: past, command, .closed)
      }
    } + [
      .gives("closing twice the same way is already so", after: LogKeepingTests.closed, .close(done), []),
      .gives(
        "the contact of a closed log is already linked", after: LogKeepingTests.closed, .linkContact(callOne), []),
      .refuses("reopening has a reason", after: LogKeepingTests.closed, .reopen(reason: " "), .reasonMissing),
    ]

  static let over: [Row] =
    every.map { command in
      switch command {
      case .open: return .refuses("it was opened already", after: merged, command, .alreadyOpened)
      case .look: return .gives("a merged log is looked at", after: merged, command, [])
      default: return .refuses("a duplicate takes nothing: \(command)", after: merged, command, .merged(into: flood))
      }
    } + [
      .gives("merged into that one it is already", after: merged, .merge(into: flood), []),
      .gives("its contact is still its contact", after: merged, .linkContact(callOne), []),
    ]

  @Test(arguments: unopened + closed + over)
  func `an order to a log that is not open gives what its row says`(_ row: Row) { row.check() }

  @Test func `every refusal of a log is reached, and each says something of its own`() {
    let every: [IncidentLogRefusal] = [
      .notOpen, .alreadyOpened, .closed, .merged(into: fire), .notClosed, .emptyWords, .tooLong(bytes: 1),
      .noSuchLine(1), .alreadyStruck(1), .reasonMissing, .notLocated, .sameQuestion, .notEstablished(gas),
      .notRestricted, .nobodyNamed, .notAmongNamed(amy), .handOffOpen(police), .noHandOff, .promiseInThePast,
    ]
    let rows =
      Self.unopened + Self.closed + Self.over + LogKeepingTests.writing + LogKeepingTests.places
      + LogKeepingTests.facts + LogKeepingTests.owners + LogKeepingTests.striking + LogTellingTests.table
      + RestrictingTests.table + HandingOffTests.table + LogEndingTests.table
    // Only a whole scene knows that an incident is merged into itself.
    #expect(Set(rows.compactMap(\.outcome.refusalName)) == Set(every.map(name)))
    #expect(Set((every + [.intoItself]).map(\.description)).count == every.count + 1)
  }
}
