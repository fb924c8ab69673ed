package import Account
internal import HTML
internal import Orders

/// What somebody must be, or be permitted, to be given a page.
package enum Need: Hashable, Sendable {
  /// Not even signed in: the door itself, and what the pages are made of.
  case nothing
  /// Signed in, also while the session is locked: to unlock it or leave.
  case session
  /// Signed in, whatever the roles.
  case account
  case action(Action)
  /// Permitted, also while the session is locked: for what hangs on a wall and nobody touches.
  case lockedToo(Action)
  /// One of several is enough.
  case oneOf([Action])

  /// What it takes, where it takes something that is permitted; each is enough.
  var actions: [Action] {
    switch self {
    case .nothing, .session, .account: []
    case .action(let action), .lockedToo(let action): [action]
    case .oneOf(let actions): actions
    }
  }

  func isMet(by visitor: Visitor) -> Bool {
    switch self {
    case .nothing, .session, .account: true
    case .action, .lockedToo, .oneOf: actions.contains { visitor.may($0) }
    }
  }

  var holdsWhileLocked: Bool {
    switch self {
    case .session, .lockedToo: true
    case .nothing, .account, .action, .oneOf: false
    }
  }
}

/// One address of the console, and who may use it.
struct AccessRow: Hashable, Sendable {
  let method: String
  let path: String
  let need: Need
  /// Whether it goes on by itself: a stream or a question of the script, which say nothing about a person being there.
  var isUnattended = false
}

/// Who may use which address, as data; a test goes through every row with every role, and the gate lets nobody to an
/// address that has no row.
enum Access {
  static let rows: [AccessRow] = [
    AccessRow(method: "GET", path: "/sign-in", need: .nothing),
    AccessRow(method: "POST", path: "/sign-in", need: .nothing),
    AccessRow(method: "GET", path: "/sign-in/{token}", need: .nothing),
    AccessRow(method: "POST", path: "/sign-in/{token}", need: .nothing),
    AccessRow(method: "GET", path: "/openid/sign-in", need: .nothing),
    AccessRow(method: "GET", path: "/openid/return", need: .nothing),
    AccessRow(method: "GET", path: "/assets/{name}", need: .nothing, isUnattended: true),
    AccessRow(method: "GET", path: "/favicon.ico", need: .nothing, isUnattended: true),
    AccessRow(method: "GET", path: "/session", need: .nothing, isUnattended: true),

    // The link itself is the key to the duty.
    AccessRow(method: "GET", path: "/duty", need: .nothing),
    AccessRow(method: "GET", path: "/duty/{code}", need: .nothing),
    AccessRow(method: "POST", path: "/duty/{code}/progress", need: .nothing),
    AccessRow(method: "POST", path: "/duty/{code}/refusal", need: .nothing),
    AccessRow(method: "POST", path: "/duty/{code}/tasks/{entry}/completion", need: .nothing),
    AccessRow(method: "POST", path: "/duty/{code}/notes", need: .nothing),
    AccessRow(method: "POST", path: "/duty/{code}/position", need: .nothing),
    AccessRow(method: "POST", path: "/duty/{code}/photos", need: .nothing),
    AccessRow(method: "GET", path: "/incidents/{reference}/units/{unit}/link", need: .action(.deploy)),
    AccessRow(method: "POST", path: "/incidents/{reference}/units/{unit}/link", need: .action(.deploy)),
    AccessRow(method: "POST", path: "/incidents/{reference}/units/{unit}/link-removal", need: .action(.deploy)),

    AccessRow(method: "POST", path: "/sign-out", need: .session),
    AccessRow(method: "POST", path: "/session/unlocking", need: .session),

    AccessRow(method: "POST", path: "/session/presence", need: .account),
    AccessRow(method: "GET", path: "/", need: .account),
    AccessRow(method: "GET", path: "/account", need: .account),
    AccessRow(method: "POST", path: "/account/password", need: .account),
    AccessRow(method: "POST", path: "/account/authenticator", need: .account),
    AccessRow(method: "POST", path: "/account/authenticator/confirmation", need: .account),
    AccessRow(method: "POST", path: "/account/authenticator/removal", need: .account),
    AccessRow(method: "POST", path: "/account/sessions/revocation", need: .account),
    AccessRow(method: "POST", path: "/account/sessions/{session}/revocation", need: .account),

    AccessRow(method: "GET", path: "/board", need: .action(.look)),
    AccessRow(method: "GET", path: "/board/live", need: .action(.look), isUnattended: true),
    AccessRow(method: "GET", path: "/incidents/{reference}", need: .action(.look)),
    AccessRow(method: "GET", path: "/incidents/{reference}/live", need: .action(.look), isUnattended: true),

    AccessRow(method: "GET", path: "/calls", need: CallsPage.need),
    AccessRow(method: "GET", path: "/calls/{contact}", need: CallsPage.need),
    AccessRow(method: "GET", path: "/calls/{contact}/link", need: .action(.takeContacts)),
    AccessRow(method: "POST", path: "/calls/{contact}/link", need: .action(.takeContacts)),
    AccessRow(method: "POST", path: "/calls/{contact}/link-removal", need: .action(.takeContacts)),
    AccessRow(method: "GET", path: "/calls/{contact}/photos/{hash}", need: CallsPage.need),
    AccessRow(method: "GET", path: "/calls/{contact}/photos/{hash}/small", need: CallsPage.need),
    AccessRow(method: "GET", path: "/incidents/{reference}/photos/{hash}", need: .action(.look)),
    AccessRow(method: "GET", path: "/incidents/{reference}/photos/{hash}/small", need: .action(.look)),
    AccessRow(method: "GET", path: "/control", need: .action(.look)),
    AccessRow(method: "GET", path: "/control/{reference}", need: .action(.look)),
    AccessRow(method: "GET", path: "/live/calls", need: CallsPage.need, isUnattended: true),
    AccessRow(method: "GET", path: "/live/calls/{contact}", need: CallsPage.need, isUnattended: true),
    AccessRow(
      method: "GET", path: "/live/calls/{contact}/{reference}", need: CallsPage.need, isUnattended: true),
    AccessRow(method: "GET", path: "/live/control", need: .action(.look), isUnattended: true),
    AccessRow(method: "GET", path: "/live/control/{reference}", need: .action(.look), isUnattended: true),
    AccessRow(method: "POST", path: "/incidents/{reference}/typing", need: .action(.keepLog)),
    AccessRow(method: "POST", path: "/contacts/{contact}/typing", need: .action(.takeContacts)),
    AccessRow(method: "POST", path: "/command", need: .action(.look)),
    AccessRow(method: "GET", path: "/command/completions", need: .action(.look)),
    AccessRow(method: "GET", path: "/places/search", need: .action(.look)),
    AccessRow(method: "GET", path: "/map/streets", need: .action(.look), isUnattended: true),

    AccessRow(method: "GET", path: "/procedures", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/trees/{tree}", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/codes", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/advice", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/wording", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/trial", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/trial/incidents", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/drafts", need: .action(.look)),
    AccessRow(method: "POST", path: "/procedures/{pack}/drafts/archive", need: .action(.keepProcedures)),
    AccessRow(method: "GET", path: "/procedures/{pack}/drafts/{draft}", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/drafts/{draft}/file", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/drafts/{draft}/publication", need: .action(.publishProcedures)),
    AccessRow(method: "GET", path: "/procedures/{pack}/drafts/{draft}/archive", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/drafts/{draft}/model", need: .action(.look)),
    AccessRow(
      method: "GET", path: "/procedures/{pack}/drafts/{draft}/revision", need: .action(.look), isUnattended: true),
    AccessRow(method: "POST", path: "/procedures/{pack}/drafts/{draft}/check", need: .action(.keepProcedures)),
    AccessRow(method: "GET", path: "/procedures/{pack}/changes", need: .action(.look)),
    AccessRow(method: "GET", path: "/procedures/{pack}/shadow", need: .action(.look)),
    AccessRow(method: "GET", path: "/incidents/{reference}/path", need: .action(.look)),
    AccessRow(method: "GET", path: "/incidents/{reference}/review", need: .action(.review)),
    AccessRow(method: "GET", path: "/reviews", need: .action(.review)),
    AccessRow(method: "GET", path: "/reports", need: .action(.review)),
    AccessRow(method: "GET", path: "/journal", need: .action(.audit)),
    AccessRow(method: "GET", path: "/handbook", need: .action(.look)),

    AccessRow(method: "GET", path: "/sheets", need: .action(.look)),
    AccessRow(method: "GET", path: "/sheets/log", need: .action(.look)),
    AccessRow(method: "GET", path: "/sheets/board", need: .action(.look)),
    AccessRow(method: "GET", path: "/sheets/questions/{tree}", need: .action(.look)),
    AccessRow(method: "GET", path: "/late", need: .action(.takeContacts)),
    AccessRow(method: "POST", path: "/late", need: .action(.takeContacts)),
    AccessRow(method: "GET", path: "/gallery", need: .action(.keepCentre)),
    AccessRow(method: "GET", path: "/places/{entry}", need: CentrePage.places.need),
    AccessRow(method: "GET", path: "/callers/{entry}", need: CentrePage.callers.need),

    AccessRow(method: "GET", path: "/webhooks", need: .action(.keepCentre)),
    AccessRow(method: "POST", path: "/webhooks/{webhook}/pause", need: .action(.keepCentre)),
    AccessRow(method: "POST", path: "/webhooks/{webhook}/resumption", need: .action(.keepCentre)),
    AccessRow(method: "POST", path: "/webhooks/{webhook}/replay", need: .action(.keepCentre)),
    AccessRow(method: "POST", path: "/webhooks/{webhook}/removal", need: .action(.keepCentre)),

    AccessRow(method: "GET", path: "/accounts", need: AccountsPage.need),
    AccessRow(method: "POST", path: "/accounts", need: .action(.keepAccounts)),
    AccessRow(method: "GET", path: "/accounts/{account}", need: AccountsPage.need),
    AccessRow(method: "POST", path: "/accounts/{account}/name", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/roles", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/closure", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/reopening", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/keys", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/keys/{key}/revocation", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/links", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/authenticator/removal", need: .action(.keepAccounts)),
    AccessRow(method: "POST", path: "/accounts/{account}/sessions/{session}/revocation", need: .action(.keepAccounts)),
  ]

  /// State changes: whoever may look may send a form; each of its orders then needs its own permission.
  static let orders = Resources.all.map { AccessRow(method: "POST", path: $0.path, need: .action(.look)) }

  /// The pages about the centre, and what keeps them live.
  static let centre = CentrePage.allCases.flatMap { page in
    [
      AccessRow(method: "GET", path: page.path.text, need: page.need),
      AccessRow(method: "GET", path: page.livePath.text, need: page.need, isUnattended: true),
    ]
  }

  private static let table = Dictionary((rows + centre + orders).map { ("\($0.method) \($0.path)", $0) }) { first, _ in
    first
  }

  /// The row of a request that met a route; nil where the route has none.
  static func row(_ method: String, _ path: String) -> AccessRow? {
    table["\(method == "HEAD" ? "GET" : method) \(path)"]
  }
}
