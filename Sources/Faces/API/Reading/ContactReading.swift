internal import Account
internal import Contact
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// A contact as far as a key's account may see it.
struct ContactShown: Sendable {
  let id: ContactID
  let version: Int64
  let state: ContactState
  let incident: Reference?
}

extension View where Subject == ContactShown {
  static let contact = View(
    "Contact",
    [
      .always("id") { .id($0.id) },
      .always("version", .integer, "How many entries it has; the ETag.") { .integer($0.version) },
      .always("medium", .choice(Medium.allCases.map(\.rawValue))) { .text($0.state.medium.rawValue) },
      .always("urgency", .choice(Urgency.allCases.map(\.rawValue))) { .text($0.state.urgency.rawValue) },
      .always("phase", .choice(ContactState.Phase.allCases.map(\.rawValue))) { .text($0.state.phase.rawValue) },
      .always("received", .moment) { .moment($0.state.received) },
      .ifAny("answerBy", .moment) { $0.state.answerBy.map { .moment($0) } },
      .ifAny("answered", .moment) { $0.state.answered.map { .moment($0) } },
      .ifAny("ended", .moment) { $0.state.ended.map { .moment($0) } },
      .ifAny("callBackBy", .moment) { $0.state.callBackBy.map { .moment($0) } },
      .ifAny("readBy", .moment, "Until when somebody is to read what they sent since.") {
        $0.state.owed(.read).map { .moment($0) }
      },
      .ifAny("handler") { $0.state.handler.map { .id($0) } },
      .ifAny("incident", .text, "The reference of what it is about.") { $0.incident.map { .text("\($0)") } },
      .always("photos", .list(.text), "The hashes by which its photos are fetched.") {
        .texts($0.state.report.photos.map(\.content.hash.text))
      },
      .personal("number") { .personal($0.state.number) },
      .personal("caller") { .personal($0.state.caller) },
      .personal("firstWords") { .personal($0.state.firstWords) },
      .personal("note") { .personal($0.state.note) },
    ])
}

/// Contacts, as programs read them.
enum ContactReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/contacts", scope: .contacts, action: .takeContacts,
      summary: "Contacts that are open, in the order of their ids.", parameters: [.cursor, .limit],
      answer: Listing.shape("Contact")
    ) { call in
      let open = await call.desk.queue().map(\.contact).sorted()
      return try await Listing.part(of: open, call, name: \.text) { try await told($0, call) ?? .object([]) }
    },
    APIRoute(
      method: .get, path: "/contacts/{contact}", scope: .contacts, action: .takeContacts, summary: "One contact.",
      answer: .named("Contact"), problems: [.notFound]
    ) { call in
      let id: ContactID
      do { id = try ContactID(call.path["contact"] ?? "") } catch { throw Problem(.notFound, "no contact has this id") }
      guard let told = try await told(id, call), case .integer(let version)? = told["version"] else {
        throw Problem(.notFound, "no contact has this id")
      }
      return APIAnswer(told, headers: ["ETag": "\"\(version)\""])
    },
  ]

  private static func told(_ id: ContactID, _ call: APICall) async throws -> JSON? {
    let stand = try await call.desk.stand(.contact(id))
    guard case .contact(let state) = stand.state, state.phase != .unknown else { return nil }
    var personal = call.seesPersonal
    var reference: Reference?
    if let incident = state.incident {
      reference = try await call.desk.life(incident).log.reference
      // Who called about a restricted incident is as restricted as what they said.
      let isOpen = try await call.desk.isOpen(state, to: try call.holder.account)
      personal = personal && isOpen
    }
    return View.contact.told(
      ContactShown(id: id, version: stand.version, state: state, incident: reference), personal: personal)
  }
}
