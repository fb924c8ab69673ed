internal import Account
internal import Desk
internal import Journal
internal import Vocabulary

/// Somebody who may come in, as programs read it; passwords and keys are never told.
struct AccountShown: Sendable {
  let id: ActorID
  let state: AccountState
}

extension View where Subject == AccountShown {
  static let account = View(
    "Account",
    [
      .always("account") { .id($0.id) },
      .personal("name") { .personal($0.state.name) },
      .always("roles", .list(.choice(Role.allCases.map(\.rawValue)))) {
        .texts($0.state.roles.sorted().map(\.rawValue))
      },
      .always("isOpen", .flag, "Whether it lets anybody in.") { .flag($0.state.phase == .open) },
      .always("secrets", .list(.choice(SecretKind.allCases.map(\.rawValue))), "What is set; never what it is.") {
        .texts($0.state.secrets.map(\.rawValue).sorted())
      },
      .ifAny("lastSignedIn", .moment) { $0.state.lastSignedIn.map { .moment($0) } },
      .ifAny("lastRefused", .moment) { $0.state.lastRefused.map { .moment($0) } },
    ])
}

extension View where Subject == DoorSession {
  static let session = View(
    "Session",
    [
      .always("session", .text, "By which it is ended.") { .text($0.name) },
      .always("begun", .moment) { .moment($0.begun) },
      .always("lastSeen", .moment, "When the person last asked for something.") { .moment($0.seen) },
    ])
}
