import Contact
import Deployment
import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct PerformTests {
  @Test func `an order is recorded with who, when and its id, and what follows names it as its cause`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    let contact = ContactID(trusted: "c")
    try await desk.play(
      [.contact(contact, .receive(.call, number: nil, caller: nil, firstWords: "Fire!")), .contact(contact, .answer)],
      "c")
    let outcome = try await desk.perform(order(open(fire, from: contact), "open"))
    guard case .done(let receipt) = outcome else { throw Unexpected(outcome) }
    let entries = try journal.entries(after: receipt.first - 1, limit: 100)
    #expect(entries.map(\.position) == [receipt.first, receipt.first + 1, receipt.last])
    #expect(entries.map(\.command.text) == ["open", "open+link", "open+words"])
    #expect(entries.map(\.cause?.text) == [nil, "open", "open"])
    #expect(entries.map(\.actor) == [amy, .machine, .machine])
    #expect(entries.allSatisfy { $0.happened == noon(0) && $0.recorded == noon(0) })
    #expect(receipt.reference?.description == "261121-0001")
  }

  @Test func `an incident shows the number the store gave it, and the next gets the next`() async throws {
    let desk = try Desk.atNoon(MemoryJournal())
    try await desk.play([open(fire), open(flood)], "o")
    #expect(try await desk.life(fire).log.reference?.description == "261121-0001")
    #expect(try await desk.life(flood).log.reference?.description == "261121-0002")
  }

  @Test func `the same order again is done once, and says where it went`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    let note = order(.log(fire, .note("Smoke")), "note")
    guard case .done(let receipt) = try await desk.perform(note) else { throw Unexpected("not done") }
    let head = try journal.head()
    #expect(try await desk.perform(note) == .doneBefore(receipt))
    #expect(try journal.head() == head)
    #expect(try await desk.life(fire).log.lines.count == 1)
    // Also by a desk that was not there, and also when the order could no longer be carried out.
    let other = try Desk.atNoon(journal)
    #expect(try await other.perform(note) == .doneBefore(receipt))
    try await other.play([.log(fire, .close(done))], "close")
    #expect(try await other.perform(note) == .doneBefore(receipt))
  }

  @Test func `what is already so writes nothing`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([.register(engine, pump, home: nil)], "r")
    let head = try journal.head()
    #expect(try await desk.perform(order(.register(engine, pump, home: nil), "again")) == .alreadySo)
    #expect(try journal.head() == head)
  }

  @Test func `an order late in coming keeps both times`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    _ = try await desk.perform(order(.log(fire, .note("Smoke")), "late", happened: noon(-600)))
    let entry = try #require(try journal.entries(of: .incident(fire), after: 1, limit: 1).first)
    #expect(entry.happened == noon(-600) && entry.recorded == noon(0))
    #expect(try await desk.life(fire).log.lines.first?.isLate == true)
  }

  @Test func `an id without room for what follows from it is refused`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    let most = String(repeating: "é", count: Order.idBytesMax / 2)
    _ = try await desk.perform(order(open(fire), most))
    let error = await #expect(throws: DeskError.self) { try await desk.perform(order(open(flood), most + "x")) }
    guard case .badOrder = error else { throw Unexpected("\(String(describing: error))") }
    #expect(try await desk.life(flood).log.phase == .unopened)
  }

  @Test func `orders given together come to what they come to one after the other`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    let orders = [
      order(open(fire), "1"), order(.log(fire, .note("Smoke")), "2"), order(.log(fire, .note(" ")), "3"),
      order(.log(fire, .note("Smoke")), "2"), order(.log(fire, .close(done)), "4"), order(.log(fire, .note("x")), "5"),
    ]
    let outcomes = await desk.outcomes(of: desk.submitAll(orders))
    #expect(outcomes.map(kind) == ["done", "done", "refused", "before", "done", "refused"])
    #expect(try journal.entries(of: .incident(fire), after: 0, limit: 100).map(\.version) == [1, 2, 3])
    #expect(try await Desk.atNoon(journal).stand(.incident(fire)) == desk.stand(.incident(fire)))
  }

  private func kind(_ result: Result<Outcome, DeskError>) -> String {
    switch result {
    case .success(.done): "done"
    case .success(.doneBefore): "before"
    case .success(.alreadySo): "already so"
    case .failure(.refused): "refused"
    case .failure: "fault"
    }
  }

  @Test func `a command id that was used for something else is refused, and the same order again is not`() async throws
  {
    let desk = try Desk.atNoon(MemoryJournal())
    try await desk.play([open(fire), open(flood)], "o")
    _ = try await desk.perform(order(.log(fire, .note("Smoke")), "k"))
    guard case .doneBefore = try await desk.perform(order(.log(fire, .note("Smoke")), "k")) else {
      throw Unexpected("it was not known again")
    }
    for other in [
      Intent.log(fire, .note("Another")), .log(fire, .state(.hazard, "Smoke")), .log(flood, .note("Smoke")),
      .register(engine, pump, home: nil),
    ] {
      let error = await #expect(throws: DeskError.self) { try await desk.perform(order(other, "k")) }
      guard case .badOrder = error else { throw Unexpected("\(other) came to \(String(describing: error))") }
    }
    #expect(try await desk.life(fire).log.lines.count == 1)
  }
}

/// Something came of an order that the test did not reckon with.
struct Unexpected: Error {
  let what: String

  init(_ what: some CustomStringConvertible) { self.what = what.description }
  init(_ outcome: Outcome) { what = String(describing: outcome) }
}
