import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct ChangeHubTests {
  @Test func `every listener hears every change, in the order of the journal`() async throws {
    let desk = try Desk.atNoon(MemoryJournal())
    let (one, other) = (desk.hub.listen(), desk.hub.listen())
    try await desk.play([open(fire), .log(fire, .note("Smoke")), .log(fire, .close(done))], "o")
    desk.hub.close()
    let heard = await one.reduce(into: []) { $0.append($1) }
    #expect(heard.map(\.position) == [2, 3, 4])
    #expect(heard.compactMap { $0.stands[.incident(fire)]?.version } == [1, 2, 3])
    #expect(await other.reduce(into: []) { $0.append($1) }.map(\.position) == [2, 3, 4])
  }

  @Test func `a change holds the incident with the number the store gave it`() async throws {
    let desk = try Desk.atNoon(UnsteadyJournal())
    let changes = desk.hub.listen()
    try await desk.play([open(fire), .log(fire, .note("Smoke"))], "o")
    desk.hub.close()
    for await change in changes {
      guard case .incident(let life)? = change.stands[.incident(fire)]?.state else { throw Unexpected("no incident") }
      #expect(life.log.reference?.description == "261121-0001")
    }
  }

  @Test func `refused, failed and needless orders are told to nobody`() async throws {
    let desk = try Desk.atNoon(UnsteadyJournal { $0 == 4 ? .diskFull("test") : nil })
    try await desk.play([open(fire)], "o")
    let changes = desk.hub.listen()
    _ = await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .note("")), "refused")) }
    _ = await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .takeOver), "needless")) }
    let failed = await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .note("x")), "failed"))
    }
    #expect(failed == .failure(.fault(.diskFull("test"))))
    desk.hub.close()
    #expect(await changes.reduce(0) { sum, _ in sum + 1 } == 0)
  }

  @Test func `what was handed over together is told once, as it stands after all of it`() async throws {
    let desk = try Desk.atNoon(MemoryJournal())
    let changes = desk.hub.listen()
    try await desk.perform(inTurn: [order(open(fire), "open"), order(.log(fire, .note("Smoke")), "note")])
    desk.hub.close()
    let heard = await changes.reduce(into: []) { $0.append($1) }
    #expect(heard.map(\.position) == [3])
    #expect(heard.compactMap { $0.stands[.incident(fire)]?.version } == [2])
    guard case .incident(let life)? = heard.first?.stands[.incident(fire)]?.state else {
      throw Unexpected("no incident")
    }
    #expect(life.log.reference?.description == "261121-0001")
  }

  @Test func `a listener that falls behind is ended, and the others hear on`() async throws {
    let desk = try Desk.atNoon(MemoryJournal())
    let slow = desk.hub.listen()
    try await desk.play([open(fire)], "o")
    let orders = (0..<(ChangeHub.waitingMax + 10)).map { order(.log(fire, .note("\($0)")), "n\($0)") }
    for order in orders { _ = try await desk.perform(order) }
    // It ends by itself, without the hub being closed.
    #expect(await slow.reduce(0) { sum, _ in sum + 1 } <= ChangeHub.waitingMax)
    let again = desk.hub.listen()
    try await desk.play([.log(fire, .note("after"))], "after")
    desk.hub.close()
    #expect(await again.reduce(0) { sum, _ in sum + 1 } == 1)
  }

  @Test func `changes come in the order of the journal, whoever is in a hurry`() async throws {
    let desk = try Desk.atNoon(UnsteadyJournal())
    let changes = desk.hub.listen()
    try await desk.play([open(fire)], "o")
    await withTaskGroup { group in
      for number in 0..<300 {
        let priority: TaskPriority = [.background, .high, .low, .medium][number % 4]
        group.addTask(priority: priority) {
          _ = await outcome { () throws(DeskError) in
            try await desk.perform(order(.log(fire, .note("\(number)")), "n\(number)"))
          }
        }
      }
    }
    desk.hub.close()
    let positions = await changes.reduce(into: []) { $0.append($1.position) }
    #expect(positions.count == 301)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
  }
}
