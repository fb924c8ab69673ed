internal import Contact
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Orders
internal import Vocabulary

/// Giving whoever is in contact the link by which they share where they are and photos, and taking it back.
struct CallerLinkRoutes: Sendable {
  let routes: ConsoleRoutes

  private var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    router.get("/calls/{contact}/link") { _, context in
      guard let page = try await page(context) else { return CallsPage.notFound() }
      return PageResponse.page(page.render())
    }
    router.post("/calls/{contact}/link") { request, context in try await make(request, context) }
    router.post("/calls/{contact}/link-removal") { request, context in
      do { _ = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
      guard let page = try await page(context) else { return CallsPage.notFound() }
      try await order(.takeBackLink, page)
      return PageResponse.seeOther(page.path)
    }
  }

  /// The answer is the page itself: the link stands nowhere where it could be fetched again.
  private func make(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    guard let before = try await page(context) else { return CallsPage.notFound() }
    let typed = form["hours"] ?? ""
    let code = HereCode.random()
    var refusal: String?
    if let hours = Int64(typed), (1...CallerLink.hoursMax).contains(hours) {
      let until = desk.clock.now().adding(seconds: hours * 3_600)
      do { try await order(.giveLink(key: code.key, until: until), before) } catch {
        guard let words = FormRefusal.words(error) else { throw error }
        refusal = words
      }
    } else {
      refusal =
        "expected 1 to \(CallerLink.hoursMax) hours, found \u{201C}\(typed.prefix(20))\u{201D}; write a whole number"
    }
    guard var page = try await page(context) else { return CallsPage.notFound() }
    guard refusal == nil else {
      page.refusal = refusal
      page.hours = String(typed.prefix(20))
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
    let origin = "\(routes.door.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
    page.made = CallerLinkPage.Made(code: code, origin: origin)
    return PageResponse.page(page.render())
  }

  private func order(_ command: ReportCommand, _ page: CallerLinkPage) async throws {
    let id = CommandID(trusted: "link-\(Forms.command())")
    _ = try await desk.perform(Order(.contact(page.contact, .report(command)), id: id, by: page.visitor.actor))
  }

  /// nil where there is no such contact that this visitor may open.
  private func page(_ context: ConsoleContext) async throws -> CallerLinkPage? {
    guard let visitor = context.visitor, let id = routes.contact(context) else { return nil }
    let state = try await desk.contact(id)
    guard state.phase != .unknown else { return nil }
    if let incident = state.incident {
      guard try await desk.life(incident).log.isOpenTo(visitor.actor) else { return nil }
    }
    let link = state.report.link.flatMap { $0.holds(at: desk.clock.now()) ? $0 : nil }
    return CallerLinkPage(
      contact: id, title: CallsPage.title(state), link: link, outlook: await routes.live.outlook(), visitor: visitor)
  }
}
