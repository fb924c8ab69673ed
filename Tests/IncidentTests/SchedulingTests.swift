import Decider
import Improvement
import Testing
import Vocabulary

/// Versions that come into force at their moment, and the way back.
@Suite struct SchedulingTests {
  typealias Row = Case<Publishing>
  static let first = PublishingTests.first
  static let second = PublishingTests.second
  static let later = ScheduledPack(second, from: at(5_000), reason: "the crews are trained then")
  static let past = ScheduledPack(second, from: at(10), reason: "agreed")
  static let lowered = PublishingTests.lowered

  static let table: [Row] = [
    .gives("a version waits for its moment", after: [.published(first)], .schedule(later), [.scheduled(later)]),
    .gives(
      "a moment that is past is now", after: [.published(first)], .schedule(past),
      [.scheduled(past), .cameIntoForce(second.hash)]),
    .gives("the same again is so already", after: [.published(first), .scheduled(later)], .schedule(later), []),
    .refuses(
      "one waits at a time", after: [.published(first), .scheduled(later)],
      .schedule(ScheduledPack(second, from: at(6_000), reason: "other")),
      .scheduledAlready(version: "2", from: later.from)),
    .refuses(
      "what it lowers is read first", after: [.published(first)], .schedule(later, lowering: [lowered]),
      .unread([lowered], version: "2")),
    .refuses(
      "it takes a reason", after: [.published(first)],
      .schedule(ScheduledPack(second, from: later.from, reason: " ")), .reasonMissing),
    .refuses(
      "not before its time", after: [.published(first), .scheduled(later)], .comeIntoForce, .notYet(from: later.from)),
    .gives(
      "at its time it holds", after: [.published(first), .scheduled(past)], .comeIntoForce,
      [.cameIntoForce(second.hash)]),
    .refuses("nothing comes of nothing", after: [.published(first)], .comeIntoForce, .nothingScheduled),
    .gives(
      "it is withdrawn", after: [.published(first), .scheduled(later)], .withdrawSchedule(reason: "not yet"),
      [.scheduleWithdrawn(reason: "not yet")]),
    .gives(
      "back to the version before", after: [.published(first), .published(second)], .rollBack(reason: "wrong"),
      [.rolledBack(to: first.hash, reason: "wrong")]),
    .refuses("there has to be one", after: [.published(first)], .rollBack(reason: "wrong"), .nothingBefore),
    .refuses(
      "that was in force", after: [.published(first), .published(second)],
      .rollBack(to: PublishingTests.draft.hash, reason: "wrong"), .neverInForce(PublishingTests.draft.hash)),
    .gives(
      "what changes is read", after: [.published(first), .drafted(second)], .readChanges(second.hash),
      [.changesRead(second.hash)]),
    .refuses(
      "and there is nothing else to read", after: [.published(first)], .readChanges(second.hash),
      .noSuchChanges(second.hash)),
  ]

  @Test(arguments: table) func `an order about what holds gives what its row says`(_ row: Row) { row.check() }

  @Test func `what came into force holds, and what was rolled back to holds again`() {
    let state = Publishing.after([.published(Self.first), .scheduled(Self.past), .cameIntoForce(Self.second.hash)])
    #expect(state.inForce == Self.second && state.scheduled == nil)
    let back = Publishing.after([
      .published(Self.first), .scheduled(Self.past), .cameIntoForce(Self.second.hash),
      .rolledBack(to: Self.first.hash, reason: "wrong"),
    ])
    #expect(back.inForce == Self.first && back.before == Self.second && back.versions.count == 3)
  }
}
