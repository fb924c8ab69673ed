internal import Deployment
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// Giving the link to a duty, and taking it back.
struct DutyLinkRoutes: Sendable {
  let routes: ConsoleRoutes

  private var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    router.get("/incidents/{reference}/units/{unit}/link") { _, context in
      guard let page = try await page(context) else { return IncidentPage.notFound() }
      return PageResponse.page(page.render())
    }
    router.post("/incidents/{reference}/units/{unit}/link") { request, context in
      try await make(request, context)
    }
    router.post("/incidents/{reference}/units/{unit}/link-removal") { request, context in
      do { _ = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
      guard let (incident, unit, visitor) = try await named(context), let page = try await page(context) else {
        return IncidentPage.notFound()
      }
      try await order(.takeBackLink(unit), incident, visitor)
      return PageResponse.seeOther(page.path)
    }
  }

  /// The answer is the page itself: the link stands nowhere where it could be fetched again.
  private func make(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    let typed = form["hours"] ?? ""
    guard let (incident, unit, visitor) = try await named(context) else { return IncidentPage.notFound() }
    let code = DutyCode.random()
    var refusal: String?
    if let hours = Int64(typed), (1...DutyLink.hoursMax).contains(hours) {
      let until = desk.clock.now().adding(seconds: hours * 3_600)
      do { try await order(.giveLink(unit, key: code.key, until: until), incident, visitor) } catch {
        guard let words = FormRefusal.words(error) else { throw error }
        refusal = words
      }
    } else {
      refusal =
        "expected 1 to \(DutyLink.hoursMax) hours, found \u{201C}\(typed.prefix(20))\u{201D}; write a whole number"
    }
    guard var page = try await page(context) else { return IncidentPage.notFound() }
    guard refusal == nil else {
      page.refusal = refusal
      page.hours = String(typed.prefix(20))
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
    let origin = "\(routes.door.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
    page.made = DutyLinkPage.Made(code: code, origin: origin)
    return PageResponse.page(page.render())
  }

  private func order(_ command: DeploymentCommand, _ incident: IncidentID, _ visitor: Visitor) async throws {
    let id = CommandID(trusted: "link-\(Forms.command())")
    _ = try await desk.perform(Order(.deploy(incident, command), id: id, by: visitor.actor))
  }

  private func page(_ context: ConsoleContext) async throws -> DutyLinkPage? {
    guard let (incident, unit, visitor) = try await named(context) else { return nil }
    let life = try await desk.life(incident)
    guard let reference = life.log.reference else { return nil }
    let link = life.deployment.links[unit].flatMap { $0.holds(at: desk.clock.now()) ? $0 : nil }
    return DutyLinkPage(
      reference: reference, unit: unit, link: link, outlook: await routes.live.outlook(), visitor: visitor)
  }

  /// The incident and the unit of the address; nil where there is none such that this visitor may open.
  private func named(_ context: ConsoleContext) async throws -> (IncidentID, CallSign, Visitor)? {
    guard let visitor = context.visitor, let name = context.parameters.get("reference"),
      let incident = try await desk.incident(named: name)
    else { return nil }
    let life = try await desk.life(incident)
    let text = try Form.text(Array((context.parameters.get("unit") ?? "").utf8), plusIsSpace: false)
    guard life.log.isOpenTo(visitor.actor),
      let assignment = life.deployment.assignments.last(where: { $0.unit.text == text })
    else { return nil }
    return (incident, assignment.unit, visitor)
  }
}
