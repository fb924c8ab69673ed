internal import Assessment
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Vocabulary

/// The pages about procedures: packs, trees, codes, advice, wording, and the path of an incident.
struct ProcedureRoutes: Sendable {
  let routes: ConsoleRoutes

  private var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    router.get("/procedures") { _, context in try await list(context) }
    page(router, "/procedures/{pack}") { book, outlook, visitor, _, _ in
      PackPage(book: book, outlook: outlook, visitor: visitor).render()
    }
    page(router, "/procedures/{pack}/trees/{tree}") { book, outlook, visitor, _, context in
      guard let shown = tree(context, book) else { return nil }
      return TreePage(book: book, shown: shown, outlook: outlook, visitor: visitor).render()
    }
    page(router, "/procedures/{pack}/codes") { book, outlook, visitor, query, _ in
      let question = Words.shortened(query["q"], to: CodesPage.questionBytesMax)
      return CodesPage(book: book, question: question, outlook: outlook, visitor: visitor).render()
    }
    page(router, "/procedures/{pack}/advice") { book, outlook, visitor, _, _ in
      AdvicePage(book: book, outlook: outlook, visitor: visitor).render()
    }
    page(router, "/procedures/{pack}/wording") { book, outlook, visitor, _, _ in
      WordingPage(book: book, outlook: outlook, visitor: visitor).render()
    }
    router.get("/incidents/{reference}/path") { _, context in try await path(context) }
    router.get("/incidents/{reference}/review") { _, context in try await review(context) }
    router.get("/handbook") { _, context in try await handbook(context) }
  }

  // MARK: Pages

  private func list(_ context: ConsoleContext) async throws -> Response {
    var books: [PackShown] = []
    let chosen = try await desk.packInForce()?.name
    for name in await desk.packNames() {
      guard let pack = try await desk.packInForce(name) else { continue }
      books.append(PackShown(pack, isInUse: name == chosen, versions: try await desk.versions(of: name)))
    }
    books.sort { ($0.isInUse ? 0 : 1, $0.pack.name) < ($1.isInUse ? 0 : 1, $1.pack.name) }
    let page = ProceduresPage(
      books: books, outlook: await routes.live.outlook(), visitor: try routes.visitor(context))
    try routes.noteRead("procedures", context)
    return PageResponse.page(page.render())
  }

  private func path(_ context: ConsoleContext) async throws -> Response {
    let visitor = try routes.visitor(context)
    guard let found = try await routes.incident(context.parameters.get("reference")),
      let work = try await routes.work(found.incident, visitor)
    else { return IncidentPage.notFound() }
    var book: PackShown?
    if let version = work.life.assessment.pack, let pack = try await desk.pack(version) {
      book = try await self.book(pack)
    }
    let page = PathPage(
      work: work, book: book, outlook: await routes.live.outlook(), visitor: visitor)
    try routes.noteRead("path", context, about: found.incident)
    return PageResponse.page(page.render())
  }

  private func review(_ context: ConsoleContext) async throws -> Response {
    guard let found = try await routes.incident(context.parameters.get("reference")),
      let reference = found.life.log.reference
    else { return IncidentPage.notFound() }
    return try await routes.page(.review(reference), try routes.visitor(context))
  }

  private func handbook(_ context: ConsoleContext) async throws -> Response {
    let outlook = await routes.live.outlook()
    guard let pack = try await desk.packInForce() else { return ProcedureRoutes.noPack() }
    let page = HandbookPage(book: try await book(pack), outlook: outlook, visitor: try routes.visitor(context))
    try routes.noteRead("handbook", context)
    return PageResponse.page(page.render())
  }

  // MARK: What an address names

  private typealias Write =
    @Sendable (PackShown, Outlook, Visitor, Query, ConsoleContext) async throws -> [UInt8]?

  /// A page about a pack; 404 where there is no such pack, version or tree.
  private func page(_ router: Router<ConsoleContext>, _ path: RouterPath, _ write: @escaping Write) {
    router.get(path) { request, context in
      let query = Query(request)
      guard let book = try await book(context, query) else { return ProcedureRoutes.notFound() }
      let outlook = await routes.live.outlook()
      guard let bytes = try await write(book, outlook, try routes.visitor(context), query, context) else {
        return ProcedureRoutes.noSuchTree(book)
      }
      try routes.noteRead("procedure", context)
      return PageResponse.page(bytes)
    }
  }

  /// The version in force under the name, or the one whose hash is asked for.
  private func book(_ context: ConsoleContext, _ query: Query) async throws -> PackShown? {
    guard let text = PostedForm.piece(of: context.parameters.get("pack")) else { return nil }
    let name: PackName
    do { name = try PackName(text) } catch { return nil }
    if query["hash"].isEmpty {
      guard let pack = try await desk.packInForce(name) else { return nil }
      return try await book(pack)
    }
    guard let version = try await desk.versions(of: name).last(where: { $0.hash.text == query["hash"] }),
      let pack = try await desk.pack(version)
    else { return nil }
    return try await book(pack)
  }

  func book(_ pack: Pack) async throws -> PackShown {
    PackShown(
      pack, isInUse: try await desk.packInForce()?.name == pack.name, versions: try await desk.versions(of: pack.name))
  }

  private func tree(_ context: ConsoleContext, _ book: PackShown) -> TreeShown? {
    guard let text = PostedForm.piece(of: context.parameters.get("tree")) else { return nil }
    return book.tree(TreeID(trusted: text))
  }

  // MARK: What is said instead

  static func notFound() -> Response {
    PageResponse.notice(
      .notFound, title: "No such pack",
      words: ["No pack of this name, or no such version of it, was published here. The list shows what there is."],
      linkTo: "/procedures", link: "To the procedures")
  }

  static func noSuchTree(_ book: PackShown) -> Response {
    PageResponse.notice(
      .notFound, title: "No such tree",
      words: ["This version of the pack has no tree of this name. Its overview lists them."],
      linkTo: book.path(), link: "To the pack")
  }

  /// Nothing can be made of a pack where the centre goes by none.
  static func noPack() -> Response {
    PageResponse.notice(
      .notFound, title: "No pack is in force",
      words: [
        "The centre goes by no procedure pack yet, so there is nothing to show. Publish one, or choose one of those published."
      ],
      linkTo: "/procedures", link: "To the procedures")
  }
}
