internal import Account
internal import Contact
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// Contacts, as programs read them.
enum ContactReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/contacts", scope: .contacts, action: .takeContacts, isInspected: true,
      summary: "Contacts that are open, in the order of their ids.", parameters: [.cursor, .limit],
      answer: Listing.shape("Contact")
    ) { call in
      let open = await call.desk.queue().map(\.contact).sorted()
      return try await Listing.part(of: open, call, name: \.text) { try await told($0, call) ?? .object([]) }
    },
    APIRoute(
      method: .get, path: "/contacts/{contact}", scope: .contacts, action: .takeContacts, isInspected: true,
      summary: "One contact.",
      answer: .named("Contact"), problems: [.notFound]
    ) { call in
      guard let told = try await told(try await named(call), call), case .integer(let version)? = told["version"] else {
        throw Problem(.notFound, "no contact has this id")
      }
      return APIAnswer(told, headers: ["ETag": "\"\(version)\""])
    },
    APIRoute(
      method: .get, path: "/contacts/{contact}/known", scope: .contacts, action: .takeContacts, isInspected: true,
      summary:
        "What was known of the number and the place before, and which open incidents it may be about.",
      answer: .named("KnownBefore"), problems: [.notFound, .withheld]
    ) { call in
      let id = try await named(call)
      let actor = try call.holder.account
      guard try await call.desk.isOpen(try await call.desk.contact(id), to: actor) else {
        throw Problem(.withheld, "its incident is restricted, and the account not named")
      }
      let known = try await call.desk.knownBefore(id).shown(to: actor)
      return APIAnswer(View.known.told(KnownShown(known: known, isPersonal: call.seesPersonal), personal: true))
    },
  ]

  /// The contact that the address names. Throws `Problem` where there is none.
  static func named(_ call: APICall) async throws -> ContactID {
    let id: ContactID
    do throws(Malformed) { id = try ContactID(call.path["contact"] ?? "") } catch {
      throw Problem(.notFound, "no contact has this id")
    }
    guard try await call.desk.contact(id).phase != .unknown else { throw Problem(.notFound, "no contact has this id") }
    return id
  }

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
