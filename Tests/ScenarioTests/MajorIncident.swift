import Contact
import Escalation
import Incident
import IncidentLog
import Testing
import Vocabulary

/// A building has come down.
@Suite struct MajorIncident {
  @Test func `a METHANE report, three command roles, a handover and a decision log`() async throws {
    let room = try await Watchroom()
    let call = try await room.call("call-1", from: nil, saying: "The whole front of the building fell", to: "ann")
    let fall = try await room.open("fall", from: call, by: "ann")
    #expect(
      try await room.isRefused("sue", .escalate(fall, .takeRole(.operational, "sue".actor))).contains("level 4"))
    #expect(
      try await room.isRefused("ann", .escalate(fall, .report([.hazards: "dust"]))).contains("lacks major-incident"))
    let fields = Dictionary(uniqueKeysWithValues: MethaneField.allCases.map { ($0, "\($0.words): not known") })
    try await room.does("ann", .escalate(fall, .report(fields)))
    try await room.does("ann", .escalate(fall, .raise(.majorIncident, reason: "people under the rubble")))
    #expect(try await room.life(fall).escalation.asked?.who.text == "director-on-call")
    try await room.later(600)
    #expect(try await room.life(fall).escalation.asked?.who.text == "emergency-planning-officer")
    try await room.does("emergency-planning-officer", .escalate(fall, .accept))

    for (role, who) in [(CommandRole.operational, "sue"), (.tactical, "tom"), (.strategic, "una")] {
      try await room.does(who, .escalate(fall, .takeRole(role, who.actor)))
    }
    try await room.does("tom", .escalate(fall, .takeRole(.tactical, "vic".actor)))
    let decision = CommandDecision(
      situation: PersonalText("two walls still stand"), options: PersonalText("wait, or shore up"),
      choice: PersonalText("shore up first"), why: PersonalText("a second fall would hit the rescuers"))
    #expect(
      try await room.isRefused("tom", .escalate(fall, .decide(.tactical, decision))).contains("held by vic"),
      "who handed over does not decide any more")
    try await room.does("vic", .escalate(fall, .decide(.tactical, decision)))
    let escalation = try await room.life(fall).escalation
    #expect(escalation.roles == [.operational: "sue".actor, .tactical: "vic".actor, .strategic: "una".actor])
    #expect(escalation.turns.count == 4 && escalation.decisions.map(\.actor.text) == ["vic"])
    #expect(escalation.reports.count == 1 && escalation.raisings.last?.acceptedBy != nil)
  }
}
