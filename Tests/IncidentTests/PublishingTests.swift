import Decider
import Improvement
import Testing
import Vocabulary

@Suite struct PublishingTests {
  typealias Row = Case<Publishing>
  static let first = PublishedPack(version: "1", hash: PackHash(trusted: "aaaa"), files: ["pack.yaml": "one"])
  static let second = PublishedPack(version: "2", hash: PackHash(trusted: "bbbb"), files: ["pack.yaml": "two"])
  static let forged = PublishedPack(version: "1", hash: PackHash(trusted: "cccc"), files: ["pack.yaml": "other"])

  static let lowered = lower("one")
  static let draft = PublishedPack(version: "2", hash: PackHash(trusted: "bbb2"), files: ["pack.yaml": "two, mended"])

  static func lower(_ incident: String, to: String = "P3 rubbish needs 1 engine level 1") -> Downgrade {
    Downgrade(incident: IncidentID(trusted: incident), from: "P1 fire needs 2 engine level 2", to: to)
  }

  static func reading(_ incident: String, of pack: PublishedPack, reason: String = "bins burn by themselves")
    -> DowngradeRead
  {
    DowngradeRead(version: pack.version, hash: pack.hash, downgrade: lower(incident), reason: reason)
  }

  static let table: [Row] = [
    .gives("a pack is published whole", after: [], .publish(first), [.published(first)]),
    .gives("what is in force is published already", after: [.published(first)], .publish(first), []),
    .gives("the next version follows", after: [.published(first)], .publish(second), [.published(second)]),
    .refuses(
      "a version means one content", after: [.published(first)], .publish(forged), .versionTaken("1", first.hash)),
    .refuses(
      "also when it is no longer in force", after: [.published(first), .published(second)], .publish(forged),
      .versionTaken("1", first.hash)),
    .gives(
      "an earlier version can come into force again", after: [.published(first), .published(second)], .publish(first),
      [.published(first)]),
    .refuses(
      "what lowers a recorded incident waits until that was read", after: [.published(first)],
      .publish(second, lowering: [lowered]), .unread([lowered], version: "2")),
    .gives(
      "what was read may come into force", after: [.published(first), .downgradeRead(reading("one", of: second))],
      .publish(second, lowering: [lowered]), [.published(second)]),
    .gives(
      "a mended draft of the same version need not be read again",
      after: [.published(first), .downgradeRead(reading("one", of: draft))],
      .publish(second, lowering: [lowered]), [.published(second)]),
    .refuses(
      "read for another version it counts for nothing",
      after: [.published(first), .downgradeRead(reading("one", of: forged))],
      .publish(second, lowering: [lowered]), .unread([lowered], version: "2")),
    .refuses(
      "read as another lowering it counts for nothing",
      after: [.published(first), .downgradeRead(reading("one", of: second))],
      .publish(second, lowering: [lowered, lower("one", to: "P4")]), .unread([lower("one", to: "P4")], version: "2")),
    .gives(
      "a draft is laid open", after: [.published(first)], .draft(second), [.drafted(second)]),
    .gives("once", after: [.published(first), .drafted(second)], .draft(second), []),
    .refuses("a draft of nothing is none", after: [], .draft(second), .nothingPublished),
    .refuses("what is in force is no draft", after: [.published(first)], .draft(first), .inForceAlready("1")),
    .gives(
      "a downgrade is read", after: [.published(first)], .readDowngrade(reading("one", of: second)),
      [.downgradeRead(reading("one", of: second))]),
    .gives(
      "once by once", after: [.published(first), .downgradeRead(reading("one", of: second))],
      .readDowngrade(reading("one", of: second)), []),
    .refuses(
      "reading takes a reason", after: [.published(first)], .readDowngrade(reading("one", of: second, reason: " \t")),
      .reasonMissing),
    .refuses(
      "of a length", after: [.published(first)],
      .readDowngrade(reading("one", of: second, reason: String(repeating: "x", count: 2_001))),
      .reasonTooLong(bytes: 2_001)),
    .gives(
      "the laid-open draft goes into the shadow", after: [.published(first), .drafted(second)],
      .beginShadow(second.hash), [.shadowBegun(second.hash)]),
    .refuses("only where there is one", after: [.published(first)], .beginShadow(second.hash), .noDraft),
    .refuses(
      "and only that one", after: [.published(first), .drafted(second)], .beginShadow(draft.hash),
      .anotherDraft(laidOpen: second.hash)),
    .gives(
      "it runs already", after: [.published(first), .drafted(second), .shadowBegun(second.hash)],
      .beginShadow(second.hash), []),
    .refuses(
      "one at a time",
      after: [.published(first), .drafted(second), .shadowBegun(second.hash), .drafted(draft)],
      .beginShadow(draft.hash), .shadowRuns(second.hash)),
    .gives(
      "it ends", after: [.published(first), .drafted(second), .shadowBegun(second.hash)],
      .endShadow(reason: "seen enough"), [.shadowEnded(reason: "seen enough")]),
    .refuses("not twice", after: [.published(first), .drafted(second)], .endShadow(reason: "again"), .noShadow),
  ]

  @Test(arguments: table) func `an order to publish gives what its row says`(_ row: Row) { row.check() }

  @Test func `every version is kept and the last one is in force`() {
    let state = Publishing.after([.published(Self.first), .published(Self.second)])
    #expect(state.versions == [Self.first, Self.second])
    #expect(state.inForce == Self.second)
    #expect(Publishing.initial.inForce == nil)
  }

  @Test func `what comes into force is a draft no more, and runs in no shadow`() {
    let history: [PackEvent] = [
      .published(Self.first), .drafted(Self.second), .shadowBegun(Self.second.hash),
      .downgradeRead(Self.reading("one", of: Self.second)),
    ]
    let before = Publishing.after(history)
    #expect(before.shadow?.draft == Self.second)
    #expect(before.hasRead(Self.lowered, of: "2"))
    let after = Publishing.after(history + [.published(Self.second)])
    #expect(after.draft == nil && after.shadow == nil && after.read.isEmpty)
  }
}
