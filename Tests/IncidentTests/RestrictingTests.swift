import Decider
import IncidentLog
import Testing
import Vocabulary

/// Incidents that only those named may open. The tables decide as bob; amy owns the log.
@Suite struct RestrictingTests {
  typealias Row = Case<LogKeeping>
  static let opened = LogKeepingTests.opened
  static let toBob = [opened, .restricted(to: [bob], reason: "A colleague")]
  static let toCleo = [opened, .restricted(to: [cleo], reason: "A colleague")]

  static let table: [Row] = [
    .gives(
      "a log is restricted to those named, in order and once", after: [opened],
      .restrict(to: [cleo, bob, cleo], reason: "A colleague"), [.restricted(to: [bob, cleo], reason: "A colleague")]),
    .gives(
      "whoever restricts it is named too", after: [opened], .restrict(to: [cleo], reason: "x"),
      [.restricted(to: [bob, cleo], reason: "x")]),
    .gives("to them already", after: toBob, .restrict(to: [bob, bob], reason: "Another"), []),
    .gives(
      "then to others", after: toBob, .restrict(to: [bob, cleo], reason: "x"),
      [.restricted(to: [bob, cleo], reason: "x")]),
    .refuses("to somebody", after: [opened], .restrict(to: [], reason: "x"), .nobodyNamed),
    .refuses("with a reason", after: [opened], .restrict(to: [bob], reason: " "), .reasonMissing),
    .gives("the restriction is lifted", after: toBob, .lift(reason: "Over"), [.lifted(reason: "Over")]),
    .refuses("with a reason too", after: toBob, .lift(reason: ""), .reasonMissing),
    .refuses("what is not restricted is not lifted", after: [opened], .lift(reason: "x"), .notRestricted),
    .refuses(
      "nor twice", after: toBob + [.lifted(reason: "Over")], .lift(reason: "Over"), .notRestricted),
    .gives("everybody looks at an open log, and nobody notes it", after: [opened], .look, []),
    .gives("a look at a restricted log is noted", after: toBob, .look, [.looked]),
    .gives("and each one after it", after: toBob + [.looked], .look, [.looked]),
    .refuses("who is not named does not look", after: toCleo, .look, .notAmongNamed(bob)),
    .refuses("nor when it is closed", after: toCleo + [.closed(done)], .look, .notAmongNamed(bob)),
    .gives("who is named does", after: toBob + [.closed(done)], .look, [.looked]),
    .refuses("nor when it was merged", after: toCleo + [.merged(into: flood)], .look, .notAmongNamed(bob)),
    .refuses(
      "who is not named does not become its owner by reopening it", after: toCleo + [.closed(done)],
      .reopen(reason: "Smoke again"), .notAmongNamed(bob)),
    .gives(
      "who is named reopens it", after: toBob + [.closed(done)], .reopen(reason: "Smoke again"),
      [.reopened(reason: "Smoke again")]),
  ]

  @Test(arguments: table) func `a restriction gives what its row says`(_ row: Row) { row.check() }

  @Test func `a restricted log is open to its owner, to those named and to the machine`() {
    let state = LogKeeping.after(Self.toCleo)
    #expect(state.isOpenTo(amy) && state.isOpenTo(cleo) && state.isOpenTo(.machine) && !state.isOpenTo(bob))
    #expect(LogKeeping.after(Self.toCleo + [.handedTo(bob, reason: "Shift")]).isOpenTo(bob))
    #expect(LogKeeping.after(Self.toCleo + [.lifted(reason: "Over")]).isOpenTo(bob))
    #expect(LogKeeping.initial.isOpenTo(bob))
  }

  @Test func `a look changes nothing but when the log last changed`() {
    var state = LogKeeping.after(Self.toBob)
    let before = state
    LogKeeping.evolve(&state, .looked, by(bob, at: 9, version: 3))
    #expect(state.changed == at(9))
    state.changed = before.changed
    #expect(state == before)
  }
}
