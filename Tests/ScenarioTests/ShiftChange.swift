import Contact
import Desk
import Incident
import IncidentLog
import Overview
import Shift
import Testing
import Vocabulary

/// The night shift goes home in the middle of everything.
@Suite struct ShiftChange {
  @Test func `nobody leaves what is theirs without an owner`() async throws {
    let room = try await Watchroom()
    try await room.does("ann", .shift(.begin("ann".actor, role: "handler")))
    var incidents: [IncidentID] = []
    for name in ["bath", "cellar", "lift"] {
      let call = try await room.call("call-\(name)", from: nil, saying: "Trouble with the \(name)", to: "ann")
      incidents.append(try await room.open(name, from: call, by: "ann"))
      #expect(
        try await room.isRefused("ann", .goOffDuty("ann".actor, handTo: nil)).contains("call-\(name) on the line"))
      try await room.does("ann", .contact(call, .end))
    }
    #expect(try await room.isRefused("ann", .goOffDuty("ann".actor, handTo: nil)).contains("3 open"))
    #expect(
      try await room.isRefused("ann", .goOffDuty("ann".actor, handTo: "bea".actor))
        .contains("bea is not on duty"))

    try await room.does("bea", .shift(.begin("bea".actor, role: "handler")))
    let briefing = await room.desk.briefing(of: "ann".actor)
    #expect(Set(briefing.lines.map(\.incident)) == Set(incidents))
    #expect(briefing.lines.allSatisfy { $0.brief.words > 0 && $0.brief.seconds > 0 })
    try await room.does("ann", .goOffDuty("ann".actor, handTo: "bea".actor))
    for incident in incidents {
      let life = try await room.life(incident)
      #expect(life.log.owner == "bea".actor && life.nextAction != nil)
    }
    let shift = try await room.desk.shift()
    #expect(shift.onDuty.keys.sorted() == ["bea".actor] && shift.handovers.last?.incidents.count == 3)
  }

  @Test func `where an owner is not on duty, the fallback owns it and the words say so`() async throws {
    let room = try await Watchroom()
    let call = try await room.call("call-1", from: nil, saying: "A wall leans", to: "ann")
    let wall = try await room.open("wall", from: call, by: "ann")
    #expect(
      Ownership(try await room.life(wall), try await room.desk.shift()) == .owner("ann".actor), "no shifts are kept")
    try await room.does("bea", .shift(.begin("bea".actor, role: nil)))
    let ownership = Ownership(try await room.life(wall), try await room.desk.shift())
    #expect(ownership == .fallback("duty-manager".actor, insteadOf: "ann".actor))
    #expect(ownership?.words.contains("ann is off duty") == true)
  }
}
