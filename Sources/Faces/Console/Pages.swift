internal import Account
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Orders
internal import Vocabulary

/// The pages people work on, as a visitor sees them; with what they sent and was refused, and what came of a command.
extension ConsoleRoutes {
  func page(
    _ place: Place, _ visitor: Visitor, attempt: Attempt? = nil, answer: CommandAnswer? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard place.need.isMet(by: visitor) else { return SessionGate.forbidden(visitor, place.need) }
    let forms = Forms(place: place, visitor: visitor, attempt: attempt, answer: answer)
    live.noteGiven(try await screenPage(place), to: visitor)
    switch place {
    case .board:
      return PageResponse.page(BoardPage(await live.outlook()).render(forms), status: status)
    case .incident(let reference):
      guard let found = try await incident("\(reference)") else { return IncidentPage.notFound() }
      let isWhole = found.life.log.restrictedTo != nil && found.life.log.isOpenTo(visitor.actor)
      if isWhole { try await desk.noteLook(at: found.incident, found.life, by: visitor.actor) }
      let page = IncidentPage(found, await live.outlook(), isWhole: isWhole)
      return PageResponse.page(page.render(forms, map), status: status)
    case .review(let reference):
      guard let found = try await incident("\(reference)"), let work = try await work(found.incident, visitor) else {
        return IncidentPage.notFound()
      }
      let page = ReviewPage(
        work: work, review: try await desk.review(of: work.incident, work.life), outlook: await live.outlook(),
        forms: forms)
      return PageResponse.page(page.render(), status: status)
    case .calls(let contact):
      let call = try await contact.asyncMap { try await self.call($0, visitor) }
      if contact != nil, call == nil { return CallsPage.notFound() }
      let page = CallsPage(outlook: await live.outlook(), forms: forms, call: call)
      return PageResponse.page(page.render(), status: status)
    case .control(let reference):
      let task = try await reference.asyncMap { try await self.task($0, visitor) }
      if reference != nil, task == nil { return IncidentPage.notFound() }
      let page = ControlPage(outlook: await live.outlook(), forms: forms, task: task, map: map)
      return PageResponse.page(page.render(), status: status)
    case .centre(let page, let asked):
      return PageResponse.page(try await render(page, forms, Form(asked: asked)), status: status)
    case .place, .caller:
      guard let bytes = try await render(entry: place, forms) else { return ConsoleRoutes.noEntry() }
      return PageResponse.page(bytes, status: status)
    case .draft(let place): return try await DraftRoutes(routes: self).page(place, forms, status: status)
    case .trial, .shadow: return try await TrialRoutes(routes: self).page(place, forms, status: status)
    case .late:
      return PageResponse.page(LatePage(outlook: await live.outlook(), forms: forms).render(), status: status)
    }
  }

  func addPages(to router: Router<ConsoleContext>) {
    router.get("/board") { _, context in try await page(.board, try visitor(context)) }
    router.get("/incidents/{reference}") { _, context in
      guard let found = try await incident(context.parameters.get("reference")),
        let reference = found.life.log.reference
      else { return IncidentPage.notFound() }
      return try await page(.incident(reference), try visitor(context))
    }
    router.get("/calls") { _, context in try await page(.calls(nil), try visitor(context)) }
    router.get("/calls/{contact}") { _, context in
      guard let contact = contact(context) else { return CallsPage.notFound() }
      return try await page(.calls(contact), try visitor(context))
    }
    router.get("/control") { _, context in try await page(.control(nil), try visitor(context)) }
    router.get("/control/{reference}") { _, context in
      guard let found = try await incident(context.parameters.get("reference")) else { return IncidentPage.notFound() }
      return try await page(.control(found.life.log.reference), try visitor(context))
    }
  }

  /// Who hears of what: one topic for each page, rendered once for all who look at it.
  func addStreams(to router: Router<ConsoleContext>) {
    func stream(
      _ path: RouterPath, for need: Need = .action(.look),
      _ topic: @escaping @Sendable (ConsoleContext) async throws -> Topic?
    ) {
      router.get(path) { request, context in
        guard let topic = try await topic(context) else { return IncidentPage.notFound() }
        return try await LiveStream(live: live, door: door, topic: topic, need: need).response(
          to: request, context)
      }
    }
    stream("/board/live") { _ in .board }
    stream("/incidents/{reference}/live") { context in
      try await incident(context.parameters.get("reference")).map { .incident($0.incident) }
    }
    stream("/live/calls", for: CallsPage.need) { _ in .calls(nil, nil) }
    stream("/live/calls/{contact}", for: CallsPage.need) { context in contact(context).map { .calls($0, nil) } }
    stream("/live/calls/{contact}/{reference}", for: CallsPage.need) { context in
      guard let found = try await incident(context.parameters.get("reference")) else { return nil }
      return contact(context).map { .calls($0, found.incident) }
    }
    stream("/live/control") { _ in .control(nil) }
    stream("/live/control/{reference}") { context in
      try await incident(context.parameters.get("reference")).map { .control($0.incident) }
    }
  }

  func visitor(_ context: ConsoleContext) throws -> Visitor {
    guard let visitor = context.visitor else { throw HTTPError(.forbidden) }
    return visitor
  }

  func contact(_ context: ConsoleContext) -> ContactID? {
    do {
      return try ContactID(Form.text(Array((context.parameters.get("contact") ?? "").utf8), plusIsSpace: false))
    } catch {
      return nil
    }
  }
}

extension CallsPage {
  /// For an id no contact has.
  static func notFound() -> Response {
    PageResponse.notice(
      .notFound, title: "No such contact", words: ["No contact has this address. The queue shows those that are open."],
      linkTo: "/calls", link: "To the queue")
  }
}
