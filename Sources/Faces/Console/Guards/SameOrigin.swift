internal import HTTPTypes
internal import Hummingbird

/// Takes what changes something only from our own pages: other sites can make a browser send it, but not make it say so.
struct SameOrigin: RouterMiddleware {
  typealias Context = ConsoleContext

  /// Refuses with 403, before anything of the request is looked at.
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || SameOrigin.isOurs(request) else {
      throw HTTPError(.forbidden)
    }
    try RequestLimits.check(request, context.endpointPath)
    return try await next(request, context)
  }

  /// By what the browser says of the page; older ones and plain HTTP name the origin instead.
  static func isOurs(_ request: Request) -> Bool {
    let origin = request.headers[.origin]
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      return site == "same-origin" || (site == "none" && origin == nil)
    }
    guard let origin, let authority = request.head.authority, let scheme = origin.range(of: "://") else { return false }
    return !authority.isEmpty && origin[scheme.upperBound...] == authority
  }
}

extension String {
  /// Where a short text stands in this one, first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
