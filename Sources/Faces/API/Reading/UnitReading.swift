internal import Account
internal import Deployment
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Journal
internal import Overview
internal import Shift
internal import Vocabulary

/// A unit as it stands.
struct UnitShown: Sendable {
  let unit: CallSign
  let version: Int64
  let state: UnitState
  let incident: Reference?

  var phase: String {
    switch state.phase {
    case .unregistered: "unregistered"
    case .offDuty: "off-duty"
    case .available: "available"
    case .returning: "returning"
    case .unavailable: "unavailable"
    case .busy(_, let step): step.rawValue
    }
  }

  static let phases =
    ["unregistered", "off-duty", "available", "returning", "unavailable"]
    + AssignmentStep.allCases.map(\.rawValue)
}

extension View where Subject == UnitShown {
  static let unit = View(
    "Unit",
    [
      .always("unit") { .id($0.unit) },
      .always("version", .integer, "How many entries it has; the ETag.") { .integer($0.version) },
      .ifAny("type") { $0.state.type.map { .id($0) } },
      .ifAny("home") { $0.state.home.map { .id($0) } },
      .always("skills", .list(.text)) { .ids($0.state.skills.sorted()) },
      .ifAny("number", .text, "The radio or telephone by which it is reached.") { $0.state.number.map { .text($0) } },
      .ifAny("onDutySince", .moment) { $0.state.onDutySince.map { .moment($0) } },
      .ifAny("dutyEnds", .moment, "When its shift is planned to end.") { $0.state.dutyEnds.map { .moment($0) } },
      .always("state", .choice(UnitShown.phases)) { .text($0.phase) },
      .ifAny("incident", .text, "The reference of the incident it is on.") { $0.incident.map { .text("\($0)") } },
      .ifAny("point", .point) { $0.state.position.map { .point($0.coordinates) } },
      .ifAny("pointAt", .moment, "When it was there.") { $0.state.position.map { .moment($0.at) } },
    ])
}

extension View where Subject == (who: ActorID, duty: ShiftState.OnDuty) {
  static let duty = View(
    "Duty",
    [
      .always("who") { .id($0.who) },
      .ifAny("role") { $0.duty.role.map { .text($0) } },
      .always("since", .moment) { .moment($0.duty.since) },
      .ifAny("pausedSince", .moment) { $0.duty.pausedSince.map { .moment($0) } },
    ])
}

/// What went from one to the other.
struct HandoverShown: Sendable {
  let handover: ShiftState.Handover
  let incidents: [Reference]
}

extension View where Subject == HandoverShown {
  static let handover = View(
    "Handover",
    [
      .always("from") { .id($0.handover.from) }, .always("to") { .id($0.handover.to) },
      .always("at", .moment) { .moment($0.handover.at) },
      .always("incidents", .list(.text), "Their references.") { .texts($0.incidents.map(\.description)) },
    ])
}

/// Units and shifts, as programs read them.
enum UnitReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/units", scope: .read, action: .look, summary: "Units in the order of their call signs.",
      parameters: [.cursor, .limit], answer: Listing.shape("Unit")
    ) { call in
      let units = await call.desk.units().keys.sorted()
      return try await Listing.part(of: units, call, name: \.text) { try await told($0, call) ?? .object([]) }
    },
    APIRoute(
      method: .get, path: "/units/{unit}", scope: .read, action: .look, summary: "One unit.",
      answer: .named("Unit"), problems: [.notFound]
    ) { call in
      let unit: CallSign
      do { unit = try CallSign(call.path["unit"] ?? "") } catch {
        throw Problem(.notFound, "no unit has this call sign")
      }
      guard let told = try await told(unit, call), case .integer(let version)? = told["version"] else {
        throw Problem(.notFound, "no unit has this call sign")
      }
      return APIAnswer(told, headers: ["ETag": "\"\(version)\""])
    },
    APIRoute(
      method: .get, path: "/shift", scope: .read, action: .look, summary: "Who is on duty.",
      parameters: [.cursor, .limit], answer: Listing.shape("Duty")
    ) { call in
      let onDuty = try await call.desk.shift().onDuty.sorted { $0.key < $1.key }
      return try await Listing.part(of: onDuty, call, name: { $0.key.text }) {
        View.duty.told((who: $0.key, duty: $0.value), personal: call.seesPersonal)
      }
    },
    APIRoute(
      method: .get, path: "/shift/handovers", scope: .read, action: .look,
      summary: "What was handed over, of the latest; the newest first.", parameters: [.limit],
      answer: .object([ShapeMember("items", .list(.named("Handover")), isAlways: true)])
    ) { call in
      var items: [JSON] = []
      for handover in try await call.desk.shift().handovers.suffix(try call.limit).reversed() {
        var references: [Reference] = []
        for incident in handover.incidents {
          if let reference = try await call.desk.life(incident).log.reference { references.append(reference) }
        }
        items.append(
          View.handover.told(
            HandoverShown(handover: handover, incidents: references), personal: call.seesPersonal))
      }
      return APIAnswer(.members(["items": .list(items)]))
    },
    APIRoute(
      method: .get, path: "/shift/briefing", scope: .shift, action: .keepShift,
      summary: "What the key's account would hand over, to be read to whoever takes it; in the order of what is due.",
      answer: .object([ShapeMember("items", .list(.object(briefing)), isAlways: true)])
    ) { call in
      let isPersonal = call.seesPersonal
      let lines = await call.desk.briefing(of: try call.holder.account).lines
      return APIAnswer(
        .members([
          "items": .list(
            lines.map { line in
              .members([
                "incident": line.reference.map { .text("\($0)") }, "brief": isPersonal ? .text(line.brief.text) : nil,
                "due": .moment(line.next.due), "owed": .integer(Int64(line.owed)),
              ])
            })
        ]))
    },
  ]

  private static let briefing = [
    ShapeMember("incident", .text, "Its reference."), ShapeMember("brief", .text, "Needs the scope personal."),
    ShapeMember("due", .moment, "When something is due next.", isAlways: true),
    ShapeMember("owed", .integer, "How many things are owed.", isAlways: true),
  ]

  private static func told(_ unit: CallSign, _ call: APICall) async throws -> JSON? {
    let (state, version) = try await call.desk.unit(unit)
    guard state.phase != .unregistered else { return nil }
    var reference: Reference?
    if case .busy(let incident, _) = state.phase {
      reference = try await call.desk.life(incident).log.reference
    }
    let shown = try await call.desk.shown(state, to: try call.holder.account)
    return View.unit.told(
      UnitShown(unit: unit, version: version, state: shown, incident: reference), personal: call.seesPersonal)
  }
}
