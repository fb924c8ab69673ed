package import Account
internal import Foundation
internal import Incident
package import Journal
package import Vocabulary

/// Keys of programs: issued, recognised and revoked. Facts go into the journal, digests beside it, and the key itself only
/// to whoever had it issued, once.
package struct KeyKeeper: Sendable {
  package static let daysByDefault: Int64 = 90

  /// What stands before the secret of a key, so that one that leaks is known for what it is.
  private static let prefix = "tocsin_"
  /// The same for what signs, as Standard Webhooks has it.
  private static let signingPrefix = "whsec_"
  /// How exactly the last use is kept.
  private static let usedSecondsMin: Int64 = 60
  private static let idLetters = Array("abcdefghijkmnpqrstuvwxyz23456789")
  private static let idLength = 10

  let desk: Desk
  let keys: any ProgramKeys
  let clock: DeskClock

  /// The clock is the machine's, never a replayed one.
  package init(desk: Desk, keys: any ProgramKeys, clock: DeskClock = DeskClock()) {
    self.desk = desk
    self.keys = keys
    self.clock = clock
  }

  /// A key that was just issued; its secret is nowhere else.
  package struct Issued: Sendable {
    package let grant: KeyGrant
    package let secret: String
  }

  /// Issues a key for what somebody is to do. Throws `DeskError`, `KeyRefusal`.
  package func issue(
    _ label: String, _ scopes: Set<KeyScope>, days: Int64, to account: ActorID, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Issued {
    guard (1...KeyGrant.daysMax).contains(days) else { throw DeskError.refused(.account(.keyExpiry)) }
    let grant = KeyGrant(
      key: KeyKeeper.freshID(), label: label, scopes: scopes.sorted(),
      expires: desk.clock.now().adding(seconds: days * 86_400))
    let token = Token.random()
    let order = Order(.account(account, .issueKey(grant)), id: id ?? KeyKeeper.freshCommand(), by: actor)
    if case .doneBefore = try await desk.perform(order) { throw KeyRefusal.issuedBefore }
    let secret =
      grant.isSigning ? Self.signingPrefix + Data(token.bytes).base64EncodedString() : Self.prefix + token.text
    try await keys.keep(
      ProgramKey(
        key: grant.key, account: account, digest: KeyKeeper.digest(secret),
        signing: grant.isSigning ? token.bytes : nil))
    return Issued(grant: grant, secret: secret)
  }

  /// Ends a key at once. Throws `DeskError`.
  @discardableResult
  package func revoke(
    _ key: KeyID, of account: ActorID, reason: String, by actor: ActorID, id: CommandID? = nil
  ) async throws -> Outcome {
    let outcome = try await desk.perform(
      Order(.account(account, .revokeKey(key, reason: reason)), id: id ?? KeyKeeper.freshCommand(), by: actor))
    try await keys.dropProgramKey(key)
    return outcome
  }

  /// A key as people look after it.
  package struct Line: Hashable, Sendable {
    package let grant: KeyGrant
    package let used: Moment?
    package let isExpired: Bool
  }

  /// Keys of an account that were not revoked, in the order in which they expire.
  package func lines(of account: ActorID) throws -> [Line] {
    let used = try keys.programKeys(of: account).reduce(into: [:]) { $0[$1.key] = $1.used }
    return (desk.account(account)?.keys.values.map(\.self) ?? [])
      .map { Line(grant: $0, used: used[$0.key] ?? nil, isExpired: $0.expires <= clock.now()) }
      .sorted { ($0.grant.expires, $0.grant.key) < ($1.grant.expires, $1.grant.key) }
  }

  // MARK: Recognising

  /// Whose key it is; nil for one that was never issued, has expired or was revoked, or whose account is closed.
  ///
  /// Found by its digest, so that how long it takes tells nothing of the secret.
  package func recognise(_ secret: String) async throws -> KeyHolder? {
    guard secret.hasPrefix(Self.prefix), let kept = try keys.programKey(KeyKeeper.digest(secret)) else { return nil }
    return try await holder(kept)
  }

  /// A source of alarms, with what it signs by; nil as for `recognise`.
  package func source(_ key: KeyID) async throws -> (holder: KeyHolder, signing: [UInt8])? {
    guard let kept = try keys.programKey(named: key), let signing = kept.signing, let holder = try await holder(kept)
    else { return nil }
    return (holder, signing)
  }

  /// Whose key it is by its id, for what goes on in the background by it; that is no use of it.
  package func holder(_ key: KeyID) async throws -> KeyHolder? {
    guard let kept = try keys.programKey(named: key) else { return nil }
    return standing(kept)
  }

  private func standing(_ kept: ProgramKey) -> KeyHolder? {
    guard let account = desk.account(kept.account), account.phase == .open, let grant = account.keys[kept.key],
      clock.now() < grant.expires
    else { return nil }
    return KeyHolder(kept.account, account, grant)
  }

  private func holder(_ kept: ProgramKey) async throws -> KeyHolder? {
    let now = clock.now()
    guard let holder = standing(kept) else { return nil }
    if kept.used.map({ $0.adding(seconds: Self.usedSecondsMin) <= now }) ?? true {
      try await keys.use(kept.key, at: now)
    }
    return holder
  }

  private static func digest(_ secret: String) -> Digest { Digest.of(Array(secret.utf8)) }

  private static func freshID() -> KeyID {
    KeyID(trusted: String((0..<idLength).map { _ in idLetters.randomElement() ?? "a" }))
  }

  private static func freshCommand() -> CommandID { CommandID(trusted: "key-\(Token.random().text)") }
}

/// Who sends a request by a key: the account that has it, as far as the key's scopes go.
package struct KeyHolder: Hashable, Sendable {
  package let key: KeyID
  package let label: String
  package let account: ActorID
  package let scopes: Set<KeyScope>
  private let roles: Set<Role>

  init(_ account: ActorID, _ state: AccountState, _ grant: KeyGrant) {
    key = grant.key
    label = grant.label
    self.account = account
    scopes = Set(grant.scopes)
    roles = state.roles
  }

  /// What the account may do and the key takes.
  package func may(_ action: Action) -> Bool {
    Permissions.permit(action, to: roles) && KeyScope.actions(of: scopes).contains(action)
  }
}

/// Why a key is not issued, beyond what an account refuses itself.
package enum KeyRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case issuedBefore

  package var description: String {
    "the same command issued a key before, which is shown once; leave the id out to issue another"
  }
}
