internal import HTML
internal import HTTPTypes
internal import Hummingbird

/// Lets nobody in without a session, and tells nobody outside which addresses there are.
struct SessionGate: RouterMiddleware {
  typealias Context = ConsoleContext

  private static let openRoutes: Set = ["/sign-in", "/sign-in/{token}", "/assets/{name}", "/favicon.ico"]
  private static let streams: Set = [
    "/board/live", "/incidents/{reference}/live", "/live/calls", "/live/calls/{contact}",
    "/live/calls/{contact}/{reference}", "/live/control", "/live/control/{reference}",
  ]

  let door: Door

  /// Sends people to the door; a stream gets 401, since nobody would see a page there.
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let route = context.endpointPath ?? ""
    if SessionGate.openRoutes.contains(route) { return try await next(request, context) }
    guard let visitor = try door.visitor(of: request) else {
      if SessionGate.streams.contains(route) {
        return Response(status: .unauthorized, headers: [.contentType: "text/plain; charset=utf-8"])
      }
      return PageResponse.seeOther("/sign-in")
    }
    var context = context
    context.visitor = visitor
    return try await next(request, context)
  }
}
