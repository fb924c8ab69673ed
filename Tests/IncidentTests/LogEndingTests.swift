import Decider
import IncidentLog
import Testing
import Vocabulary

/// How an incident ends: under control, resolved, closed, reopened, or as another's duplicate.
@Suite struct LogEndingTests {
  typealias Row = Case<LogKeeping>
  static let opened = LogKeepingTests.opened
  static let controlled = [opened, .controlled]
  static let resolved = [opened, .resolved("The fire is out".personal)]
  static let closed = resolved + [.closed(done)]
  static let absorbed = [opened, .absorbed(flood, contacts: [callTwo])]
  static let most = LogKeepingTests.most

  static let table: [Row] = [
    .gives("it is under control", after: [opened], .control, [.controlled]),
    .gives("that it is already", after: controlled, .control, []),
    .gives("what is resolved is under control", after: resolved, .control, []),
    .gives(
      "it is resolved, in words", after: controlled, .resolve("The fire is out"),
      [.resolved("The fire is out".personal)]),
    .gives("from the start too", after: [opened], .resolve("Steam"), [.resolved("Steam".personal)]),
    .gives("that it is already", after: resolved, .resolve("Again"), []),
    .refuses("not without words", after: [opened], .resolve(" "), .emptyWords),
    .refuses("nor with too many", after: [opened], .resolve(most + "x"), .tooLong(bytes: most.utf8.count + 1)),
    .gives("it is closed", after: resolved, .close(done), [.closed(done)]),
    .gives("resolved or not", after: [opened], .close(falseAlarm), [.closed(falseAlarm)]),
    .refuses("an open one is not reopened", after: [opened], .reopen(reason: "x"), .notClosed),
    .refuses("nor one that was", after: closed + [.reopened(reason: "x")], .reopen(reason: "x"), .notClosed),
    .refuses(
      "a reason is not a book", after: closed, .reopen(reason: most + "x"), .tooLong(bytes: most.utf8.count + 1)),
    .gives(
      "reopened it is closed again", after: closed + [.reopened(reason: "x")], .close(done), [.closed(done)]),
    .gives(
      "a reopened one is resolved anew", after: closed + [.reopened(reason: "x")], .resolve("Out again"),
      [.resolved("Out again".personal)]),
    .gives("it is a duplicate", after: [opened], .merge(into: flood), [.merged(into: flood)]),
    .gives(
      "it takes in another with its contacts", after: [opened], .absorb(flood, contacts: [callTwo]),
      [.absorbed(flood, contacts: [callTwo])]),
    .gives(
      "a contact of both counts once", after: [opened], .absorb(flood, contacts: [callOne, callTwo]),
      [.absorbed(flood, contacts: [callTwo])]),
    .gives("that one it has already", after: absorbed, .absorb(flood, contacts: [callTwo]), []),
    .gives(
      "a second one too", after: absorbed, .absorb(fire, contacts: []), [.absorbed(fire, contacts: [])]),
  ]

  @Test(arguments: table) func `an order that ends an incident gives what its row says`(_ row: Row) { row.check() }

  @Test func `how it ended is a line of the log`() {
    let state = LogKeeping.after(Self.resolved)
    #expect(state.progress == .resolved && state.phase == .open)
    #expect(state.lines.map(\.words) == ["The fire is out".personal] && state.lines.map(\.entry) == [2])
  }

  @Test func `a closed log knows how and when`() {
    let state = LogKeeping.after(Self.closed)
    #expect(state.phase == .closed && state.disposition == done && state.closed == at(3))
  }

  @Test func `whoever reopens it owns it, and it runs as at the start`() {
    var state = LogKeeping.after(Self.closed)
    LogKeeping.evolve(&state, .reopened(reason: "Smoke again"), by(bob, at: 50, version: 4))
    #expect(state.phase == .open && state.progress == .running && state.owner == bob && state.reopenings == 1)
    #expect(state.closed == nil && state.disposition == nil && state.lines.count == 1 && state.contacts == [callOne])
  }

  @Test func `a duplicate says where it went, and the other what it took in`() {
    let duplicate = LogKeeping.after([Self.opened, .merged(into: flood)])
    #expect(duplicate.phase == .merged && duplicate.mergedInto == flood && duplicate.closed == at(2))
    #expect(duplicate.disposition == nil && duplicate.contacts == [callOne])
    let other = LogKeeping.after(Self.absorbed)
    #expect(other.absorbed == [flood] && other.contacts == [callOne, callTwo] && other.phase == .open)
  }
}
