internal import Account
internal import Deployment
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// The pages about the centre, and their streams.
extension ConsoleRoutes {
  func addCentre(to router: Router<ConsoleContext>) {
    for page in CentrePage.allCases {
      router.get(RouterPath(page.path.text)) { request, context in
        let asked = request.uri.query ?? ""
        do { _ = try Form(Array(asked.utf8)) } catch let flaw as FormFlaw { throw HTTPError(flaw.status) }
        return try await self.page(.centre(page, asked: asked), try visitor(context))
      }
      router.get(RouterPath(page.livePath.text)) { request, context in
        try await LiveStream(live: live, door: door, topic: .centre(page), need: page.need).response(
          to: request, context)
      }
    }
    addEntries(to: router)
  }

  private func addEntries(to router: Router<ConsoleContext>) {
    func add(_ path: RouterPath, _ place: @escaping @Sendable (String) throws(Malformed) -> Place) {
      router.get(path) { _, context in
        let found: Place
        do {
          found = try place(try Form.text(Array((context.parameters.get("entry") ?? "").utf8), plusIsSpace: false))
        } catch { return ConsoleRoutes.noEntry() }
        return try await page(found, try visitor(context))
      }
    }
    add("/places/{entry}") { name throws(Malformed) in .place(try PlaceID(name)) }
    add("/callers/{entry}") { name throws(Malformed) in .caller(try CallerID(name)) }
  }

  static func noEntry() -> Response {
    PageResponse.notice(
      .notFound, title: "Not in the register",
      words: ["Nothing in the register has this address. It may have another id."], linkTo: "/places",
      link: "To the places")
  }

  /// A page as somebody sees it; `asked` is what stands behind the question mark.
  func render(_ page: CentrePage, _ forms: Forms, _ asked: Form = Form()) async throws -> [UInt8] {
    let content: (Markup) -> Void
    let words = asked["q"] ?? ""
    switch page {
    case .units: content = try await unitsPage(forms, asked).write
    case .shift: content = try await shiftPage(forms).write
    case .referred: content = try await referredPage(forms).write
    case .levels: content = try await levelsPage(forms).write
    case .places: content = await registerPage(.places, words, forms).write
    case .callers: content = await registerPage(.callers, words, forms).write
    case .search: content = try await searchPage(words, forms.visitor).write
    case .wallboard: content = Wallboard(await live.outlook()).write
    }
    return await frame(page, page.title, forms, content)
  }

  func render(entry place: Place, _ forms: Forms) async throws -> [UInt8]? {
    let found: RegisterEntryPage?
    switch place {
    case .place(let id): found = try await registerEntry(.place(id), .places, forms)
    case .caller(let id): found = try await registerEntry(.caller(id), .callers, forms)
    case .board, .incident, .review, .calls, .control, .centre, .draft, .trial, .shadow, .late: found = nil
    }
    guard let found else { return nil }
    let page = found.kind == .places ? CentrePage.places : .callers
    return await frame(page, found.entry.id, forms, found.write)
  }

  /// What was found by a search stays as it was found; its strip lives all the same.
  private func frame(
    _ page: CentrePage, _ title: String, _ forms: Forms, _ content: (Markup) -> Void
  ) async -> [UInt8] {
    let (outlook, moves) = await live.outlook(of: page)
    // Nobody types on the wall.
    let frame = PageFrame(
      title: title, skipWords: "To the page", livePath: page == .search ? nil : page.livePath, outlook: outlook,
      visitor: forms.visitor,
      forms: page == .wallboard ? nil : forms, hasCommandLine: page != .wallboard,
      section: page == .wallboard ? page.path : nil)
    return frame.render { html in
      html.span(.id("moved"), .hidden()) { html.insert(moves.inner) }
      content(html)
    }
  }

  private func unitsPage(_ forms: Forms, _ asked: Form) async throws -> UnitsPage {
    let outlook = await live.outlook()
    let pack = try await desk.packInForce()
    var references: [IncidentID: Reference] = [:]
    for (incident, life) in await openLives() { references[incident] = life.log.reference }
    return UnitsPage(
      outlook: outlook, forms: forms,
      narrowing: try await narrowing(asked, for: forms.visitor),
      types: (pack?.unitTypes ?? [:]).map { ($0.key.text, $0.value) }.sorted { $0.code < $1.code },
      skills: (pack?.skills ?? [:]).map { ($0.key.text, $0.value) }.sorted { $0.code < $1.code },
      references: references)
  }
}
