internal import Analysis
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Overview
internal import Vocabulary

/// The pages that look back: ended incidents for review, and the figures of the whole record.
struct HindsightRoutes: Sendable {
  let routes: ConsoleRoutes

  func add(to router: Router<ConsoleContext>) {
    router.get("/reviews") { request, context in try await reviews(Query(request), context) }
    router.get("/reports") { request, context in try await reports(Query(request), context) }
  }

  private func reviews(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    let visitor = try routes.visitor(context)
    let page = ReviewsPage(
      found: try await routes.desk.reviews(), choice: ReviewList.Choice(rawValue: query["show"]) ?? .all,
      before: HindsightRoutes.reference(query["before"]), outlook: await routes.live.outlook(), visitor: visitor)
    try routes.noteRead("reviews", context)
    return PageResponse.page(page.render())
  }

  private func reports(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    let page = ReportsPage(
      found: try await routes.desk.lookBack(), split: IntervalReport.Split(rawValue: query["by"]),
      outlook: await routes.live.outlook(), visitor: try routes.visitor(context))
    try routes.noteRead("reports", context)
    return PageResponse.page(page.render())
  }

  private static func reference(_ text: String) -> Reference? {
    do { return try Reference(text) } catch { return nil }
  }
}
