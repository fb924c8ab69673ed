internal import Hummingbird
internal import PageParts

/// Headers by which a browser refuses everything we did not write ourselves, on every answer of the console.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = ConsoleContext

  private let headers: PageHeaders

  /// `pictures` is the one other origin from which a page may fetch pictures: that of the map's tiles.
  init(pictures: String? = nil) { headers = PageHeaders(pictures: pictures) }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    headers.put(on: &response)
    return response
  }
}
