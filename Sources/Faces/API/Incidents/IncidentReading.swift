internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Overview
internal import Vocabulary

/// Incidents, as programs read them.
enum IncidentReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/incidents", scope: .read, action: .look,
      summary: "Incidents in the order in which they were opened.",
      parameters: [
        APIParameter(name: "phase", shape: .choice(["open", "all"]), summary: "All, or those that are open."), .cursor,
        .limit,
      ],
      answer: Listing.shape("Incident"), handle: list),
    APIRoute(
      method: .get, path: "/board", scope: .read, action: .look,
      summary: "Open incidents in the order of what is due next, with how many there are.", parameters: [.limit],
      answer: .object([
        ShapeMember("open", .integer, "How many are open.", isAlways: true),
        ShapeMember("overdue", .integer, "Of how many something is overdue.", isAlways: true),
        ShapeMember("items", .list(.named("Incident")), "Those that are due first.", isAlways: true),
      ]), handle: board),
    APIRoute(
      method: .get, path: "/incidents/{reference}", scope: .read, action: .look,
      summary: "One incident as it stands. A look at a restricted one by somebody named is recorded.",
      answer: .named("Incident"), problems: [.notFound]
    ) { call in
      let shown = try await shown(named: call.path["reference"] ?? "", call)
      return APIAnswer(told(shown, call), headers: ["ETag": "\"\(shown.version)\""])
    },
    APIRoute(
      method: .get, path: "/incidents/{reference}/log", scope: .read, action: .look,
      summary: "The lines of its log, the oldest first.", parameters: [.cursor, .limit],
      answer: Listing.shape("Line"), problems: [.notFound, .withheld]
    ) { call in
      let shown = try await opened(call)
      return try await Listing.part(of: shown.life.log.lines, call, name: { padded($0.entry) }) {
        View.line.told($0, personal: call.seesPersonal)
      }
    },
  ]

  /// A number whose order as text is its own.
  static func padded(_ number: Int64) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, 19 - text.utf8.count)) + text
  }

  private static func list(_ call: APICall) async throws -> APIAnswer {
    let isOpenOnly = call.query["phase"] == "open"
    let limit = try call.limit
    var after = try Listing.cursor(call).map { try IncidentID($0) }
    var items: [JSON] = []
    // Closed incidents between are passed over, page by page, no further than a limit: the next page goes on there.
    for _ in 0..<pagesMax {
      let rows = try call.desk.journal.rows(after: after, limit: limit)
      for row in rows {
        after = row.incident
        guard !isOpenOnly || row.closed == nil, let shown = try await shown(row.incident, call, isLook: false) else {
          continue
        }
        items.append(told(shown, call))
        if items.count == limit { return APIAnswer(Listing(items: items, next: after?.text).json) }
      }
      if rows.count < limit { return APIAnswer(Listing(items: items, next: nil).json) }
    }
    return APIAnswer(Listing(items: items, next: after?.text).json)
  }

  private static let pagesMax = 20

  private static func board(_ call: APICall) async throws -> APIAnswer {
    var board = Board()
    for (stream, stand) in await call.desk.live().stands {
      if case .incident(let life) = stand.state, let id = IncidentID(of: stream) { board.take(id, life) }
    }
    var items: [JSON] = []
    for line in board.first(try call.limit) {
      if let shown = try await shown(line.incident, call, isLook: false) { items.append(told(shown, call)) }
    }
    return APIAnswer(
      .members([
        "open": .integer(Int64(board.count)), "overdue": .integer(Int64(board.overdue(at: call.desk.clock.now()))),
        "items": .list(items),
      ]))
  }

  static func told(_ shown: IncidentShown, _ call: APICall) -> JSON {
    View.incident.told(shown, personal: call.seesPersonal)
  }

  static func shown(named name: String, _ call: APICall) async throws -> IncidentShown {
    let reference: Reference
    do throws(Malformed) { reference = try Reference(name) } catch {
      throw Problem(.notFound, "no incident has this reference; it is a day and a number, such as 261121-0042")
    }
    guard let row = try call.desk.journal.row(of: reference), let shown = try await shown(row.incident, call) else {
      throw Problem(.notFound, "no incident has this reference")
    }
    return shown
  }

  /// The incident that the address names, for what is told of it to those alone who may open it. Throws `Problem`.
  static func opened(_ call: APICall) async throws -> IncidentShown {
    let shown = try await shown(named: call.path["reference"] ?? "", call)
    guard !shown.isWithheld else { throw Problem(.withheld, "the incident is restricted, and the account not named") }
    return shown
  }

  /// nil for one that was never opened.
  static func shown(_ incident: IncidentID, _ call: APICall, isLook: Bool = true) async throws -> IncidentShown? {
    let stand = try await call.desk.stand(.incident(incident))
    guard case .incident(let life) = stand.state, let reference = life.log.reference else { return nil }
    let actor = try call.holder.account
    let isOpen = life.log.isOpenTo(actor)
    // A list tells of a restricted incident only that it is there; the incident itself is a look.
    let isTold = life.log.restrictedTo == nil || (isOpen && isLook)
    if isTold, isLook { try await call.desk.noteLook(at: incident, life, by: actor) }
    let shown = isTold ? life : life.withheld
    return IncidentShown(
      id: incident, reference: reference, version: stand.version, life: shown, isWithheld: !isTold,
      brief: call.seesPersonal ? await call.desk.brief(of: shown).text : "")
  }
}
