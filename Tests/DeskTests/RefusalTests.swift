import Contact
import Deployment
import Desk
import Improvement
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

@Suite struct RefusalTests {
  static let contact = ContactID(trusted: "c")
  static let nowhere = IncidentID(trusted: "nowhere")
  static let ghost = CallSign(trusted: "ghost")
  static let big = String(repeating: "x", count: 10_000_000)

  static let past: [Intent] = [
    open(fire), open(flood), .register(engine, pump, home: nil), .startDuty(engine),
    .assign(engine, to: fire, duty: "Attend"),
    .contact(contact, .receive(.call, number: nil, caller: nil, firstWords: nil)),
  ]

  static let refused: [Intent] = [
    open(fire), open(nowhere, from: contact), open(nowhere, from: ContactID(trusted: "nobody")),
    .log(nowhere, .note("x")),
    .log(fire, .note("")), .log(fire, .note(big)), .log(fire, .close(done)), .log(fire, .strike(entry: 9, reason: "x")),
    .contact(contact, .end), .contact(contact, .link(fire)), .assign(engine, to: flood, duty: "Attend"),
    .assign(ghost, to: fire, duty: "Attend"), .assign(engine, to: fire, duty: big),
    .progress(engine, on: flood, .mobile),
    .progress(ghost, on: fire, .mobile), .endDuty(engine), .startDuty(ghost),
    .register(engine, UnitType(trusted: "van"), home: nil), .dedicate(.rehearsal), .setZone("Nowhere/Else"),
    .log(fire, .locate(Location(place: .text(" ")))),
  ]

  @Test func `a refused order writes nothing, moves nothing, and can be tried again`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play(Self.past, "past")
    let head = try journal.head()
    let stands = await desk.live().stands
    for (index, intent) in Self.refused.enumerated() {
      let what = String(describing: intent).prefix(80)
      let error = await #expect(throws: DeskError.self, "\(what)") {
        try await desk.perform(order(intent, "r\(index)"))
      }
      guard case .refused = error else { throw Unexpected("\(what): \(String(describing: error))") }
      #expect(try journal.head() == head, "\(what)")
      #expect(try journal.receipt(of: CommandID(trusted: "r\(index)")) == nil, "\(what)")
      #expect(await desk.live().stands == stands, "\(what)")
    }
    // An id that was refused is free for an order that can be carried out.
    guard case .done = try await desk.perform(order(.log(fire, .note("Smoke")), "r0")) else {
      throw Unexpected("not done")
    }
  }

  @Test func `what is too large for the store is told, and nothing of it is kept`() async throws {
    let journal = MemoryJournal()
    let desk = try Desk.atNoon(journal)
    try await desk.play([open(fire)], "o")
    let head = try journal.head()
    let receive = Intent.contact(Self.contact, .receive(.email, number: nil, caller: nil, firstWords: Self.big))
    await #expect(throws: DeskError.self) { try await desk.perform(order(receive, "big")) }
    #expect(try journal.head() == head)
    #expect(try await desk.stand(.contact(Self.contact)).version == 0)
    let shorter = Intent.contact(Self.contact, .receive(.email, number: nil, caller: nil, firstWords: "Fire"))
    guard case .done = try await desk.perform(order(shorter, "short")) else { throw Unexpected("not done") }
  }
}
