internal import Account
internal import Desk
internal import HTTPTypes
package import Hummingbird
internal import Incident
internal import Journal
internal import Logging
internal import NIOCore
internal import Orders
internal import Vocabulary

/// A connection that an answer can be cut off by.
package protocol ConnectedContext: RequestContext {
  var channel: any Channel { get }
}

/// Answers everything below `/api/`: finds the route, asks for the key, reads the body, and tells every problem as
/// RFC 9457 has it. What is not below `/api/` goes on.
package struct APIGate<Context: ConnectedContext>: RouterMiddleware {
  let desk: Desk
  let keys: KeyKeeper
  let table: RouteTable
  let rates = KeyRates()
  let large = LargeBodies()

  package func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path == "/api" || request.uri.path.hasPrefix("/api/") else {
      return try await next(request, context)
    }
    var response: Response
    do {
      response = try await answer(request, context)
    } catch let problem as Problem {
      if APIGate.isUnread(request, problem) { APIGate.leave(context.channel) }
      response = problem.response
    } catch {
      context.logger.error("A program's request failed", metadata: ["error": "\(type(of: error))"])
      response = Problem(.fault, "nothing recorded is lost; the server's log says more").response
    }
    response.headers[.cacheControl] = response.headers[.cacheControl] ?? "no-store"
    response.headers[.xContentTypeOptions] = "nosniff"
    if request.method == .head { response.body = ResponseBody() }
    return response
  }

  private func answer(_ request: Request, _ context: Context) async throws -> Response {
    let route: APIRoute
    let path: [String: String]
    switch table.find(request.method, try APIText.pieces(request.uri.path)) {
    case .route(let found, path: let named): (route, path) = (found, named)
    case .otherMethods(let methods):
      let allowed = methods.joined(separator: ", ")
      throw Problem(.methodNotAllowed, "this address takes \(allowed)", headers: ["Allow": allowed])
    case .nothing: throw Problem(.notFound, "nothing has this address; /api/v1/ lists those there are")
    }
    // By which the request is counted; the router behind never sees it.
    context.coreContext.endpointPath.value = "/api/v1\(route.path)"
    let key = try await holder(request, route)
    try Negotiation.check(request, route)
    let query = try APIText.query(request.uri.query ?? "", for: route)
    let bytes = try await body(request, route)
    let call = APICall(
      request: request, route: route, channel: context.channel, path: path, query: query,
      body: try Negotiation.body(bytes, route), bodyBytes: bytes, key: key, desk: desk)
    do { return try await route.handle(call).response(route.contentType) } catch { throw Problem(of: error) ?? error }
  }

  /// Who asks: 401 without a key that holds, 403 where it does not take this, 429 where it asks too often.
  private func holder(_ request: Request, _ route: APIRoute) async throws -> KeyHolder? {
    guard let scope = route.scope else { return nil }
    let words = request.headers[.authorization]?.split(separator: " ", maxSplits: 1) ?? []
    guard words.count == 2, words[0].lowercased() == "bearer", let holder = try await keys.recognise(String(words[1]))
    else {
      throw Problem(
        .unauthorized, "send a key that was issued, has not expired and was not revoked, as Authorization: Bearer",
        headers: ["WWW-Authenticate": #"Bearer realm="tocsin""#])
    }
    if let seconds = rates.wait(holder.key, at: desk.clock.now()) {
      throw Problem(
        .tooMany, "a key may ask \(Int(KeyRates.perSecond)) times a second; wait \(seconds) s",
        headers: ["Retry-After": "\(seconds)"])
    }
    if route.isInspected, holder.may(.inspect) { return holder }
    guard holder.scopes.contains(scope) else {
      throw Problem(.outsideScope, "this takes the scope \(scope.rawValue); the key has others")
    }
    if let action = route.action, !holder.may(action) { throw Problem(outside: action) }
    return holder
  }

  private func body(_ request: Request, _ route: APIRoute) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > route.bodyBytesMax {
      throw Problem(.tooLarge, "at most \(route.bodyBytesMax) bytes are taken here; send less at a time")
    }
    // Whoever sends much waits until others are through.
    guard route.bodyTypes.isEmpty || large.begin() else {
      throw Problem(.notNow, "\(LargeBodies.countMax) files are on their way already", headers: ["Retry-After": "5"])
    }
    defer { if !route.bodyTypes.isEmpty { large.end() } }
    do { return try await SentBody.read(request, bytesMax: route.bodyBytesMax, seconds: route.bodySeconds) } catch {
      switch error.status {
      case .contentTooLarge:
        throw Problem(.tooLarge, "at most \(route.bodyBytesMax) bytes are taken here; send less at a time")
      case .requestTimeout:
        throw Problem(.timeout, "the body did not come in time; nothing was recorded, send it again")
      default: throw Problem(.badRequest, "the body was not sent as HTTP says; nothing was recorded")
      }
    }
  }

  /// Whether more is on its way than anybody will read.
  private static func isUnread(_ request: Request, _ problem: Problem) -> Bool {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    return [.timeout, .tooLarge].contains(problem.kind) || length > APIRoute.bytesMax
  }

  /// Closes the connection of whoever did not send what they began, once they can have read why.
  private static func leave(_ channel: any Channel) {
    _ = channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }
}

extension Problem {
  init(outside action: Action) {
    let roles = Permissions.roles(for: action).map(\.rawValue).joined(separator: ", ")
    self.init(
      .outsideScope,
      "this takes the permission \(action.rawValue), which the key's scopes or its account's roles do not give; roles "
        + "that have it: \(roles)")
  }

  /// What an error of the desk is to a program; nil for one that is none of its business.
  init?(of error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case is NothingThere: self.init(.notFound, "nothing is known by what the address names")
    case let unfit as Unfit: self.init(.unfit, unfit.words, field: unfit.field.isEmpty ? nil : unfit.field)
    case let malformed as Malformed: self.init(.unfit, malformed.description)
    case let changed as ChangedMeanwhile: self.init(.changed, changed.words(.utc))
    case let error as DeskError:
      switch error {
      case .refused(let refusal): self.init(.refused, refusal.description)
      case .moved: self.init(.changed, error.description)
      case .badOrder(let malformed): self.init(.unfit, malformed.description)
      case .busy: self.init(.notNow, error.description, headers: ["Retry-After": "1"])
      case .fault:
        self.init(.notNow, "the store cannot take or give this now; try again", headers: ["Retry-After": "2"])
      case .unreadable: return nil
      }
    case is JournalFault: self.init(.notNow, "the store cannot give this now; try again", headers: ["Retry-After": "2"])
    default: return nil
    }
  }
}
