internal import HTML
internal import HTTPTypes
internal import Hummingbird

/// Coming in by a one-time link, and leaving.
struct SignInRoutes: Sendable {
  let door: Door

  /// The routes that need no session, and leaving.
  func add(to router: Router<ConsoleContext>) {
    router.get("/sign-in") { _, _ in SignInPage.explanation() }
    // Chat programs fetch links to preview them: looking at a link does not spend it, and does not tell whether it is good.
    router.get("/sign-in/{token}") { _, context in SignInPage.question(context.parameters.get("token") ?? "") }
    router.post("/sign-in/{token}") { request, context in
      try await RequestLimits.readAway(request)
      guard let session = try await door.enter(by: context.parameters.get("token")) else {
        return SignInPage.refusal()
      }
      var response = PageResponse.seeOther("/board")
      response.headers[.setCookie] = door.cookie(session)
      return response
    }
    router.post("/sign-out") { request, _ in
      try await RequestLimits.readAway(request)
      try await door.leave(request)
      var response = PageResponse.seeOther("/sign-in")
      response.headers[.setCookie] = door.cookie(nil)
      return response
    }
  }
}
