internal import Account
internal import Desk
internal import Hummingbird
internal import Orders
internal import Overview
internal import Procedure
internal import Vocabulary

/// The pages for paper.
struct SheetRoutes: Sendable {
  let routes: ConsoleRoutes

  func add(to router: Router<ConsoleContext>) {
    router.get("/sheets") { _, context in PageResponse.page(try await sheets(context).render()) }
    router.get("/sheets/log") { request, context in try await log(Query(request), context) }
    router.get("/sheets/board") { _, context in try await board(context) }
    router.get("/sheets/questions/{tree}") { _, context in try await questions(context) }
  }

  private func sheets(_ context: ConsoleContext) async throws -> SheetsPage {
    let pack = try await routes.desk.packInForce()
    return SheetsPage(
      trees: pack.map { $0.trees.values.sorted { $0.id < $1.id } } ?? [],
      outlook: await routes.live.outlook(), visitor: try routes.visitor(context))
  }

  /// What is not said is one sheet from number 1 on.
  private func log(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    let count: Int
    let from: Int
    do throws(Unfit) {
      count = try SheetRoutes.number(query, "count", in: 1...SheetsPage.countMax, "how many sheets")
      from = try SheetRoutes.number(
        query, "from", in: 1...(SheetsPage.numberMax - count + 1), "the number of the first sheet")
    } catch {
      var page = try await sheets(context)
      page.refusal = error
      page.count = Words.shortened(query["count"], to: 40)
      page.from = Words.shortened(query["from"], to: 40)
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
    let page = LogSheetsPage(
      pack: try await routes.desk.packInForce(), count: count, from: from,
      outlook: await routes.live.outlook(), visitor: try routes.visitor(context))
    return PageResponse.page(page.render())
  }

  private static func number(
    _ query: Query, _ name: String, in range: ClosedRange<Int>, _ what: String
  ) throws(Unfit) -> Int {
    let typed = query[name].filter { !$0.isWhitespace }
    if typed.isEmpty { return 1 }
    guard let number = Int(typed), range.contains(number) else {
      throw Unfit(name, "Give \(what) as a whole number, \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  private func board(_ context: ConsoleContext) async throws -> Response {
    let visitor = try routes.visitor(context)
    let outlook = await routes.live.outlook(lineCountMax: BoardSheetPage.lineCountMax)
    let queue = visitor.may(.takeContacts) ? outlook.queue : nil
    try routes.noteRead("board on paper", context)
    return PageResponse.page(BoardSheetPage(outlook: outlook, queue: queue, visitor: visitor).render())
  }

  private func questions(_ context: ConsoleContext) async throws -> Response {
    guard let pack = try await routes.desk.packInForce() else { return ProcedureRoutes.noPack() }
    let book = try await ProcedureRoutes(routes: routes).book(pack)
    guard let text = PostedForm.piece(of: context.parameters.get("tree")),
      let shown = book.tree(TreeID(trusted: text))
    else { return ProcedureRoutes.noSuchTree(book) }
    let page = QuestionSheetPage(
      book: book, shown: shown, outlook: await routes.live.outlook(),
      visitor: try routes.visitor(context))
    return PageResponse.page(page.render())
  }
}
