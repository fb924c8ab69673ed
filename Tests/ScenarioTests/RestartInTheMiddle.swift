import Assessment
import Contact
import Desk
import Incident
import IncidentLog
import Journal
import Testing
import Vocabulary

/// The process is killed with everything open.
@Suite struct RestartInTheMiddle {
  @Test func `everything stands as it stood, and what falls due is done once`() async throws {
    let room = try await Watchroom()
    try await room.onDuty((sign: "G1", type: "gas-engineer", skills: ["gas-registered"], north: 0))
    let call = try await room.call("call-1", from: "5551234", saying: "It smells of gas", to: "ann")
    let gas = try await room.open("gas", from: call, by: "ann")
    try await room.does("ann", .assess(gas, .start(TreeID("supplies"), room.pack)))
    try await room.answer(gas, "g", "i", by: "ann")
    try await room.does("controller", .assign("G1".unit, to: gas, duty: "Make safe"))
    let waiting = try ContactID("waiting")
    try await room.does("exchange", .contact(waiting, .receive(.call, number: nil, caller: nil, firstWords: nil)))

    let before = await room.desk.live().stands
    try room.restart()
    #expect(await room.desk.live().stands == before)
    #expect(try await room.asked(gas)?.text == "gas-out", "the question is still on the screen")

    // Down while deadlines pass; afterwards each is told once, also over a second restart.
    try await room.later(0)
    try room.restart()
    try await room.later(400)
    try room.restart()
    try await room.later(400)
    let events = try room.journal.entries(of: .incident(gas), after: 0, limit: 1_000)
    let overruns = events.filter { $0.event == "escalation-overran" }.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(overruns.count == Set(overruns).count && overruns.contains { $0.contains("acknowledge") })
    #expect(try await room.desk.contact(waiting).overran == [.answer])
    #expect(try await Verification.run(room.journal).flaw == nil)
  }
}
