import Deployment
import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct ContentionTests {
  static let journals: [@Sendable () -> any JournalPort] = [{ MemoryJournal() }, { UnsteadyJournal() }]

  @Test(arguments: [0, 1]) func `of a hundred who send the same unit somewhere else exactly one does`(_ kind: Int)
    async throws
  {
    let journal = Self.journals[kind]()
    let desk = try Desk.atNoon(journal)
    let incidents = (0..<100).map { IncidentID(trusted: "i\($0)") }
    try await desk.play(incidents.map { open($0) } + [.register(engine, pump, home: nil), .startDuty(engine)], "past")
    let results = await withTaskGroup { group in
      for incident in incidents {
        group.addTask {
          await outcome { () throws(DeskError) in
            try await desk.perform(order(.assign(engine, to: incident, duty: "Attend"), "a-\(incident)"))
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let won = results.filter { if case .success(.done) = $0 { true } else { false } }
    let busy = results.filter { if case .failure(.refused(.unit(engine, .busy))) = $0 { true } else { false } }
    #expect(won.count == 1 && busy.count == 99)
    var active: [IncidentID] = []
    for incident in incidents where try await !desk.life(incident).deployment.active.isEmpty { active.append(incident) }
    #expect(active.count == 1)
    #expect(try await active.map { UnitState.Phase.busy($0, .assigned) } == [desk.phase(of: engine)])
    let fresh = try Desk.atNoon(journal)
    #expect(await fresh.live().stands == desk.live().stands)
  }

  @Test(arguments: [0, 1]) func `the same order from fifty at once is done once`(_ kind: Int) async throws {
    let journal = Self.journals[kind]()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    let results = await withTaskGroup { group in
      for _ in 0..<50 {
        group.addTask {
          await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .note("Smoke")), "note")) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let once = results.filter { if case .success(.done) = $0 { true } else { false } }
    let before = results.filter { if case .success(.doneBefore) = $0 { true } else { false } }
    #expect(once.count == 1 && before.count == 49, "\(results.count - once.count - before.count) others")
    #expect(try journal.entries(of: .incident(fire), after: 1, limit: 100).count == 1)
  }

  @Test func `two desks over one store do not write over each other`() async throws {
    let journal = MemoryJournal()
    let (one, other) = (try Desk.atNoon(journal), try Desk.atNoon(journal))
    try await one.play([open(fire)], "o")
    _ = try await other.perform(order(.log(fire, .note("from the other")), "n2"))
    _ = try await one.perform(order(.log(fire, .note("from the one")), "n1"))
    #expect(try await one.life(fire).log.lines.map(\.words.words) == ["from the other", "from the one"])
    #expect(try journal.entries(of: .incident(fire), after: 0, limit: 9).map(\.version) == [1, 2, 3])
  }
}
