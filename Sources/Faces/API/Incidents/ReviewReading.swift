internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Journal
internal import Overview
internal import Procedure

extension View where Subject == HandlingReview.Line {
  static let criterion = View(
    "ReviewedCriterion",
    [
      .always("criterion", .text, "Its name in the pack.") { .text($0.criterion) },
      .always("words") { .text($0.words) },
      .always("outcome", .choice(Criterion.Outcome.allCases.map(\.rawValue))) { .text($0.outcome) },
      .always("condition", .text, "What the pack asks, in FEEL.") { .text($0.condition) },
      .personal("found", .list(.named("ReviewedFinding")), "What of the record decided.") { line in
        .list(line.found.map { View<HandlingReview.Found>.finding.told($0, personal: true) })
      },
      .ifAny("reason", .text, "Why it cannot be said.") { $0.reason.map { .text($0) } },
    ])
}

extension View where Subject == HandlingReview.Found {
  static let finding = View(
    "ReviewedFinding",
    [
      .always("name") { .text($0.name) }, .always("value", .text, "As FEEL writes it.") { .text($0.value) },
    ])
}

extension View where Subject == HandlingReview.Departure {
  static let departure = View(
    "Departure",
    [
      .always("kind") { .text($0.kind) }, .always("words", .text, "What the kind means.") { .text($0.words) },
      .personal("what") { .text($0.what) },
      .always("entry", .integer, "The log's entry it is about; 0 where it is about none.") { .integer($0.entry) },
      .ifAny("actor") { $0.actor.map { .text($0) } },
    ])
}

extension View where Subject == HandlingReview {
  static let review = View(
    "Review",
    [
      .always("incident") { .text($0.incident) }, .ifAny("reference") { $0.reference.map { .text($0) } },
      .always("pack") { .text($0.pack) }, .always("version") { .text($0.version) },
      .always("hash", .text, "SHA-256 of the whole of that version.") { .text($0.hash) },
      .always("ended") { .text($0.ended) },
    ])
}

/// How incidents were dealt with and are dealt with so far, as programs read it.
enum ReviewReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/incidents/{reference}/review", scope: .report, action: .review,
      summary: "How an ended incident was dealt with, by the criteria of its version of the pack.",
      answer: answer, problems: [.notFound, .withheld, .refused]
    ) { call in
      let shown = try await IncidentReading.opened(call)
      guard let review = try await call.desk.review(of: shown.id, shown.life) else {
        throw Problem(
          .refused,
          shown.life.isOpen
            ? "the incident has not ended; the criteria are asked when it is closed"
            : "the incident went on under another, or by no pack that this store holds")
      }
      return APIAnswer(told(review, personal: call.seesPersonal))
    },
    APIRoute(
      method: .get, path: "/incidents/{reference}/deviations", scope: .read, action: .look,
      summary: "Where it is not dealt with as agreed, by now; of an open incident without what can still be done.",
      answer: .object([ShapeMember("items", .list(.named("Departure")), isAlways: true)]),
      problems: [.notFound, .withheld]
    ) { call in
      let life = try await IncidentReading.opened(call).life
      let departures = life.deviationsSoFar(under: try await call.desk.pack(of: life)).map {
        HandlingReview.Departure($0)
      }
      return APIAnswer(
        .members([
          "items": .list(
            departures.map { View<HandlingReview.Departure>.departure.told($0, personal: call.seesPersonal) })
        ]))
    },
  ]

  private static let answer: Shape = .object(
    View<HandlingReview>.review.properties.map(\.member) + [
      ShapeMember("criteria", .list(.named("ReviewedCriterion")), isAlways: true),
      ShapeMember("deviations", .list(.named("Departure")), "Where it was not dealt with as agreed.", isAlways: true),
    ])

  private static func told(_ review: HandlingReview, personal: Bool) -> JSON {
    guard case .object(let members) = View.review.told(review, personal: personal) else { return .null }
    return .object(
      members + [
        JSON.Member(
          name: "criteria",
          value: .list(review.criteria.map { View<HandlingReview.Line>.criterion.told($0, personal: personal) })),
        JSON.Member(
          name: "deviations",
          value: .list(review.deviations.map { View<HandlingReview.Departure>.departure.told($0, personal: personal) })),
      ])
  }
}
