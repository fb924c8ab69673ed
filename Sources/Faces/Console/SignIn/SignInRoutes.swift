internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Journal

/// Coming in by name and password or by a one-time link, and leaving.
struct SignInRoutes: Sendable {
  let door: Door

  /// The routes that need no session, and leaving.
  func add(to router: Router<ConsoleContext>) {
    router.get("/sign-in") { _, _ in door.page() }
    router.post("/sign-in") { request, _ in
      let form = try await PostedForm(request)
      let attempt = SignInAttempt(
        name: form["account"], password: form["password"], code: form["code"],
        browser: request.headers[.userAgent] ?? "")
      switch try await door.signIn(attempt) {
      case .entered(let session): return entered(session)
      case .refused: return door.page(name: attempt.name, .wrong, status: .forbidden)
      case .busy: return door.page(name: attempt.name, .busy, status: .tooManyRequests)
      }
    }
    // Chat programs fetch links to preview them: looking at a link does not spend it, and does not tell whether it is good.
    router.get("/sign-in/{token}") { _, context in SignInPage.choice(context.parameters.get("token") ?? "") }
    router.post("/sign-in/{token}") { request, context in
      let form = try await PostedForm(request)
      let token = context.parameters.get("token") ?? ""
      guard form["password"] == form["password-again"] else { return SignInPage.choice(token, differs: true) }
      let browser = request.headers[.userAgent] ?? ""
      switch try await door.enter(by: token, choosing: form["password"], browser: browser) {
      case .entered(let session): return entered(session)
      case .notValid: return SignInPage.refusal()
      case .password(let refusal): return SignInPage.choice(token, refusal)
      }
    }
    router.post("/sign-out") { request, _ in
      try await RequestLimits.readAway(request)
      try await door.leave(request)
      var response = PageResponse.seeOther("/sign-in")
      response.headers[.setCookie] = door.cookie(nil)
      return response
    }
  }

  private func entered(_ session: Token) -> Response {
    var response = PageResponse.seeOther("/board")
    response.headers[.setCookie] = door.cookie(session)
    return response
  }
}
