internal import Account
package import Desk
package import HTML
internal import HTTPTypes
internal import Hummingbird
package import Journal
package import Logging
package import Orders
internal import Overview
package import PageParts
package import Photos
internal import Procedure

/// The face for programs: every route, and the gate before them.
package struct ProgramFace: Sendable {
  private let desk: Desk
  private let keys: KeyKeeper
  private let storms = AlarmStorms()
  /// Tells targets what happens.
  package let webhooks: WebhookSender
  let table: RouteTable

  /// `stylesheet` is that of the console, for the reference page.
  package init(
    desk: Desk, keys: any DoorKeys & WebhookStore, photos: PhotoDesk, commands: any CommandDesk, map: MapBase,
    stylesheet: Path, webhooks rules: WebhookRules, logger: Logger
  ) {
    self.desk = desk
    self.keys = KeyKeeper(desk: desk, keys: keys)
    webhooks = WebhookSender(
      desk: desk, keys: self.keys, store: keys, rules: rules, post: WebhookPost(), logger: logger)
    let underWay = KeysUnderWay()
    let routes =
      ProgramFace.reading + MapReading(base: map).routes + DraftReading(underWay: underWay).routes
      + LinkRoutes(underWay: underWay).routes + [LateSheetRoute.route] + PositionRoutes.routes
      + AlarmRoutes(keys: self.keys, storms: storms).routes
      + AccountRoutes(keeper: Doorkeeper(desk: desk, keys: keys)).routes + FeedRoutes.routes
      + WebhookRoutes(store: keys, sender: webhooks).routes
      + PhotoRoutes(photos: photos, underWay: underWay).routes
      + CommandLineRoutes(commands: commands, underWay: underWay).routes + OrderRoutes(underWay: underWay).routes
    table = RouteTable(ProgramFace.about(routes, stylesheet) + routes)
  }

  /// What stands before the console's routes, whose guards would send a program to the door.
  package func gate<Context: ConnectedContext>(_ context: Context.Type) -> APIGate<Context> {
    APIGate(desk: desk, keys: keys, table: table)
  }

  /// Where whoever keeps the centre looks after the targets.
  package var webhookDesk: any WebhookDesk { WebhookKeeping(sender: webhooks) }

  /// Tells the centre of alarms that were held back.
  package func stormWatch(_ logger: Logger) -> StormWatch { StormWatch(desk: desk, storms: storms, logger: logger) }

  /// What is read of the desk alone.
  static let reading: [APIRoute] =
    IncidentReading.routes + HandlingReading.routes + ReviewReading.routes + ContactReading.routes + UnitReading.routes
    + RegisterReading.routes + CentreReading.routes + ReviewListReading.routes + ReportReading.routes
    + JournalReading.routes + PackReading.routes + TrialReading.routes

  static let shapes: [(name: String, shape: Shape)] = incidentShapes + procedureShapes + centreShapes

  private static let incidentShapes: [(name: String, shape: Shape)] = [
    ("Incident", View.incident.shape), ("Line", View.line.shape), ("Path", .explanation), ("PathStep", .pathStep),
    ("Determinant", .determinant), ("Judgement", .judgement), ("Course", View.course.shape),
    ("Proposal", View.proposal.shape), ("AdviceCard", View.card.shape), ("ReviewedCriterion", View.criterion.shape),
    ("ReviewedFinding", View<HandlingReview.Found>.finding.shape), ("Departure", View.departure.shape),
    ("Contact", View.contact.shape), ("KnownBefore", View.known.shape),
  ]

  private static let procedureShapes: [(name: String, shape: Shape)] = [
    ("Pack", View.pack.shape), ("Procedures", View.procedures.shape), ("PackSummary", .packSummary),
    ("PackFile", View.file.shape), ("PackChange", View.change.shape), ("ChangeReader", View.reader.shape),
    ("Draft", View.draft.shape), ("DraftProof", View.proof.shape), ("Finding", View<Finding>.finding.shape),
    ("Edit", View.edit.shape), ("TriedIncident", View.trialLine.shape),
  ]

  private static let centreShapes: [(name: String, shape: Shape)] = [
    ("Unit", View.unit.shape), ("Duty", View.duty.shape), ("Handover", View.handover.shape),
    ("RegisterEntry", View<EntryShown>.entry.shape), ("PlaceFound", View.place.shape), ("Found", View.found.shape),
    ("EndedIncident", View.reviewed.shape), ("Interval", View.interval.shape), ("CriterionCount", View.quality.shape),
    ("DeviationCount", View.conformance.shape), ("AlarmCount", View.alarm.shape),
    ("JournalEntry", View<Entry>.entry.shape), ("Key", View.key.shape), ("Event", FeedRoutes.event),
    ("Link", LinkRoutes.link),
    ("Webhook", View.webhook.shape), ("WebhookSecret", WebhookRoutes.secret), ("DeadLetter", View.deadLetter.shape),
    ("Account", View.account.shape), ("Session", View.session.shape), ("AccountLink", AccountRoutes.link),
    ("Receipt", OrderRoutes.receipt), ("PhotoReceipt", PhotoRoutes.receipt),
    ("CommandAnswer", CommandLineRoutes.answer), ("Problem", Problem.shape),
  ]

  /// What is told about the interface itself, to anybody.
  private static func about(_ routes: [APIRoute], _ stylesheet: Path) -> [APIRoute] {
    let whole = RouteTable(routes)
    let document = OpenAPI(table: whole, shapes: shapes).json.bytes
    let page = ReferencePage(table: whole, shapes: shapes, stylesheet: stylesheet).render()
    return [
      APIRoute(
        method: .get, path: "/openapi.json", scope: nil, summary: "All routes, as OpenAPI 3.1 has it.", answer: .any
      ) { _ in APIAnswer(.bytes(document)) },
      APIRoute(
        method: .get, path: "", scope: nil, summary: "All routes, as a page for people.", answer: .text,
        contentType: "text/html; charset=utf-8"
      ) { _ in
        APIAnswer(
          .bytes(page),
          headers: [
            "Content-Security-Policy":
              "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
          ])
      },
    ]
  }
}
