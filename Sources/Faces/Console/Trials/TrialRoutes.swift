internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Overview
internal import Procedure
internal import Vocabulary

/// The pages about the draft of a pack: tried on the record, read incident by incident, run in the shadow.
struct TrialRoutes: Sendable {
  let routes: ConsoleRoutes

  private var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    router.get("/procedures/{pack}/trial") { _, context in try await page(context) { .trial($0) } }
    router.get("/procedures/{pack}/trial/incidents") { request, context in try await list(Query(request), context) }
    router.get("/procedures/{pack}/shadow") { _, context in try await page(context) { .shadow($0) } }
  }

  // MARK: Pages

  private func page(_ context: ConsoleContext, _ place: (PackName) -> Place) async throws -> Response {
    guard let name = try await name(context) else { return ProcedureRoutes.notFound() }
    return try await routes.page(place(name), try routes.visitor(context))
  }

  /// A page about the draft of a pack, as a visitor sees it.
  func page(_ place: Place, _ forms: Forms, status: HTTPResponse.Status = .ok) async throws -> Response {
    switch place {
    case .trial(let name): return try await trial(name, forms, status)
    case .shadow(let name):
      let page = ShadowPage(
        frame: try await frame(name, forms), run: try await desk.shadowRun(of: name),
        draft: try await desk.draft(of: name))
      return PageResponse.page(page.render(), status: status)
    case .board, .incident, .review, .calls, .control, .centre, .place, .caller, .draft, .late:
      return ProcedureRoutes.notFound()
    }
  }

  private func trial(_ name: PackName, _ forms: Forms, _ status: HTTPResponse.Status) async throws -> Response {
    let frame = try await frame(name, forms)
    guard let draft = try await desk.draft(of: name) else {
      return PageResponse.page(NoDraftPage(frame: frame).render(), status: status)
    }
    return PageResponse.page(TrialPage(frame: frame, shown: try await desk.tried(draft)).render(), status: status)
  }

  private func list(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    guard let name = try await name(context), let draft = try await desk.draft(of: name) else {
      return ProcedureRoutes.notFound()
    }
    guard let choice = TrialChoice({ query[$0] }) else { return TrialRoutes.noSuchList(name) }
    let forms = Forms(place: .trial(name), visitor: try routes.visitor(context))
    let page = TrialListPage(
      frame: try await frame(name, forms), shown: try await desk.tried(draft), choice: choice)
    return PageResponse.page(page.render())
  }

  // MARK: What an address names

  private func name(_ context: ConsoleContext) async throws -> PackName? {
    guard let text = PostedForm.piece(of: context.parameters.get("pack")) else { return nil }
    do throws(Malformed) {
      let name = try PackName(text)
      return await desk.packNames().contains(name) ? name : nil
    } catch { return nil }
  }

  private func frame(_ name: PackName, _ forms: Forms) async throws -> TrialFrame {
    TrialFrame(
      name: name, title: try await desk.packInForce(name)?.title ?? name.text, outlook: await routes.live.outlook(),
      forms: forms)
  }

  private static func noSuchList(_ name: PackName) -> Response {
    PageResponse.notice(
      .notFound, title: "No such list",
      words: ["This address names no change of priority, nature, requirement or escalation."],
      linkTo: "/procedures/\(name)/trial", link: "To the draft")
  }
}
