import Decider
import Improvement
import Testing
import Vocabulary

@Suite struct PublishingTests {
  typealias Row = Case<Publishing>
  static let first = PublishedPack(version: "1", hash: PackHash(trusted: "aaaa"), files: ["pack.yaml": "one"])
  static let second = PublishedPack(version: "2", hash: PackHash(trusted: "bbbb"), files: ["pack.yaml": "two"])
  static let forged = PublishedPack(version: "1", hash: PackHash(trusted: "cccc"), files: ["pack.yaml": "other"])

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
  ]

  @Test(arguments: table) func `an order to publish gives what its row says`(_ row: Row) { row.check() }

  @Test func `every version is kept and the last one is in force`() {
    let state = Publishing.after([.published(Self.first), .published(Self.second)])
    #expect(state.versions == [Self.first, Self.second])
    #expect(state.inForce == Self.second)
    #expect(Publishing.initial.inForce == nil)
  }
}
