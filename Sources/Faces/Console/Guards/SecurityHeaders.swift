internal import HTTPTypes
internal import Hummingbird

/// Headers by which a browser refuses everything we did not write ourselves.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = ConsoleContext

  private let policy: String

  /// `pictures` is the one other origin from which a page may fetch pictures: that of the map's tiles.
  init(pictures: String? = nil) {
    policy =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
      + "img-src \((["'self'"] + [pictures].compactMap(\.self)).joined(separator: " ")); form-action 'self'; "
      + "frame-ancestors 'none'; base-uri 'none'"
  }

  /// Adds the headers to every answer; what is not said to be kept is not kept.
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = policy
    response.headers[.xContentTypeOptions] = "nosniff"
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and `SameOrigin` could not know them.
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
    if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { response.headers[name] = "same-origin" }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
