import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct FaultTests {
  @Test func `a fault is told, nothing was written, and the desk stands where the store stands`() async throws {
    let journal = UnsteadyJournal { $0 == 2 ? .diskFull("test") : nil }
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    let stand = try await desk.stand(.incident(fire))
    let note = order(.log(fire, .note("Smoke")), "note")
    let error = await #expect(throws: DeskError.self) { try await desk.perform(note) }
    #expect(error == .fault(.diskFull("test")))
    #expect(try await desk.stand(.incident(fire)) == stand)
    #expect(try journal.receipt(of: note.id) == nil)
    // When there is room again the same order is carried out.
    guard case .done = try await desk.perform(note) else { throw Unexpected("not done") }
    #expect(try await desk.life(fire).log.lines.count == 1)
  }

  @Test func `a first order that fails leaves the store without a purpose`() async throws {
    let journal = UnsteadyJournal { $0 == 1 ? .readOnly("test") : nil }
    let desk = try Desk.atNoon(journal)
    await #expect(throws: DeskError.self) { try await desk.perform(order(open(fire), "o")) }
    #expect(await desk.purpose == nil)
    guard case .done = try await desk.perform(order(open(fire), "o")) else { throw Unexpected("not done") }
    #expect(await desk.purpose == .live)
  }

  @Test func `an open incident stays at hand when an order about it fails, comes twice or was outrun`() async throws {
    let journal = UnsteadyJournal { $0 == 3 ? .diskFull("test") : nil }
    let desk = try Desk.atNoon(journal)
    let note = order(.log(fire, .note("Smoke")), "n")
    try await desk.play([open(fire)], "o")
    _ = try await desk.perform(note)
    await #expect(throws: DeskError.self) { try await desk.perform(order(.log(fire, .note("lost")), "lost")) }
    #expect(await desk.live().stands[.incident(fire)]?.version == 2)
    guard case .doneBefore = try await desk.perform(note) else { throw Unexpected("not before") }
    #expect(await desk.live().stands[.incident(fire)]?.version == 2)
    _ = try await Desk.atNoon(journal).perform(order(.log(fire, .note("from another desk")), "other"))
    _ = await desk.outcomes(
      of: desk.submitAll([order(.log(fire, .takeOver), "idle"), order(.log(fire, .note("x")), "outrun")]))
    #expect(await desk.live().stands[.incident(fire)]?.version == 3)
  }

  @Test func `a setting that failed is not in force`() async throws {
    let journal = UnsteadyJournal { $0 == 3 ? .diskFull("test") : nil }
    let desk = try Desk.atNoon(journal)
    try await desk.play([.dedicate(.rehearsal), .setZone("Europe/Dublin")], "past")
    await #expect(throws: DeskError.self) { try await desk.perform(order(.setZone("America/Los_Angeles"), "z")) }
    #expect(await desk.localTime.zoneName == "Europe/Dublin")
    #expect(await desk.purpose == .rehearsal)
  }

  @Test func `what was decided on something that then failed is decided anew`() async throws {
    let journal = UnsteadyJournal { $0 == 2 ? .diskFull("test") : nil }
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    journal.hold()
    let first = Task {
      await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .note("lost")), "n1")) }
    }
    while journal.submitted < 2 { await Task.yield() }
    let second = Task {
      await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .note("kept")), "n2")) }
    }
    while journal.submitted < 3 { await Task.yield() }
    journal.release()
    #expect(await first.value == .failure(.fault(.diskFull("test"))))
    guard case .success(.done) = await second.value else { throw Unexpected("the second was not done") }
    #expect(try await desk.life(fire).log.lines.map(\.words.words) == ["kept"])
    #expect(try await desk.life(fire).log.lines.map(\.entry) == [2])
  }

  @Test func `an order that cannot be one is refused at once, though others are on their way`() async throws {
    let journal = UnsteadyJournal()
    let desk = try Desk.atNoon(journal)
    journal.hold()
    let first = Task { await outcome { () throws(DeskError) in try await desk.perform(order(open(fire), "o")) } }
    while journal.submitted < 1 { await Task.yield() }
    let long = String(repeating: "x", count: Order.idBytesMax + 1)
    await #expect(throws: DeskError.self) { try await desk.perform(order(open(flood), long)) }
    journal.release()
    guard case .success(.done) = await first.value else { throw Unexpected("the first was not done") }
  }

  @Test func `what is not yet durable is shown to nobody`() async throws {
    let journal = UnsteadyJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    journal.hold()
    let note = Task {
      await outcome { () throws(DeskError) in try await desk.perform(order(.log(fire, .note("Smoke")), "n")) }
    }
    while journal.submitted < 2 { await Task.yield() }
    let shown = try await desk.stand(.incident(fire)).version
    let live = await desk.live().stands[.incident(fire)]?.version
    journal.release()
    _ = await note.value
    #expect(shown == 1 && live == 1)
    #expect(try await desk.stand(.incident(fire)).version == 2)
  }

  @Test func `a closed store refuses and what it holds can still be read`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    journal.close()
    let error = await #expect(throws: DeskError.self) { try await desk.perform(order(.log(fire, .note("x")), "n")) }
    #expect(error == .fault(.closed))
    #expect(try await desk.stand(.incident(fire)).version == 1)
  }
}
