internal import Deployment
package import Incident
package import Vocabulary

/// States of streams that never end, so that loading one does not begin at its first entry.
package enum SnapshotCodec {
  /// The form written now; snapshots of another form are passed over and made anew.
  package static let form: Int64 = 3
  /// A stream is snapshot each time its version passes a multiple of this.
  package static let everyVersions: Int64 = 64

  /// Whether streams of a kind are snapshot at all: those that never end.
  package static func keeps(_ kind: StreamName.Kind) -> Bool {
    switch kind {
    case .unit: true
    case .contact, .incident, .place, .caller, .shift, .account, .pack, .draft, .centre: false
    }
  }

  /// The content for a stream that is worth a snapshot; nil for streams that are short or end.
  package static func encode(_ state: StreamState) -> [UInt8]? {
    guard case .unit(let unit) = state else { return nil }
    var body = BodyWriter()
    switch unit.phase {
    case .unregistered: body.text("phase", "unregistered")
    case .offDuty: body.text("phase", "off-duty")
    case .available: body.text("phase", "available")
    case .returning: body.text("phase", "returning")
    case .unavailable(let reason):
      body.text("phase", "unavailable")
      body.text("reason", reason)
    case .busy(let incident, let step):
      body.text("phase", "busy")
      body.text("incident", incident.text)
      body.text("step", step.rawValue)
    }
    body.text("type", ifAny: unit.type?.text)
    body.text("home", ifAny: unit.home?.text)
    body.set("skills", unit.skills)
    body.coordinates(unit.position?.coordinates)
    body.moment("positioned", ifAny: unit.position?.at)
    body.text("during", ifAny: unit.position?.during?.text)
    body.objects("stints", unit.stints) { stint, body in
      body.text("incident", stint.incident.text)
      body.moment("from", stint.from)
      body.moment("until", ifAny: stint.until)
    }
    body.text("number", ifAny: unit.number)
    body.moment("onDutySince", ifAny: unit.onDutySince)
    body.moment("dutyEnds", ifAny: unit.dutyEnds)
    body.moment("changed", unit.changed)
    return body.finish()
  }

  /// The state of a unit's stream.
  package static func decodeUnit(_ content: [UInt8]) throws(CodecFault) -> StreamState {
    var body = try BodyReader(content)
    var state = UnitState()
    state.phase = try phase(&body)
    state.type = try body.value(ifAny: "type", UnitType.self)
    state.home = try body.value(ifAny: "home", Station.self)
    state.skills = try body.set("skills", Skill.self)
    if let coordinates = try body.coordinates() {
      state.position = UnitState.Position(
        coordinates: coordinates, at: try body.moment("positioned"),
        during: try body.value(ifAny: "during", IncidentID.self))
    }
    state.stints = try body.objects("stints") { stint throws(CodecFault) in
      UnitState.Stint(
        try stint.value("incident", IncidentID.self), from: try stint.moment("from"),
        until: try stint.moment(ifAny: "until"))
    }
    state.number = try body.text(ifAny: "number")
    state.onDutySince = try body.moment(ifAny: "onDutySince")
    state.dutyEnds = try body.moment(ifAny: "dutyEnds")
    state.changed = try body.moment("changed")
    try body.end()
    return .unit(state)
  }

  private static func phase(_ body: inout BodyReader) throws(CodecFault) -> UnitState.Phase {
    switch try body.text("phase") {
    case "unregistered": .unregistered
    case "off-duty": .offDuty
    case "available": .available
    case "returning": .returning
    case "unavailable": .unavailable(reason: try body.text("reason"))
    case "busy": .busy(try body.value("incident", IncidentID.self), try body.choice("step", AssignmentStep.self))
    default: throw body.fault("a phase of a unit")
    }
  }
}
