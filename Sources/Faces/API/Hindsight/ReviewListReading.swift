internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Overview
internal import Procedure
internal import Vocabulary

extension View where Subject == ReviewLine {
  static let reviewed = View(
    "EndedIncident",
    [
      .always("incident", .text, "Its reference.") { .text("\($0.reference)") },
      .always("ended", .moment) { .moment($0.ended) },
      .always("restricted", .flag) { .flag($0.isRestricted) },
      .ifAny("priority", .choice(Priority.allCases.map(\.description))) { $0.priority.map { .text($0.description) } },
      .ifAny("nature", .text, "Its title.") { $0.natureTitle.map { .text($0) } },
      .ifAny("disposition", .text, "How it ended, in words.") { $0.disposition.map { .text($0) } },
      .always("deviations", .integer, "How many were found at its closing.") { .integer(Int64($0.deviations)) },
      .always("criteria", .byName(.integer), "How many came to what.") { line in
        .object(
          Criterion.Outcome.allCases.compactMap { outcome in
            line.outcomes[outcome].map { JSON.Member(name: outcome.rawValue, value: .integer(Int64($0))) }
          })
      },
      .ifAny("reviewedBy") { $0.reviewedBy.map { .id($0) } },
      .ifAny("reviewed", .moment) { $0.reviewed.map { .moment($0) } },
    ])
}

/// Ended incidents for those who review, as programs read them.
enum ReviewListReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/reviews", scope: .report, action: .review,
      summary: "Incidents that have ended, the newest first; those that the key's account may open.",
      parameters: [
        APIParameter(
          name: "show", shape: .choice(ReviewList.Choice.allCases.map(\.rawValue)),
          summary: "All, those with deviations, or those that nobody has reviewed."), .cursor, .limit,
      ],
      answer: .object([
        ShapeMember("count", .integer, "How many there are in all.", isAlways: true),
        ShapeMember("asOf", .moment, isAlways: true),
        ShapeMember("items", .list(.named("EndedIncident")), isAlways: true),
        ShapeMember("next", .text, "The cursor of the next page; left out at the end."),
      ]), problems: [.notNow], handle: list)
  ]

  private static func list(_ call: APICall) async throws -> APIAnswer {
    let account = try call.holder.account
    let before = try Listing.cursor(call).map { try Reference($0) }
    let found = try await call.desk.reviews().outcome()
    let window = found.list.window(
      call.query["show"].flatMap { ReviewList.Choice(rawValue: $0) } ?? .all, before: before, limit: try call.limit
    ) { $0.isOpenTo(account) }
    let next = window.hasOlder ? window.lines.last.map { "\($0.reference)" } : nil
    let items = window.lines.map { View.reviewed.told($0, personal: call.seesPersonal) }
    guard case .object(let page) = Listing(items: items, next: next).json else { return APIAnswer(.null) }
    return APIAnswer(
      .object(
        [
          JSON.Member(name: "count", value: .integer(Int64(window.count))),
          JSON.Member(name: "asOf", value: .moment(found.asOf)),
        ] + page))
  }
}

extension AtHand {
  /// What it came to. Throws `Problem` while the record is read for the first time, and where it cannot be.
  func outcome() throws -> Outcome {
    switch self {
    case .outcome(let outcome): return outcome
    case .reading(let position, of: let last):
      throw Problem(
        .notNow, "the record is being read, \(position) of \(last) entries so far; ask again",
        headers: ["Retry-After": "2"])
    case .failed: throw Problem(.notNow, "the record could not be read; try again", headers: ["Retry-After": "5"])
    }
  }
}
