package import Account
internal import Incident
package import Journal
package import Vocabulary

/// What is done about accounts from pages, terminals and programs alike: the order in the journal, and what follows for
/// keys.
package struct Doorkeeper: Sendable {
  /// How long a link made by an administrator waits, and how long the one a server prints.
  package static let linkHours: Int64 = 24
  package static let printedLinkMinutes: Int64 = 30
  package static let linkHoursMax: Int64 = 168

  package let desk: Desk
  package let keys: any DoorKeys
  package let clock: DeskClock

  /// The keys of programs.
  package var programs: KeyKeeper { KeyKeeper(desk: desk, keys: keys, clock: clock) }

  /// The clock is the machine's, never a replayed one.
  package init(desk: Desk, keys: any DoorKeys, clock: DeskClock = DeskClock()) {
    self.desk = desk
    self.keys = keys
    self.clock = clock
  }

  /// Gives an order about an account; its id may come from whoever gives it, so that twice is once.
  @discardableResult
  package func record(
    _ command: AccountCommand, on account: ActorID, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    let id = id ?? CommandID(trusted: "door-\(Token.random().text)")
    return try await desk.perform(Order(.account(account, command), id: id, by: actor))
  }

  /// Opens an account for a name that `ActorID` takes and that is not the machine's.
  @discardableResult
  package func open(
    _ account: ActorID, name: String, roles: Set<Role>, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    try await record(.open(name: name, roles: roles), on: account, by: actor, id: id)
  }

  /// Gives roles in place of those there were. Throws `DoorRefusal` where nobody could keep accounts any more.
  @discardableResult
  package func giveRoles(
    _ roles: Set<Role>, to account: ActorID, reason: String, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    if !Permissions.permit(.keepAccounts, to: roles) { try await refuseLastKeeper(account) }
    return try await record(.giveRoles(roles, reason: reason), on: account, by: actor, id: id)
  }

  /// Closes an account; its sessions and links end with it.
  @discardableResult
  package func close(
    _ account: ActorID, reason: String, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    try await refuseLastKeeper(account)
    let outcome = try await record(.close(reason: reason), on: account, by: actor, id: id)
    try await endEverything(of: account)
    return outcome
  }

  /// Opens a closed account again. What may have been left of its sessions ends first.
  @discardableResult
  package func reopen(
    _ account: ActorID, reason: String, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    if desk.account(account)?.phase == .closed { try await endEverything(of: account) }
    return try await record(.reopen(reason: reason), on: account, by: actor, id: id)
  }

  /// A new one-time link; those before it end. The token stands behind `/sign-in/` and is not kept anywhere.
  package func link(
    for account: ActorID, reason: String, lifeMinutes: Int64, by actor: ActorID, id: CommandID? = nil
  ) async throws -> String {
    let purpose: DoorLink.Purpose = try keys.secret(.password, of: account) == nil ? .first : .reset
    let outcome = try await record(.noteLink(reason: reason), on: account, by: actor, id: id)
    if case .doneBefore = outcome { throw DoorRefusal.linkMade }
    let token = Token.random()
    try await keys.keep(
      DoorLink(
        digest: token.digest, account: account, purpose: purpose,
        expires: clock.now().adding(seconds: lifeMinutes * 60)))
    return token.text
  }

  /// Ends one session by its name. Throws `DoorRefusal` where there is none.
  @discardableResult
  package func revoke(
    _ name: String, of account: ActorID, reason: String, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    guard let session = try sessions(of: account).first(where: { $0.name == name }) else {
      if let id, let receipt = try desk.journal.receipt(of: id) { return .doneBefore(receipt) }
      throw DoorRefusal.noSession
    }
    let outcome = try await record(.revoke(session: name, reason: reason), on: account, by: actor, id: id)
    _ = try await keys.endSession(session.digest)
    return outcome
  }

  /// Ends the sessions of an account but one; returns how many there were.
  package func revokeOthers(
    of account: ActorID, but kept: Digest?, reason: String, by actor: ActorID
  ) async throws -> Int {
    let ended = try await keys.endSessions(of: account, but: kept)
    for session in ended {
      try await record(.revoke(session: session.name, reason: reason), on: account, by: actor)
    }
    return ended.count
  }

  /// Whether there is a password to sign in with; the journal may say so of one that a restored store does not have.
  package func hasPassword(_ account: ActorID) throws -> Bool { try keys.secret(.password, of: account) != nil }

  /// Takes the authenticator away; the password alone is asked for from then on.
  @discardableResult
  package func takeCode(of account: ActorID, by actor: ActorID, id: CommandID? = nil) async throws -> Outcome {
    try await keys.dropSecret(.totp, of: account)
    return try await record(.noteSecret(.totp, isSet: false), on: account, by: actor, id: id)
  }

  /// Sessions that have not expired, the newest first.
  package func sessions(of account: ActorID) throws -> [DoorSession] {
    try keys.sessions(of: account, at: clock.now())
  }

  private func endEverything(of account: ActorID) async throws {
    try await keys.dropLinks(of: account)
    _ = try await keys.endSessions(of: account, but: nil)
  }

  /// Somebody has to be left who can let people in.
  private func refuseLastKeeper(_ account: ActorID) async throws {
    let accounts = desk.accounts()
    guard let state = accounts[account], state.may(.keepAccounts) else { return }
    guard accounts.contains(where: { $0.key != account && $0.value.may(.keepAccounts) }) else {
      throw DoorRefusal.lastKeeper
    }
  }
}

/// Why something about accounts is not done, beyond what an account refuses itself.
package enum DoorRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case lastKeeper
  case noSession
  /// The same order made one before.
  case linkMade

  package var description: String {
    switch self {
    case .lastKeeper: "nobody else could keep accounts then; make somebody else an administrator first"
    case .noSession: "there is no such session, or it has ended already"
    case .linkMade: "the same command made a link before, which is shown once; leave the id out to make another"
    }
  }
}
