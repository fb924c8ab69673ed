internal import Account
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Journal

/// Lets nobody to a page without a session and the permission for it, and tells nobody outside which addresses there are.
struct SessionGate: RouterMiddleware {
  typealias Context = ConsoleContext

  let door: Door

  /// Sends people to the door; a stream gets a status, since nobody would see a page there.
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let row = context.endpointPath.flatMap { Access.row(request.method.rawValue, $0) }
    if row?.need == .nothing { return try await next(request, context) }
    var context = context
    switch try await door.presence(of: request) {
    case .nobody:
      return row?.isUnattended == true ? SessionGate.bare(.unauthorized) : PageResponse.seeOther("/sign-in")
    case .locked(let visitor, let session):
      guard let need = row?.need, need.holdsWhileLocked, need.isMet(by: visitor) else {
        return row?.isUnattended == true ? SessionGate.bare(.locked) : try await LockPage.response(to: request, visitor)
      }
      context.visitor = visitor
      context.session = session
    case .present(let visitor, let session):
      if let path = context.endpointPath {
        // An address without a row is closed to everybody: who may use it has not been said.
        guard let row, row.need.isMet(by: visitor) else {
          return SessionGate.forbidden(visitor, row?.need, isUnattended: row?.isUnattended ?? path.hasSuffix("/live"))
        }
        if !row.isUnattended { try await door.touch(session) }
      }
      context.visitor = visitor
      context.session = session
    }
    return try await next(request, context)
  }

  private static func bare(_ status: HTTPResponse.Status) -> Response {
    Response(status: status, headers: [.contentType: "text/plain; charset=utf-8"])
  }

  static func forbidden(_ visitor: Visitor, _ need: Need?, isUnattended: Bool = false) -> Response {
    if isUnattended { return bare(.forbidden) }
    var words = ["This needs a role that your account does not have."]
    if let actions = need?.actions, !actions.isEmpty { words = [RoleWords.refusal(actions, visitor)] }
    words.append("Nothing was changed. An administrator can give your account another role.")
    return PageResponse.notice(
      .forbidden, title: "Not yours to do", words: words, linkTo: visitor.may(.look) ? "/board" : "/account",
      link: visitor.may(.look) ? "To the board" : "To your account")
  }
}

extension HTTPResponse.Status {
  /// RFC 4918, 11.3: the session waits for the password.
  static let locked = HTTPResponse.Status(code: 423, reasonPhrase: "Locked")
}
