import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct DeskClockTests {
  @Test func `a clock set back stands until it has caught up, and says by how much it is behind`() {
    let machine = HandClock(noon(100))
    let clock = machine.desk
    #expect(clock.secondsBehind == 0)
    #expect(clock.now() == noon(100) && clock.secondsBehind == 0)
    machine.set(noon(40))
    #expect(clock.now() == noon(100) && clock.secondsBehind == 60)
    machine.set(noon(99))
    #expect(clock.now() == noon(100) && clock.secondsBehind == 1)
    machine.set(noon(101))
    #expect(clock.now() == noon(101) && clock.secondsBehind == 0)
  }

  @Test func `a replayed clock tells what it is told, also backwards, and gives way to the machine's`() {
    let machine = HandClock(noon(100))
    let clock = machine.desk
    _ = clock.now()
    clock.replay(noon(-5_000))
    #expect(clock.now() == noon(-5_000) && clock.isReplayed)
    clock.replay(noon(-6_000))
    #expect(clock.now() == noon(-6_000))
    clock.replay(nil)
    #expect(clock.now() == noon(100) && !clock.isReplayed)
  }

  @Test func `entries are never recorded before those before them, though the machine's clock was set back`()
    async throws
  {
    let machine = HandClock(noon(100))
    let journal = MemoryJournal()
    let desk = try Desk(journal: journal, clock: machine.desk)
    try await desk.play([open(fire)], "o")
    machine.set(noon(-86_400))
    try await desk.play([.log(fire, .note("Smoke"))], "n")
    let recorded = try journal.entries(after: 0, limit: 10).map(\.recorded)
    #expect(recorded == [noon(100), noon(100), noon(100)])
  }

  @Test func `the machine's clock tells a time of this century`() {
    let now = DeskClock().now()
    #expect(now > Moment(secondsSince1970: 1_750_000_000) && now < Moment(secondsSince1970: 4_102_444_800))
  }
}
