internal import Account
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Vocabulary

/// Keeping accounts: each change is its own resource, given back with what was typed where it is refused.
struct AccountRoutes: Sendable {
  let desk: Desk
  let live: LiveBoard
  let door: Door

  func add(to router: Router<ConsoleContext>) {
    router.get("/accounts") { _, context in
      PageResponse.page(try await list(context).render())
    }
    router.post("/accounts") { request, context in try await open(request, context) }
    router.get("/accounts/{account}") { _, context in
      guard let page = try await page(context) else { return AccountRoutes.notFound() }
      return PageResponse.page(page.render())
    }
    change(router, "/accounts/{account}/name", .naming, about: "name") { id, form, visitor in
      try await door.keeper.record(.rename(form["name"]), on: id, by: visitor.actor)
    }
    change(router, "/accounts/{account}/roles", .roles, about: "reason") { id, form, visitor in
      let roles = try AccountRoutes.roles(form)
      try await door.keeper.giveRoles(roles, to: id, reason: form["reason"], by: visitor.actor)
    }
    change(router, "/accounts/{account}/closure", .closing, about: "reason") { id, form, visitor in
      try await door.keeper.close(id, reason: form["reason"], by: visitor.actor)
    }
    change(router, "/accounts/{account}/reopening", .reopening, about: "reason") { id, form, visitor in
      try await door.keeper.reopen(id, reason: form["reason"], by: visitor.actor)
    }
    change(router, "/accounts/{account}/authenticator/removal", .authenticator, about: nil) { id, _, visitor in
      try await door.keeper.takeCode(of: id, by: visitor.actor)
    }
    router.post("/accounts/{account}/sessions/{session}/revocation") { request, context in
      let session = context.parameters.get("session") ?? ""
      return try await carryOut(request, context, .revoking, about: nil) { id, form, visitor in
        try await door.keeper.revoke(session, of: id, reason: form["reason"], by: visitor.actor)
      }
    }
    addKeys(to: router)
    router.post("/accounts/{account}/links") { request, context in try await makeLink(request, context) }
  }

  // MARK: Changes

  typealias Work = @Sendable (ActorID, PostedForm, Visitor) async throws -> Void

  private func change(
    _ router: Router<ConsoleContext>, _ path: RouterPath, _ form: FormRefusal.Form, about field: String?,
    _ work: @escaping Work
  ) {
    router.post(path) { request, context in try await carryOut(request, context, form, about: field, work) }
  }

  func carryOut(
    _ request: Request, _ context: ConsoleContext, _ form: FormRefusal.Form, about field: String?, _ work: Work
  ) async throws -> Response {
    let typed = try await PostedForm(request)
    guard let visitor = context.visitor, let id = await known(context) else { return AccountRoutes.notFound() }
    do { try await work(id, typed, visitor) } catch {
      guard let words = FormRefusal.words(error), var page = try await page(context) else { throw error }
      let isAboutField = field.map { typed[$0].allSatisfy(\.isWhitespace) } ?? false
      page.refusal = FormRefusal(form: form, field: isAboutField ? field : nil, words: words, typed: typed)
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
    return PageResponse.seeOther("/accounts/\(id)")
  }

  /// The answer is the page itself: a link stands nowhere where it could be fetched again.
  private func makeLink(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let typed = try await PostedForm(request)
    guard let visitor = context.visitor, let id = await known(context) else { return AccountRoutes.notFound() }
    do {
      let link = try await door.keeper.link(
        for: id, reason: typed["reason"], lifeMinutes: Doorkeeper.linkHours * 60, by: visitor.actor)
      guard var page = try await page(context) else { return AccountRoutes.notFound() }
      page.link = link
      return PageResponse.page(page.render())
    } catch {
      guard let words = FormRefusal.words(error), var page = try await page(context) else { throw error }
      page.refusal = FormRefusal(form: .link, field: "reason", words: words, typed: typed)
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
  }

  private func open(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let typed = try await PostedForm(request)
    guard let visitor = context.visitor else { throw HTTPError(.unauthorized) }
    let id: ActorID
    guard !typed["account"].isEmpty else {
      return try await refuse(typed, "account", "the account is missing; write what the person will type", context)
    }
    do throws(Malformed) { id = try ActorID(typed["account"]) } catch {
      return try await refuse(typed, "account", "\(error)", context)
    }
    do {
      let roles = try AccountRoutes.roles(typed)
      try await door.keeper.open(id, name: typed["name"], roles: roles, by: visitor.actor)
    } catch {
      guard let words = FormRefusal.words(error) else { throw error }
      return try await refuse(typed, AccountRoutes.field(of: error), words, context)
    }
    return PageResponse.seeOther("/accounts/\(id)")
  }

  private func refuse(
    _ typed: PostedForm, _ field: String?, _ words: String, _ context: ConsoleContext
  ) async throws -> Response {
    let refusal = FormRefusal(form: .opening, field: field, words: words, typed: typed)
    return PageResponse.page(try await list(context, refusal).render(), status: .unprocessableContent)
  }

  private static func field(of error: any Error) -> String? {
    guard case .refused(.account(let refusal))? = error as? DeskError else { return nil }
    switch refusal {
    case .nameMissing, .tooLong: return "name"
    case .rolesMissing: return "role"
    case .alreadyOpened, .machine: return "account"
    case .notOpened, .closed, .reasonMissing, .labelMissing, .scopesMissing, .keyExpiry, .alarmsAlone, .tooManyKeys,
      .keyKnown, .noKey:
      return nil
    }
  }

  private static func roles(_ form: PostedForm) throws -> Set<Role> {
    try Set(
      form.all("role").map { text in
        guard let role = Role(rawValue: text) else { throw HTTPError(.badRequest) }
        return role
      })
  }

  // MARK: Pages

  private func list(_ context: ConsoleContext, _ refusal: FormRefusal? = nil) async throws -> AccountsPage {
    guard let visitor = context.visitor else { throw HTTPError(.unauthorized) }
    return AccountsPage(desk.accounts(), await live.outlook(), visitor, refusal)
  }

  func known(_ context: ConsoleContext) async -> ActorID? {
    guard let text = PostedForm.piece(of: context.parameters.get("account")) else { return nil }
    do throws(Malformed) {
      let id = try ActorID(text)
      return desk.account(id) == nil ? nil : id
    } catch { return nil }
  }

  func page(_ context: ConsoleContext) async throws -> AccountPage? {
    guard let visitor = context.visitor, let id = await known(context), let state = desk.account(id) else {
      return nil
    }
    return AccountPage(
      id: id, state: state, past: try await desk.past(of: id, limit: AccountPage.entryCountMax),
      sessions: try door.keeper.sessions(of: id), keys: try door.keeper.programs.lines(of: id),
      outlook: await live.outlook(), visitor: visitor)
  }

  static func notFound() -> Response {
    PageResponse.notice(
      .notFound, title: "No such account", words: ["No account has this name."], linkTo: "/accounts",
      link: "To the accounts")
  }
}
