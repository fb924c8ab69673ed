internal import Account
internal import ArgumentParser

/// `tocsin account`: who may come in, and as what.
struct AccountVerbs: AsyncParsableCommand {
  /// Who may look at accounts without keeping them.
  static let looking: [Action] = [.keepAccounts, .inspect]

  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Who may come in, and as what: accounts, roles, one-time links, sessions.",
    discussion: """
      Roles: handler, controller, supervisor, manager, assessor, commander, auditor, administrator.

      Examples:
        tocsin account open amy --name "Amy Byrne" --role handler --role controller \\
          --store store --actor root
        tocsin account link amy --reason "first sign-in" --store store --actor root
        tocsin account roles amy --role supervisor --reason "acting up" --store store --actor root
        tocsin account sessions amy --store store
        tocsin account close amy --reason "left the centre" --store store --actor root
        tocsin account issue-key bridge --label "telemetry bridge" --scope positions --store store --actor root
        tocsin account list --store store

      With --json show prints {"account", "name", "state", "roles", "password", "authenticator", "refusals", \
      "lockedUntil", "lastSignedIn", "lastRefused", "past"}, list an array of these without "past", sessions an array of \
      {"session", "begun", "seen", "expires", "browser", "locked"}; keys one of {"key", "label", "scopes", "expires", "used", "expired"}; link prints {"account", "path"}, issue-key {"account", "key", "secret"}, every other \
      command that does something {"outcome", "position", "result"}. A key without a value is left out. No secret is ever printed but the link that link makes and the key that issue-key issues.

      Exit status: 0 done; 1 refused or failed, one line says why; 64 wrong usage.
      """,
    subcommands: [
      AccountOpen.self, AccountRoles.self, AccountRename.self, AccountClose.self, AccountReopen.self, AccountLink.self,
      AccountList.self, AccountShow.self, AccountSessions.self, AccountRevoke.self, AccountResetTOTP.self,
      AccountKeys.self, AccountIssueKey.self, AccountRevokeKey.self,
    ])
}

extension Role: ExpressibleByArgument {}
