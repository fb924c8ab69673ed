package import CoreMetrics
internal import HTTPTypes
package import Hummingbird
internal import Logging

/// Counts and logs requests by method, route pattern, status and time; never an address, a query, a cookie or a body.
///
/// Added first, so that it sees what every other part makes of a request.
package struct RequestRecord<Context: RequestContext>: RouterMiddleware {
  private let factory: any MetricsFactory

  /// The series are made by this factory.
  package init(factory: any MetricsFactory) { self.factory = factory }

  /// Notes the answer when it begins; a stream may go on for hours.
  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let began = ContinuousClock.now
    do {
      let response = try await next(request, context)
      note(request, context, response.status, since: began)
      return response
    } catch {
      note(request, context, (error as? any HTTPResponseError)?.status ?? .internalServerError, since: began)
      throw error
    }
  }

  private func note(
    _ request: Request, _ context: Context, _ status: HTTPResponse.Status, since began: ContinuousClock.Instant
  ) {
    let duration = ContinuousClock.now - began
    let route = context.endpointPath ?? "none"
    let method = RequestRecord.known(request.method)
    Counter(
      label: "tocsin_http_requests_total", dimensions: [("method", method), ("status", "\(status.code / 100)xx")],
      factory: factory
    ).increment()
    CoreMetrics.Timer(label: "tocsin_http_request_duration_seconds", dimensions: [("route", route)], factory: factory)
      .recordNanoseconds(Int64(duration / .nanoseconds(1)))
    context.logger.info(
      "Request",
      metadata: [
        "method": "\(method)", "route": "\(route)", "status": "\(status.code)",
        "milliseconds": "\(Int64(duration / .milliseconds(1)))",
      ])
  }

  /// A method of HTTP, or `other`: what a client makes up becomes no label.
  private static func known(_ method: HTTPRequest.Method) -> String {
    let all: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
    return all.contains(method) ? method.rawValue : "other"
  }
}
