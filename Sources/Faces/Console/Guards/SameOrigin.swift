internal import HTTPTypes
internal import Hummingbird
internal import Orders

/// Takes what changes something only from our own pages: other sites can make a browser send it, but not make it say so.
struct SameOrigin: RouterMiddleware {
  typealias Context = ConsoleContext

  /// Refuses with 403, before anything of the request is looked at.
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || OwnPages.sent(request) else {
      throw HTTPError(.forbidden)
    }
    try RequestLimits.check(request, to: context.endpointPath)
    return try await next(request, context)
  }
}
