import Contact
import Desk
import Incident
import Overview
import Procedure
import Testing
import Vocabulary

/// Contacts that end properly without an incident.
@Suite struct NoIncidentNeeded {
  @Test func `an advice-only call is wrapped up, and until then it is not forgotten`() async throws {
    let room = try await Watchroom()
    let call = try await room.call("call-1", from: nil, saying: "How do I bleed a radiator?", to: "ann")
    try await room.does("ann", .contact(call, .end))
    #expect(await room.desk.queue().map(\.contact) == [call], "it owes a disposition")
    try await room.later(301)
    #expect(try await room.desk.contact(call).overran == [.wrapUp])
    try await room.does("ann", .contact(call, .wrapUp(.advice, note: "told where the key is")))
    #expect(await room.desk.queue().isEmpty)
    #expect(await room.desk.nextAlarm == nil)
  }

  @Test func `what is not ours is sent to the right door in the agreed words`() async throws {
    let room = try await Watchroom()
    let service = try #require(room.pack.services.first { $0.remit != .inRemit })
    let ours = try #require(room.pack.services.first { $0.remit == .inRemit })
    let call = try await room.call("call-1", from: nil, saying: "My bin was not emptied", to: "ann")
    try await room.does("ann", .contact(call, .end))
    #expect(
      try await room.isRefused("ann", .contact(call, .wrapUp(.outOfRemit(ours.name, room.pack), note: nil)))
        .contains("ours to deal with"))
    try await room.does("ann", .contact(call, .wrapUp(.outOfRemit(service.name, room.pack), note: nil)))
    guard case .outOfRemit(let name, let door, let words) = try await room.desk.contact(call).disposition else {
      Issue.record("another disposition")
      return
    }
    #expect(name == service.name && !door.isEmpty && words == service.say)
  }

  @Test func `a silent call gets the agreed words, and is ended as silent or malicious by a person`() async throws {
    let room = try await Watchroom()
    for (id, outcome) in [("call-1", ContactOutcome.silent), ("call-2", .malicious)] {
      let call = try await room.call(id, from: nil, saying: "", to: "ann")
      try await room.does("ann", .contact(call, .face(.silent, room.pack)))
      try await room.does("ann", .contact(call, .end))
      try await room.does("ann", .contact(call, .wrapUp(outcome, note: nil)))
      #expect(try await room.desk.contact(call).phase == .wrappedUp)
    }
  }
}
