import Contact
import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

/// Orders of one request, which are handed to the store together.
@Suite struct TogetherTests {
  @Test func `orders that build on each other reach the store as one batch and come to what they come to alone`()
    async throws
  {
    let (journal, other) = (UnsteadyJournal(), MemoryJournal())
    let orders = [
      order(open(fire), "1"), order(.log(fire, .note("Smoke")), "2"), order(.log(fire, .takeOver), "3"),
      order(.log(fire, .note("No flames")), "4"),
    ]
    let outcomes = try await Desk.atNoon(journal).perform(inTurn: orders)
    let alone = try Desk.atNoon(other)
    var expected: [Outcome] = []
    for order in orders { expected.append(try await alone.perform(order)) }
    #expect(outcomes == expected)
    #expect(journal.submitted == 1)
    #expect(try told(by: journal) == told(by: other))
    #expect(try await Desk.atNoon(journal).stand(.incident(fire)) == Desk.atNoon(other).stand(.incident(fire)))
  }

  /// Without the salts of what is personal, which are never the same.
  private func told(by journal: any JournalPort) throws -> [String] {
    try journal.entries(after: 0, limit: 100).map {
      "\($0.position) \($0.stream) \($0.version) \($0.event) \($0.command)"
    }
  }

  @Test func `one that is refused ends it: those before stay, those behind are not begun`() async throws {
    let journal = UnsteadyJournal()
    let desk = try Desk.atNoon(journal)
    let orders = [
      order(open(fire), "1"), order(.log(fire, .note(" ")), "2"), order(.log(fire, .note("Smoke")), "3"),
    ]
    let error = await #expect(throws: DeskError.self) { try await desk.perform(inTurn: orders) }
    guard case .refused = error else { throw Unexpected("\(String(describing: error))") }
    #expect(try journal.entries(of: .incident(fire), after: 0, limit: 100).map(\.command.text) == ["1"])
    // Sent again with what was wrong put right, it goes on from there.
    let again = try await desk.perform(inTurn: [orders[0], order(.log(fire, .note("Smoke")), "2b"), orders[2]])
    guard case (.doneBefore, .done, .done) = (again[0], again[1], again[2]) else { throw Unexpected("\(again)") }
    #expect(try await desk.life(fire).log.lines.count == 2)
  }

  @Test func `one that builds on nothing before it waits until that is durable`() async throws {
    let journal = UnsteadyJournal { $0 == 1 ? .diskFull("test") : nil }
    let desk = try Desk.atNoon(journal)
    let orders = [order(open(fire), "1"), order(.log(fire, .note("Smoke")), "2"), order(open(flood), "3")]
    await #expect(throws: DeskError.fault(.diskFull("test"))) { try await desk.perform(inTurn: orders) }
    #expect(journal.submitted == 1)
    #expect(try await desk.life(flood).log.phase == .unopened)
    #expect(try await desk.life(fire).log.phase == .unopened)
    #expect(try await desk.perform(inTurn: orders).count == 3)
    #expect(try await desk.life(flood).log.phase == .open)
  }

  @Test func `where another wrote meanwhile they are decided anew, in their order`() async throws {
    let memory = MemoryJournal()
    let (one, other) = (try Desk.atNoon(memory), try Desk.atNoon(memory))
    try await one.play([open(fire)], "o")
    _ = try await other.perform(order(.log(fire, .note("Theirs")), "theirs"))
    let ours = [order(.log(fire, .note("Ours")), "1"), order(.log(fire, .note("Ours too")), "2")]
    #expect(try await one.perform(inTurn: ours).count == 2)
    let entries = try memory.entries(of: .incident(fire), after: 1, limit: 100)
    #expect(entries.map(\.command.text) == ["theirs", "1", "2"])
    #expect(entries.map(\.version) == [2, 3, 4])
  }

  @Test func `more than are decided in one turn are all done, in their order`() async throws {
    let journal = UnsteadyJournal()
    let desk = try Desk.atNoon(journal)
    let notes = (1...100).map { order(.log(fire, .note("\($0)")), "n\($0)") }
    #expect(try await desk.perform(inTurn: [order(open(fire), "n0")] + notes).count == 101)
    #expect(journal.submitted == 4)
    #expect(
      try journal.entries(after: 1, limit: 200).map(\.command.text).suffix(100) == (1...100).map { "n\($0)" }[...])
  }

  @Test func `the same request from twenty at once is done once`() async throws {
    let journal = UnsteadyJournal()
    let desk = try Desk.atNoon(journal)
    let orders = [order(open(fire), "1"), order(.log(fire, .note("Smoke")), "2"), order(.log(fire, .note("x")), "3")]
    await withTaskGroup { group in
      for _ in 0..<20 {
        group.addTask { await #expect(throws: Never.self) { try await desk.perform(inTurn: orders) } }
      }
    }
    #expect(try journal.entries(of: .incident(fire), after: 0, limit: 100).map(\.command.text) == ["1", "2", "3"])
  }
}
