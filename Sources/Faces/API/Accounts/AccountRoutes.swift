internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Journal
internal import Orders
internal import Vocabulary

/// Keeping accounts by a program: opened, named, given roles, closed; their sessions ended and one-time links made. Keys
/// are issued by people alone, so that no key can make itself a better one.
struct AccountRoutes: Sendable {
  let keeper: Doorkeeper

  static let link: Shape = .object([
    ShapeMember("address", .text, "Where the person sets a password; shown this once.", isAlways: true),
    ShapeMember("minutes", .integer, "How long it waits.", isAlways: true),
  ])

  var routes: [APIRoute] {
    [
      get("", "Every account, in the order of their names.", Listing.shape("Account"), [.cursor, .limit]) { call in
        let accounts = call.desk.accounts().sorted { $0.key < $1.key }
        return try await Listing.part(of: accounts, call, name: \.key.text) { told($0.key, $0.value, call) }
      },
      get("/{account}", "One account.", .named("Account")) { call in
        let (id, state) = try known(call)
        return APIAnswer(told(id, state, call))
      },
      get("/{account}/sessions", "Where somebody is signed in, the newest first.", AccountRoutes.sessions) { call in
        let sessions = try keeper.sessions(of: try known(call).id)
        let items = sessions.map { View.session.told($0, personal: call.seesPersonal) }
        return APIAnswer(.members(["items": .list(items)]))
      },
      post("", "Open an account.", [.name("account", "What the person types."), .named, .roles], .created) { sheet in
        let id: ActorID = try sheet.name("account", "the account")
        let outcome = try await keeper.open(
          id, name: try sheet.words("name", "the name"), roles: try roles(sheet), by: sheet.giver, id: sheet.id)
        if case .alreadySo = outcome { return try answer(id, sheet, .ok) }
        return try answer(id, sheet, .created)
      },
      change("name", "Name it otherwise.", [.named]) { id, sheet in
        try await keeper.record(.rename(try sheet.words("name", "the name")), on: id, by: sheet.giver, id: sheet.id)
      },
      change("roles", "Give it roles in place of those it has.", [.roles, .reason]) { id, sheet in
        try await keeper.giveRoles(
          try roles(sheet), to: id, reason: try sheet.reason, by: sheet.giver, id: sheet.id)
      },
      change("closure", "Close it; its sessions, links and keys end.", [.reason]) { id, sheet in
        try await keeper.close(id, reason: try sheet.reason, by: sheet.giver, id: sheet.id)
      },
      change("reopening", "Open it again.", [.reason]) { id, sheet in
        try await keeper.reopen(id, reason: try sheet.reason, by: sheet.giver, id: sheet.id)
      },
      change("authenticator/removal", "Take the authenticator away; the password alone is asked for.", []) {
        id, sheet in
        try await keeper.takeCode(of: id, by: sheet.giver, id: sheet.id)
      },
      change("sessions/{session}/revocation", "End one session.", [.reason]) { id, sheet in
        try await keeper.revoke(
          try sheet.named("session"), of: id, reason: try sheet.reason, by: sheet.giver, id: sheet.id)
      },
      post("/{account}/links", "Make a one-time link; those before it end.", [.reason], .created, .named("AccountLink"))
      {
        sheet in
        let (id, _) = try known(sheet.parameters["account"], sheet.desk)
        let minutes = Doorkeeper.linkHours * 60
        let token = try await keeper.link(
          for: id, reason: try sheet.reason, lifeMinutes: minutes, by: sheet.giver, id: sheet.id)
        return APIAnswer(
          .members(["address": .text("/sign-in/\(token)"), "minutes": .integer(minutes)]), status: .created)
      },
    ]
  }

  private static let sessions: Shape = .object([
    ShapeMember("items", .list(.named("Session")), isAlways: true)
  ])

  // MARK: Reading

  private func told(_ id: ActorID, _ state: AccountState, _ call: APICall) -> JSON {
    View.account.told(AccountShown(id: id, state: state), personal: call.seesPersonal)
  }

  private func known(_ call: APICall) throws -> (id: ActorID, state: AccountState) {
    try known(call.path["account"], call.desk)
  }

  private func known(_ name: String?, _ desk: Desk) throws -> (id: ActorID, state: AccountState) {
    let id: ActorID
    do { id = try ActorID(name ?? "") } catch { throw Problem(.notFound, "no account has this name") }
    guard let state = desk.account(id) else { throw Problem(.notFound, "no account has this name") }
    return (id, state)
  }

  private func roles(_ sheet: AccountSheet) throws -> Set<Role> {
    try Set(
      (sheet.fields["roles"] ?? "").split(separator: ",").map { name in
        guard let role = Role(rawValue: String(name)) else {
          throw Unfit("roles", "roles takes some of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return role
      })
  }

  private func answer(_ id: ActorID, _ sheet: AccountSheet, _ status: HTTPResponse.Status) throws -> APIAnswer {
    let (id, state) = try known(id.text, sheet.desk)
    return APIAnswer(
      View.account.told(AccountShown(id: id, state: state), personal: sheet.seesPersonal), status: status,
      headers: status == .created ? ["Location": "/api/v1/accounts/\(APIText.piece(id.text))"] : [:])
  }

  // MARK: Routes

  private func get(
    _ path: String, _ summary: String, _ answer: Shape, _ parameters: [APIParameter] = [],
    _ handle: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) -> APIRoute {
    APIRoute(
      method: .get, path: "/accounts\(path)", scope: .accounts, action: .keepAccounts, isInspected: true,
      summary: summary,
      parameters: parameters, answer: answer, problems: path.isEmpty ? [] : [.notFound], handle: handle)
  }

  private func post(
    _ path: String, _ summary: String, _ fields: [Field], _ made: HTTPResponse.Status? = nil,
    _ answer: Shape = .named("Account"), _ work: @escaping @Sendable (AccountSheet) async throws -> APIAnswer
  ) -> APIRoute {
    APIRoute(
      method: .post, path: "/accounts\(path)", scope: .accounts, action: .keepAccounts, summary: summary,
      body: .object(fields.map(\.member)), isBodyRequired: !fields.isEmpty, answer: answer, madeStatus: made,
      problems: [.notFound, .refused, .keyUsedBefore],
      handle: { call in
        do { return try await work(try AccountSheet(fields, call)) } catch let refusal as DoorRefusal {
          throw Problem(.refused, refusal.description)
        }
      }, headers: [.idempotencyKey])
  }

  private func change(
    _ name: String, _ summary: String, _ fields: [Field],
    _ work: @escaping @Sendable (ActorID, AccountSheet) async throws -> Outcome
  ) -> APIRoute {
    post("/{account}/\(name)", summary, fields) { sheet in
      let (id, _) = try known(sheet.parameters["account"], sheet.desk)
      _ = try await work(id, sheet)
      return try answer(id, sheet, .ok)
    }
  }
}

extension Field {
  fileprivate static let named = Field.words("name", "Who it is.")
  fileprivate static let roles = Field.names(
    "roles", "Some of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
}
