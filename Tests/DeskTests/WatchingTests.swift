import Decider
import Deployment
import Desk
import Escalation
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

/// What a desk does by itself when a moment comes: once each, also after a restart, whatever else goes wrong.
@Suite struct WatchingTests {
  private static func overruns(_ desk: Desk) async throws -> [String] {
    try await desk.life(fire).escalation.overruns.map(\.clock).sorted()
  }

  private static func task(_ what: String, due: Moment) -> Intent {
    let task = IncidentTask(holder: .desk, kind: .act, what: PersonalText(what), due: due, doneWhen: "done")
    return .deploy(fire, .setTask(task))
  }

  @Test func `what is due is told once, and not again after a restart`() async throws {
    let journal = MemoryJournal()
    let clock = HandClock(noon(0))
    let desk = try Desk(journal: journal, clock: clock.desk)
    try await desk.play([open(fire)], "o")
    let due = try #require(await desk.nextAlarm)
    #expect(await desk.watch().done == 0)
    clock.set(due)
    #expect(await desk.watch().done == 1)
    let told = try await Self.overruns(desk)
    #expect(told == ["locate"])
    #expect(await desk.watch().done == 0)
    for entry in try journal.entries(after: 0, limit: 100) {
      #expect(try CommandID(entry.command.text) == entry.command, "an outsider can read every id")
    }
    let again = try Desk(journal: journal, clock: clock.desk)
    #expect(await again.watch().done == 0)
    #expect(try await Self.overruns(again) == told)
  }

  @Test func `what came due while nothing ran is told when it runs again`() async throws {
    let journal = MemoryJournal()
    let clock = HandClock(noon(0))
    try await Desk(journal: journal, clock: clock.desk).play([open(fire)], "o")
    clock.set(noon(7_200))
    let again = try Desk(journal: journal, clock: clock.desk)
    #expect(await again.watch().done == 1)
    #expect(try await Self.overruns(again).isEmpty == false)
    #expect(await again.watch().done == 0)
  }

  @Test func `a second task that was due at the same moment is told too, after the first`() async throws {
    let clock = HandClock(noon(0))
    let desk = try Desk(journal: MemoryJournal(), clock: clock.desk)
    try await desk.play([open(fire), Self.task("Ring the owner", due: noon(10))], "o")
    clock.set(noon(10))
    #expect(await desk.watch().done == 1)
    let before = try await Self.overruns(desk)
    try await desk.play([.log(fire, .note("Another one")), Self.task("Ring the tenant", due: noon(10))], "p")
    #expect(await desk.watch().done == 1)
    #expect(try await Self.overruns(desk).count == before.count + 1)
    #expect(await desk.watch().done == 0)
  }

  @Test func `a stream that cannot be written is named, and tried again`() async throws {
    let journal = UnsteadyJournal { $0 == 2 ? .closed : nil }
    let clock = HandClock(noon(0))
    let desk = try Desk(journal: journal, clock: clock.desk)
    try await desk.play([open(fire)], "o")
    clock.set(noon(7_200))
    let failed = await desk.watch()
    #expect(failed.done == 0 && Set(failed.failed.keys) == [.incident(fire)])
    #expect(await desk.watch().done == 1)
  }

  @Test func `names that are cut stay apart`() async throws {
    let clock = HandClock(noon(0))
    let desk = try Desk(journal: MemoryJournal(), clock: clock.desk)
    let long = (0..<3).map { IncidentID(trusted: String(repeating: "x", count: 60) + "\($0)") }
    try await desk.play(long.map { open($0) }, "o")
    clock.set(noon(7_200))
    #expect(await desk.watch().done == 3)
  }
}
