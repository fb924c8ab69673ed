internal import Account
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Passwords
internal import Vocabulary

/// One's own account: the password, the authenticator, where one is signed in.
struct OwnAccountRoutes: Sendable {
  let desk: Desk
  let live: LiveBoard
  let door: Door

  func add(to router: Router<ConsoleContext>) {
    router.get("/account") { _, context in PageResponse.page(try await page(context).render()) }
    router.post("/account/password") { request, context in try await changePassword(request, context) }
    router.post("/account/authenticator") { request, context in
      try await RequestLimits.readAway(request)
      return PageResponse.page(try await page(context, offering: .random()).render())
    }
    router.post("/account/authenticator/confirmation") { request, context in try await confirm(request, context) }
    router.post("/account/authenticator/removal") { request, context in
      let typed = try await PostedForm(request)
      let (visitor, _) = try signedIn(context)
      if let words = try await refusal(visitor, typed) {
        return try await refuse(context, .removing, "password-now", words, typed)
      }
      try await door.keeper.takeCode(of: visitor.actor, by: visitor.actor)
      return PageResponse.seeOther("/account")
    }
    router.post("/account/sessions/{session}/revocation") { request, context in
      let typed = try await PostedForm(request)
      let (visitor, _) = try signedIn(context)
      do {
        try await door.keeper.revoke(
          context.parameters.get("session") ?? "", of: visitor.actor, reason: "ended by the person", by: visitor.actor)
      } catch let error as DoorRefusal { return try await refuse(context, .revoking, nil, "\(error)", typed) }
      return PageResponse.seeOther("/account")
    }
    router.post("/account/sessions/revocation") { request, context in
      try await RequestLimits.readAway(request)
      let (visitor, session) = try signedIn(context)
      _ = try await door.keeper.revokeOthers(
        of: visitor.actor, but: session.digest, reason: "signed out elsewhere by the person", by: visitor.actor)
      return PageResponse.seeOther("/account")
    }
  }

  private func changePassword(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let typed = try await PostedForm(request)
    let (visitor, _) = try signedIn(context)
    guard typed["password"] == typed["password-again"] else {
      return try await refuse(context, .password, "password-again", "the two are not the same", typed)
    }
    let password: Password
    do throws(PasswordRefusal) { password = try Password(chosen: typed["password"], for: visitor.actor.text) } catch {
      return try await refuse(context, .password, "password", "\(error)", typed)
    }
    if let words = try await refusal(visitor, typed) {
      return try await refuse(context, .password, "password-now", words, typed)
    }
    let session = try await door.changePassword(
      of: visitor.actor, to: password, browser: request.headers[.userAgent] ?? "")
    var response = PageResponse.seeOther("/account")
    response.headers[.setCookie] = door.cookie(session)
    return response
  }

  /// The authenticator holds from the moment on at which its first code came back.
  private func confirm(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let typed = try await PostedForm(request)
    let (visitor, _) = try signedIn(context)
    guard let offered = OneTimeCode(text: typed["key"]), offered.secret.count >= 20 else {
      throw HTTPError(.badRequest)
    }
    if let words = try await refusal(visitor, typed) {
      return try await refuse(context, .authenticator, "password-now", words, typed, offering: offered)
    }
    guard let period = offered.period(of: String(typed["code"].prefix(16)), at: door.clock.now(), after: nil) else {
      let words = "it is not the code of this key at this moment; check the telephone's clock and type the next one"
      return try await refuse(context, .authenticator, "code", words, typed, offering: offered)
    }
    try await door.keys.set(
      DoorSecret(
        account: visitor.actor, kind: .totp, value: offered.text, changed: door.clock.now(), period: period),
      endsSessions: false)
    try await door.keeper.record(.noteSecret(.totp, isSet: true), on: visitor.actor, by: visitor.actor)
    return PageResponse.seeOther("/account")
  }

  /// Why the password that was typed does not prove who somebody is; nil where it does.
  private func refusal(_ visitor: Visitor, _ typed: PostedForm) async throws -> String? {
    let attempt = SignInAttempt(name: visitor.actor.text, password: typed["password-now"])
    switch try await door.prove(attempt, asksCode: false) {
    case .right: return nil
    case .wrong: return "it is not your password, or there were too many wrong tries"
    case .busy: return "too many passwords are being checked; try again in a few seconds"
    }
  }

  private func signedIn(_ context: ConsoleContext) throws -> (Visitor, DoorSession) {
    guard let visitor = context.visitor, let session = context.session else { throw HTTPError(.unauthorized) }
    return (visitor, session)
  }

  private func page(_ context: ConsoleContext, offering offered: OneTimeCode? = nil) async throws -> OwnAccountPage {
    let (visitor, session) = try signedIn(context)
    guard let state = desk.account(visitor.actor) else { throw HTTPError(.unauthorized) }
    return OwnAccountPage(
      id: visitor.actor, state: state, sessions: try door.keeper.sessions(of: visitor.actor), current: session.digest,
      outlook: await live.outlook(), visitor: visitor, offered: offered)
  }

  private func refuse(
    _ context: ConsoleContext, _ form: FormRefusal.Form, _ field: String?, _ words: String, _ typed: PostedForm,
    offering offered: OneTimeCode? = nil
  ) async throws -> Response {
    var page = try await page(context, offering: offered)
    page.refusal = FormRefusal(form: form, field: field, words: words, typed: typed)
    return PageResponse.page(page.render(), status: .unprocessableContent)
  }
}
