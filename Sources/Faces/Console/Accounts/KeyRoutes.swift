internal import Account
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Vocabulary

/// Keys of programs: issued and shown once, revoked.
extension AccountRoutes {
  func addKeys(to router: Router<ConsoleContext>) {
    router.post("/accounts/{account}/keys") { request, context in try await issueKey(request, context) }
    router.post("/accounts/{account}/keys/{key}/revocation") { request, context in
      let key = PostedForm.piece(of: context.parameters.get("key")) ?? ""
      return try await carryOut(request, context, .revokingKey, about: nil) { id, form, visitor in
        let known: KeyID
        do throws(Malformed) { known = try KeyID(key) } catch { throw DeskError.refused(.account(.noKey)) }
        try await door.keeper.programs.revoke(known, of: id, reason: form["reason"], by: visitor.actor)
      }
    }
  }

  /// The answer is the page itself: a key stands nowhere where it could be fetched again.
  private func issueKey(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let typed = try await PostedForm(request)
    guard let visitor = context.visitor, let id = await known(context) else { return AccountRoutes.notFound() }
    do {
      let scopes = try typed.all("scope").map { text in
        guard let scope = KeyScope(rawValue: text) else { throw HTTPError(.badRequest) }
        return scope
      }
      let issued = try await door.keeper.programs.issue(
        typed["label"], Set(scopes), days: Int64(typed["days"]) ?? 0, to: id, by: visitor.actor)
      guard var page = try await page(context) else { return AccountRoutes.notFound() }
      page.issued = issued
      return PageResponse.page(page.render())
    } catch {
      guard let words = FormRefusal.words(error), var page = try await page(context) else { throw error }
      page.refusal = FormRefusal(form: .issuing, field: KeyField.of(error), words: words, typed: typed)
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
  }
}

/// Which field of the form a refusal is about.
private enum KeyField {
  static func of(_ error: any Error) -> String? {
    guard let error = error as? DeskError, case .refused(.account(let refusal)) = error else { return nil }
    switch refusal {
    case .labelMissing, .tooLong: return "label"
    case .scopesMissing, .alarmsAlone: return "scope"
    case .keyExpiry: return "days"
    case .notOpened, .alreadyOpened, .closed, .nameMissing, .rolesMissing, .reasonMissing, .machine, .tooManyKeys,
      .keyKnown, .noKey:
      return nil
    }
  }
}
