import Assessment
import Contact
import Deployment
import Desk
import Escalation
import Incident
import IncidentLog
import Procedure
import Review
import Shift
import Testing
import Vocabulary

/// A smell of gas at two in the morning, an engineer who does not answer, and how the centre gets over it.
@Suite struct GasLeakAtNight {
  @Test func `from the first ring to closing, with a silent engineer and an escalation`() async throws {
    let room = try await Watchroom()
    let gas = try await rings(room)
    try await isSilent(room, gas)
    try await isMadeSafe(room, gas)
    try await isClosed(room, gas)
  }

  /// The call, the questions, the advice, the promise.
  private func rings(_ room: Watchroom) async throws -> IncidentID {
    try await room.does("ann", .shift(.begin("ann".actor, role: "handler")))
    try await room.onDuty(
      (sign: "G1", type: "gas-engineer", skills: ["gas-registered"], north: 10_000),
      (sign: "G2", type: "gas-engineer", skills: ["gas-registered"], north: 90_000),
      (sign: "W1", type: "warden", skills: ["key-holding"], north: 5_000))

    // The call: first words word for word, the place, the questions.
    let call = try await room.call("call-1", from: "028 9012 3456", saying: "I smell gas in the kitchen", to: "ann")
    let gas = try await room.open("gas", from: call, by: "ann")
    try await room.does(
      "ann",
      .log(
        gas,
        .locate(
          Location(
            place: PersonalText("Flat 4, Willow Court"),
            coordinates: try Coordinates(latitudeE7: 545_905_000, longitudeE7: -59_300_000),
            asked: room.pack.locationWords?.ask))))
    try await room.later(10)
    try await room.does(
      "ann", .assess(gas, .start(TreeID("supplies"), room.pack, firstWords: "I smell gas in the kitchen")))
    let suggestion = try await room.life(gas).assessment.suggestions[QuestionID("what-failed")]
    #expect(suggestion?.answer.text == "g" && suggestion?.quote.words == "smell gas")

    // After the first answer it is P1 for certain; help can move while questions go on.
    try await room.later(8)
    try await room.answer(gas, "g", by: "ann")
    var life = try await room.life(gas)
    #expect(life.assessment.priority == .p1 && life.assessment.determinant == nil)
    #expect(life.escalation.level == .supervisor, "P1 tells the supervisor")
    try await room.later(8)
    try await room.answer(gas, "i", "y", by: "ann")
    life = try await room.life(gas)
    #expect(life.assessment.determinant?.leaf.text == "gas-inside")
    #expect(life.log.facts == [FactCode(trusted: "gas-suspected")])
    try await room.does(
      "ann",
      .assess(
        gas,
        .advise(AdviceID("gas-leave"), room.pack, known: .init(), day: room.pack.reviewBy, despite: nil)))
    let confirm = try #require(room.pack.locationWords?.confirm)
    try await room.does("ann", .log(gas, .confirmLocation(question: confirm, answer: "Beside the school")))
    try await room.does("ann", .log(gas, .promise("An engineer is coming", by: room.now.adding(seconds: 900))))
    try await room.does("ann", .contact(call, .end))
    try await room.does("ann", .contact(call, .wrapUp(.incident, note: nil)))
    return gas
  }

  /// The engineer who is sent does not answer: the supervisor and then the next are asked, once each.
  private func isSilent(_ room: Watchroom, _ gas: IncidentID) async throws {
    // The nearest engineer with the skill is proposed, and the warden is not needed.
    let proposal = try await room.desk.propose(for: gas, id: CommandID("propose"), by: ActorID("controller"))
    #expect(proposal.chosen.map(\.unit.text) == ["G1"] && proposal.missing.isEmpty)
    #expect(proposal.cover == [UnitType(trusted: "gas-engineer"): 1, UnitType(trusted: "warden"): 1])
    try await room.does("controller", .assign("G1".unit, to: gas, duty: "Make the appliances safe"))

    try await room.does("supervisor", .escalate(gas, .accept))
    try await room.later(900)
    let life = try await room.life(gas)
    #expect(life.escalation.overruns.contains { $0.clock == "acknowledge/G1" })
    #expect(life.escalation.fired.contains { $0.trigger.text == "not-acknowledged" })
    try await room.does("supervisor", .escalate(gas, .raise(.dutyManager, reason: "nobody reaches the engineer")))
    #expect(try await room.life(gas).escalation.asked?.who.text == "duty-manager")
    try await room.later(300)
    #expect(try await room.life(gas).escalation.asked?.who.text == "second-duty-manager", "unaccepted goes on")
    try await room.does("second-duty-manager", .escalate(gas, .accept))
    #expect(try await room.life(gas).escalation.asked == nil)
  }

  /// The other engineer goes instead, and the caller hears of it.
  private func isMadeSafe(_ room: Watchroom, _ gas: IncidentID) async throws {
    try await room.does("controller", .end("G1".unit, on: gas, .stoodDown(reason: "does not answer")))
    #expect(try await room.life(gas).isUnitNeeded)
    try await room.does("controller", .assign("G2".unit, to: gas, duty: "Make the appliances safe"))
    for step in [AssignmentStep.acknowledged, .mobile] {
      try await room.does("controller", .progress("G2".unit, on: gas, step))
    }
    try await room.does("ann", .log(gas, .tellCaller("Another engineer is on the way")))
    try await room.later(1_200)
    try await room.does("controller", .progress("G2".unit, on: gas, .atScene))
    try await room.later(1_800)
    #expect(try await room.life(gas).due(at: room.now).contains { $0.kind == .welfare("G2".unit) })
    try await room.does("controller", .deploy(gas, .hear("G2".unit, "Leak found at the cooker, shut off")))
    try await room.does("controller", .progress("G2".unit, on: gas, .cleared))
  }

  /// Closing needs nothing open, and the check names what was not as agreed: times that ran out, and nothing else.
  private func isClosed(_ room: Watchroom, _ gas: IncidentID) async throws {
    try await room.does("ann", .log(gas, .resolve("Cooker shut off and made safe")))
    for task in try await room.life(gas).deployment.openTasks {
      try await room.does("ann", .deploy(gas, .finishTask(entry: task.entry, nil)))
    }
    try await room.does("ann", .log(gas, .close(DispositionCode("made-safe"))))
    let life = try await room.life(gas)
    #expect(!life.isOpen && life.nextAction == nil)
    let found = life.deviations(under: room.pack)
    #expect(found.allSatisfy { $0.kind == .overdue && $0.entry > 0 })
    #expect(found.first?.what.hasPrefix("acknowledge/G1") == true, "\(found)")
    #expect(await room.desk.nextAlarm == nil || !life.isOpen)
  }
}

extension String {
  var actor: ActorID { ActorID(trusted: self) }
  var unit: CallSign { CallSign(trusted: self) }
}
