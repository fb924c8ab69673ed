import Assessment
import Contact
import Deployment
import Escalation
import Incident
import IncidentLog
import Procedure
import Review
import Testing
import Vocabulary

/// Somebody makes an incident less urgent than it is.
@Suite struct WrongDowngrade {
  private func gas(_ room: Watchroom) async throws -> IncidentID {
    let call = try await room.call("call-1", from: "123456", saying: "It smells of gas", to: "ann")
    let gas = try await room.open("gas", from: call, by: "ann")
    try await room.does("ann", .assess(gas, .start(TreeID("supplies"), room.pack)))
    try await room.answer(gas, "g", "i", "y", by: "ann")
    try await room.does("ann", .log(gas, .promise("An engineer is coming", by: room.now.adding(seconds: 600))))
    return gas
  }

  private func downgrade(_ room: Watchroom, to priority: Priority) throws -> AssessmentCommand {
    let targets = try #require(room.pack.priorities[priority]?.targets)
    return .override(priority, reason: "he says the smell is gone", targets)
  }

  @Test func `until a second person has looked, the higher priority stands; refused, it stays`() async throws {
    let room = try await Watchroom()
    let gas = try await gas(room)
    try await room.does("ann", .assess(gas, downgrade(room, to: .p4)))
    #expect(try await room.life(gas).assessment.priority == .p1)
    #expect(
      try await room.isRefused("ann", .assess(gas, .look(agrees: true, reason: "I am sure"))).contains("somebody else"))
    #expect(try await room.isRefused("ann", .log(gas, .close(DispositionCode("false-alarm")))).contains("second look"))
    try await room.does("bea", .assess(gas, .look(agrees: false, reason: "gas does not go away by itself")))
    let life = try await room.life(gas)
    #expect(life.assessment.priority == .p1 && life.assessment.looks.first?.agrees == false)
    #expect(life.deployment.openTasks.allSatisfy { $0.task.kind != .tellCaller })
  }

  @Test func `nobody looks: it goes to the duty manager, and still stands`() async throws {
    let room = try await Watchroom()
    let gas = try await gas(room)
    try await room.does("supervisor", .escalate(gas, .accept))
    try await room.does("ann", .assess(gas, downgrade(room, to: .p4)))
    try await room.later(601)
    let life = try await room.life(gas)
    #expect(life.assessment.secondLook?.isOverlooked == true && life.assessment.priority == .p1)
    #expect(life.escalation.level == .dutyManager)
    #expect(life.nextAction(.secondLook)?.owner == room.pack.terms.fallback)
  }

  @Test func `agreed, it is lowered, and whoever was promised something is told`() async throws {
    let room = try await Watchroom()
    let gas = try await gas(room)
    try await room.does("ann", .assess(gas, downgrade(room, to: .p3)))
    try await room.does("bea", .assess(gas, .look(agrees: true, reason: "the network has been there")))
    let life = try await room.life(gas)
    #expect(life.assessment.priority == .p3)
    let task = try #require(life.deployment.openTasks.first { $0.task.kind == .tellCaller })
    #expect(try await room.isRefused("ann", .log(gas, .close(DispositionCode("with-network")))).contains("task"))
    try await room.does("ann", .deploy(gas, .finishTask(entry: task.entry, "rang at 02:20")))
    #expect(life.deviations(under: room.pack).contains { $0.kind == .overridden && $0.entry > 0 })
  }
}

extension Life {
  func nextAction(_ kind: NextAction.Kind) -> NextAction? { owed.first { $0.kind == kind } }
}
