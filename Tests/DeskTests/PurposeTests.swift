import Desk
import Improvement
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct PurposeTests {
  @Test func `the first work makes a store live, in the same append`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    #expect(await desk.purpose == nil)
    try await desk.play([open(fire), open(flood)], "o")
    #expect(await desk.purpose == .live)
    let entries = try journal.entries(after: 0, limit: 10)
    #expect(entries.map(\.stream.text) == ["centre/this", "incident/fire", "incident/flood"])
    #expect(entries.map(\.command.text) == ["o-0+live", "o-0", "o-1"])
  }

  @Test func `a live store cannot be rehearsed in`() async throws {
    let desk = try Desk.atNoon(MemoryJournal())
    try await desk.play([open(fire)], "o")
    let error = await #expect(throws: DeskError.self) { try await desk.perform(order(.dedicate(.rehearsal), "d")) }
    #expect(error == .refused(.centre(.holdsLiveWork)))
  }

  @Test func `work in a rehearsal leaves it one, also after a restart`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([.dedicate(.rehearsal), open(fire)], "o")
    #expect(await desk.purpose == .rehearsal)
    let again = try Desk.atNoon(journal)
    try await again.play([open(flood)], "p")
    #expect(await again.purpose == .rehearsal)
  }

  @Test func `setting up a store is not work`() async throws {
    let desk = try Desk.atNoon(MemoryJournal())
    let pack = PublishedPack(version: "1", hash: PackHash(trusted: "aa"), files: [:])
    try await desk.play([.pack(PackName(trusted: "p"), .publish(pack)), .setZone("UTC")], "o")
    #expect(await desk.purpose == nil)
    try await desk.play([.dedicate(.rehearsal)], "d")
    #expect(await desk.purpose == .rehearsal)
  }

  @Test func `a refused first order leaves the store without a purpose`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    await #expect(throws: DeskError.self) { try await desk.perform(order(.log(fire, .note("x")), "n")) }
    #expect(await desk.purpose == nil)
    #expect(try journal.head().position == 0)
  }

  @Test func `an incident is numbered by the centre's day`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk(journal: journal, clock: HandClock(noon(13 * 3_600)).desk)
    try await desk.play([open(fire), .setZone("America/Los_Angeles"), open(flood)], "o")
    #expect(try await desk.life(fire).log.reference?.description == "261122-0001")
    #expect(try await desk.life(flood).log.reference?.description == "261121-0001")
  }
}
