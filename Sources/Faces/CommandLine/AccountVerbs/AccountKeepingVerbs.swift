internal import Account
internal import ArgumentParser
internal import Console
internal import Desk
internal import Vocabulary

/// `open`: a new account.
struct AccountOpen: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open an account; a one-time link lets the person choose a password.",
    discussion: """
      Example:
        tocsin account open amy --name "Amy Byrne" --role handler --store store --actor root
      """)

  var mayMakeStore: Bool { true }

  @Argument(help: "What the person types to sign in; it never changes.") var account: String
  @Option(help: "The person's name as colleagues know it.") var name: String
  @Option(help: "A role; give it again for another.") var role: [Role]
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.open(account, name: name, roles: Set(role), by: actor, id: id)
  }
}

/// `roles`: others in place of those there were.
struct AccountRoles: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "Give roles in place of those the account has, with the reason.",
    discussion: """
      It holds from the next request on, also for somebody who is signed in.

      Example:
        tocsin account roles amy --role handler --role supervisor --reason "acting up" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Option(help: "A role; give it again for another.") var role: [Role]
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.giveRoles(Set(role), to: account, reason: reason, by: actor, id: id)
  }
}

/// `rename`: the person's name.
struct AccountRename: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Change the person's name; what they sign in with stays.",
    discussion: """
      Example:
        tocsin account rename amy --name "Amy Quinn" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Option(help: "The person's name as colleagues know it.") var name: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.record(.rename(name), on: account, by: actor, id: id)
  }
}

/// `close`: nobody comes in by it any more.
struct AccountClose: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an account; the person is signed out everywhere at once.",
    discussion: """
      Example:
        tocsin account close amy --reason "left the centre" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.close(account, reason: reason, by: actor, id: id)
  }
}

/// `reopen`: a closed one is used again.
struct AccountReopen: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a closed account again; its password holds again, its sessions do not.",
    discussion: """
      Example:
        tocsin account reopen amy --reason "back from leave" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.reopen(account, reason: reason, by: actor, id: id)
  }
}

/// `revoke`: one session ends.
struct AccountRevoke: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End one session of an account; its open pages stop within seconds.",
    discussion: """
      Example:
        tocsin account revoke amy 9f86d081884c --reason "laptop lost" --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @Argument(help: "The session, as `tocsin account sessions` names it.") var session: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.revoke(session, of: account, reason: reason, by: actor, id: id)
  }
}

/// `reset-totp`: the authenticator was lost.
struct AccountResetTOTP: AccountWork {
  static let configuration = CommandConfiguration(
    commandName: "reset-totp", abstract: "Take the authenticator away; the password alone is asked for then.",
    discussion: """
      Example:
        tocsin account reset-totp amy --store store --actor root
      """)

  @Argument(help: "The account.") var account: String
  @OptionGroup var options: AccountOptions

  func carryOut(
    _ keeper: Doorkeeper, on account: ActorID, by actor: ActorID, id: CommandID
  ) async throws -> Outcome {
    try await keeper.takeCode(of: account, by: actor, id: id)
  }
}
