internal import Account
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Improvement
internal import NIOCore
internal import Orders
internal import Procedure
internal import Vocabulary

/// The pages about drafts that people work on; what they change goes by the same orders as everywhere.
struct DraftRoutes: Sendable {
  let routes: ConsoleRoutes

  var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    page(router, "/procedures/{pack}/drafts") { pack, _, _ in DraftPlace(pack) }
    page(router, "/procedures/{pack}/drafts/{draft}") { DraftPlace($0, $1) }
    page(router, "/procedures/{pack}/drafts/{draft}/publication") { pack, draft, _ in
      DraftPlace(pack, draft, .publication)
    }
    page(router, "/procedures/{pack}/drafts/{draft}/file") { pack, draft, query in
      let path = query["path"]
      return DraftPlace(pack, draft, query["as"] == "text" ? .text(path) : .file(path))
    }
    router.get("/procedures/{pack}/changes") { _, context in try await changes(context) }
    router.get("/procedures/{pack}/drafts/{draft}/revision") { _, context in
      guard let (_, state) = try await draft(context) else { throw HTTPError(.notFound) }
      return DraftRoutes.plain("\(state.revision)")
    }
    router.post("/procedures/{pack}/drafts/{draft}/check") { request, context in try await check(request, context) }
    router.get("/procedures/{pack}/drafts/{draft}/archive") { _, context in try await archive(context) }
    router.get("/procedures/{pack}/drafts/{draft}/model") { request, context in
      try await model(Query(request), context)
    }
    router.post("/procedures/{pack}/drafts/archive") { request, context in try await take(request, context) }
  }

  private func page(
    _ router: Router<ConsoleContext>, _ path: RouterPath,
    _ place: @escaping @Sendable (PackName, DraftID?, Query) -> DraftPlace
  ) {
    router.get(path) { request, context in
      guard let pack = try await name(context) else { return ProcedureRoutes.notFound() }
      var draft: DraftID?
      if path.description.contains("{draft}") {
        guard let (id, _) = try await self.draft(context) else { return DraftRoutes.noDraft(pack) }
        draft = id
      }
      let query = Query(request)
      let place = place(pack, draft, query)
      let forms = Forms(place: .draft(place), visitor: try routes.visitor(context))
      return try await self.page(place, forms, open: query["part"], chosen: query["item"])
    }
  }

  private func page(
    _ router: Router<ConsoleContext>, _ path: RouterPath, _ place: @escaping @Sendable (PackName, DraftID) -> DraftPlace
  ) {
    page(router, path) { pack, draft, _ in draft.map { place(pack, $0) } ?? DraftPlace(pack) }
  }

  // MARK: Pages

  /// A page about drafts, as a visitor sees it.
  func page(
    _ place: DraftPlace, _ forms: Forms, open: String = "", chosen: String = "", status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard place.draft != nil else {
      return PageResponse.page(try await listing(place.pack, forms).render(), status: status)
    }
    guard var sight = try await sight(place, forms) else { return DraftRoutes.noDraft(place.pack) }
    (sight.open, sight.chosen) = (open, chosen)
    switch place.part {
    case .overview: return PageResponse.page(DraftPage(sight: sight).render(), status: status)
    case .publication:
      let readers = try await desk.readers(of: sight.proof.hash, place.pack)
      let unread = try await sight.proof.proof.pack.asyncMap { try await desk.unread(under: $0).count } ?? 0
      return PageResponse.page(
        PublicationPage(sight: sight, readers: readers, unread: unread).render(), status: status)
    case .file(let file), .text(let file):
      let isText = place.part == .text(file)
      guard sight.state.files[file] != nil || isText else { return DraftRoutes.noDraft(place.pack) }
      return PageResponse.page(DraftFilePage(sight: sight, file: file, isText: isText).render(), status: status)
    }
  }

  private func listing(_ pack: PackName, _ forms: Forms) async throws -> DraftsPage {
    DraftsPage(
      pack: pack, title: try await desk.packInForce(pack)?.title ?? pack.text,
      drafts: await desk.workedDrafts(of: pack),
      state: try await desk.packState(pack), name: naming, outlook: await routes.live.outlook(), forms: forms)
  }

  private func sight(_ place: DraftPlace, _ forms: Forms) async throws -> DraftSight? {
    guard let id = place.draft, let state = try await desk.workedDraft(id), state.beginning?.pack == place.pack else {
      return nil
    }
    let inForce = try await desk.packInForce(place.pack)
    return DraftSight(
      place: place, state: state, proof: await desk.proof(of: state.files), title: inForce?.title ?? place.pack.text,
      inForce: inForce, laidOpen: try await desk.packState(place.pack).draft?.hash, name: naming,
      outlook: await routes.live.outlook(), forms: forms)
  }

  private var naming: @Sendable (ActorID) -> String {
    let desk = desk
    return { desk.account($0)?.name?.words ?? $0.text }
  }

  private func changes(_ context: ConsoleContext) async throws -> Response {
    guard let pack = try await name(context) else { return ProcedureRoutes.notFound() }
    let state = try await desk.packState(pack)
    let forms = Forms(place: .draft(DraftPlace(pack)), visitor: try routes.visitor(context))
    guard let coming = state.coming else { return ProcedureRoutes.notFound() }
    let page = ChangesPage(
      pack: pack, title: try await desk.packInForce(pack)?.title ?? pack.text, coming: coming,
      before: state.before(coming), state: state, readers: try await desk.readers(of: coming.hash, pack),
      outlook: await routes.live.outlook(),
      forms: forms)
    return PageResponse.page(page.render())
  }

  // MARK: What an address names

  func name(_ context: ConsoleContext) async throws -> PackName? {
    guard let text = PostedForm.piece(of: context.parameters.get("pack")) else { return nil }
    do throws(Malformed) {
      let name = try PackName(text)
      return await desk.packNames().contains(name) ? name : nil
    } catch { return nil }
  }

  func draft(_ context: ConsoleContext) async throws -> (id: DraftID, state: DraftState)? {
    guard let pack = try await name(context), let text = PostedForm.piece(of: context.parameters.get("draft")) else {
      return nil
    }
    let id: DraftID
    do { id = try DraftID(text) } catch { return nil }
    guard let state = try await desk.workedDraft(id), state.beginning?.pack == pack else { return nil }
    return (id, state)
  }

  static func plain(_ text: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func noDraft(_ pack: PackName) -> Response {
    PageResponse.notice(
      .notFound, title: "No such draft",
      words: [
        "No draft of this pack has this address, or it has no such file. The list shows those that are worked on."
      ],
      linkTo: DraftPlace(pack).path, link: "To the drafts")
  }
}
