internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
package import OpenID

/// Signing in at a provider: away by a link, back with a code. Without a provider there are no such addresses.
struct OpenIDRoutes: Sendable {
  let door: Door

  static let beginPath: Path = "/openid/sign-in"
  private static let returnPath = "/openid/return"
  private static let cookieSeconds = 600

  func add(to router: Router<ConsoleContext>) {
    router.get("/openid/sign-in") { request, context in
      guard let signOn = door.signOn else { throw HTTPError(.notFound) }
      do throws(OpenIDFault) {
        let begun = try await signOn.openID.begin(returnAddress: returnAddress(request, signOn))
        // Kept `Lax`: coming back from the provider is a step from another site.
        return Response(
          status: .seeOther,
          headers: [.location: begun.address, .setCookie: cookie(begun.state, OpenIDRoutes.cookieSeconds)])
      } catch {
        context.logger.error("Nobody can sign in with the provider", metadata: ["reason": "\(error)"])
        return door.page(.away, status: .serviceUnavailable)
      }
    }
    router.get("/openid/return") { request, context in
      guard let signOn = door.signOn else { throw HTTPError(.notFound) }
      return try await finish(request, context, signOn)
    }
  }

  private func finish(_ request: Request, _ context: ConsoleContext, _ signOn: SignOn) async throws -> Response {
    let asked: Form
    do { asked = try Form(Array((request.uri.query ?? "").utf8)) } catch { return refused() }
    let name: String
    do throws(OpenIDFault) {
      name = try await signOn.openID.finish(
        OpenID.Return(
          code: asked["code"], state: asked["state"], error: asked["error"], kept: request.cookies[cookieName]?.value))
    } catch {
      context.logger.warning("A sign-in with the provider was refused", metadata: ["reason": "\(error)"])
      await door.strangers.refused(door.desk, at: door.clock.now())
      return refused()
    }
    switch try await door.enter(named: name, browser: request.headers[.userAgent] ?? "") {
    case .entered(let session):
      var response = OpenIDRoutes.onward()
      response.headers.append(HTTPField(name: .setCookie, value: door.cookie(session)))
      response.headers.append(HTTPField(name: .setCookie, value: cookie("", 0)))
      return response
    case .refused, .busy: return refused()
    }
  }

  private func refused() -> Response {
    var response = door.page(.notTaken, status: .forbidden)
    response.headers.append(HTTPField(name: .setCookie, value: cookie("", 0)))
    return response
  }

  /// A page of ours that leads on by itself: browsers send a `Strict` cookie with a step that begins here, and not with one
  /// that another site began.
  private static func onward() -> Response {
    var response = PageResponse.notice(
      .ok, title: "Signed in", words: ["The board follows by itself."], linkTo: "/board", link: "To the board")
    if let name = HTTPField.Name("Refresh") { response.headers[name] = "0; url=/board" }
    return response
  }

  // MARK: What the browser keeps meanwhile

  private var cookieName: String { door.isSecure ? "__Host-tocsin-openid" : "tocsin-openid" }

  private func cookie(_ state: String, _ seconds: Int) -> String {
    "\(cookieName)=\(state); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(door.isSecure ? "; Secure" : "")"
  }

  /// As the setting says, else as the browser reached us.
  private func returnAddress(_ request: Request, _ signOn: SignOn) -> String {
    signOn.returnAddress
      ?? "\(door.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")\(OpenIDRoutes.returnPath)"
  }
}

/// The provider people may sign in with, and where it sends them back to.
package struct SignOn: Sendable {
  let openID: OpenID
  /// nil for the address by which the browser reached us.
  let returnAddress: String?

  package init(_ openID: OpenID, returnAddress: String? = nil) {
    self.openID = openID
    self.returnAddress = returnAddress
  }

  /// What people read on the link.
  var title: String { openID.settings.title }
}

extension Door {
  /// What stands at this door.
  func page(name: String = "", _ why: SignInPage.Why? = nil, status: HTTPResponse.Status = .ok) -> Response {
    SignInPage.door(name: name, why, status: status, provider: signOn?.title)
  }
}
