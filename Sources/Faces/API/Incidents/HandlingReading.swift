internal import Account
internal import Assessment
internal import Deployment
internal import Desk
internal import Escalation
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Orders
internal import Overview
internal import Procedure
internal import Vocabulary

/// How an incident came to be what it is, what was done, and what is at hand for it, as programs read it.
enum HandlingReading {
  static let routes: [APIRoute] = [
    // What people said stands in all of these, so they take the scope for it.
    route("path", .personal, "Why it is what it is: the path through its tree, and what people judged.", .named("Path"))
    { call in
      let shown = try await IncidentReading.opened(call)
      var pack: Pack?
      if let version = shown.life.assessment.pack { pack = try await call.desk.pack(version) }
      return try APIAnswer(encoding: Explanation(shown.id, shown.life, under: pack))
    },
    route(
      "course", .personal, "What was done beside log and questions: advice, promises, levels, command, offers.",
      .named("Course")
    ) { call in
      APIAnswer(View.course.told(try await IncidentReading.opened(call).life, personal: true))
    },
    route(
      "proposal", .read, "Who could be sent, and why or why not; no proposal is recorded by it.", .named("Proposal")
    ) {
      call in
      let proposal = await call.desk.proposal(for: try await IncidentReading.opened(call).life)
      var references: [IncidentID: Reference] = [:]
      for case .busy(let incident) in proposal.lines.map(\.verdict) where references[incident] == nil {
        references[incident] = try await call.desk.life(incident).log.reference
      }
      return APIAnswer(
        View.proposal.told(
          ProposalShown(proposal: proposal, references: references, isPersonal: call.seesPersonal), personal: true))
    },
    route("advice", .read, "The cards of its pack, with what may be said now.", cards, advice),
  ]

  private static let cards = Shape.object([ShapeMember("items", .list(.named("AdviceCard")), isAlways: true)])

  private static func advice(_ call: APICall) async throws -> APIAnswer {
    let life = try await IncidentReading.opened(call).life
    var pack = try await call.desk.pack(of: life)
    if pack == nil { pack = try await call.desk.packInForce() }
    let known = life.assessment.known(with: life.log.facts)
    let today = await call.desk.localTime.civil(call.desk.clock.now()).date
    let given = Set(life.assessment.given.map(\.advice.card))
    let cards = (pack?.advice.values.sorted { $0.id < $1.id } ?? []).map {
      CardShown(card: $0, isOpen: $0.opens(for: known, on: today), isGiven: given.contains($0.id))
    }
    return APIAnswer(
      .members(["items": .list(cards.map { View.card.told($0, personal: call.seesPersonal) })]))
  }

  private static func route(
    _ name: String, _ scope: KeyScope, _ summary: String, _ answer: Shape,
    _ handle: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) -> APIRoute {
    APIRoute(
      method: .get, path: "/incidents/{reference}/\(name)", scope: scope, action: .look, summary: summary,
      answer: answer, problems: [.notFound, .withheld], handle: handle)
  }
}
