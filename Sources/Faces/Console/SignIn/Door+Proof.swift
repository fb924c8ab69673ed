internal import Account
internal import Desk
internal import Journal
internal import Passwords
internal import Vocabulary

/// What somebody typed to prove who they are.
struct SignInAttempt: Sendable {
  var name = ""
  var password = ""
  var code = ""
  /// What the browser says it is.
  var browser = ""
}

/// What came of it; whoever was refused is never told why.
enum Proof: Hashable, Sendable {
  case right(ActorID, SignInMethod)
  case wrong
  /// Too many try at once.
  case busy
}

extension Door {
  /// Looks at name, password and, where the account has one and it is asked for, the code. The work is the same whether
  /// there is such an account or not, whether it is locked or not. Throws faults of the store and of hashing.
  func prove(_ attempt: SignInAttempt, asksCode: Bool) async throws -> Proof {
    let began = ContinuousClock.now
    let account = await account(named: attempt.name)
    let turn = account?.text ?? attempt.name.lowercased()
    guard await turns.take(turn) else { return .busy }
    let proof: Proof
    do { proof = try await look(attempt, account, asksCode) } catch {
      await turns.give(turn)
      if case PasswordFault.overloaded? = error as? PasswordFault { return .busy }
      throw error
    }
    await turns.give(turn)
    if proof == .wrong { try await Task.sleep(until: began + rules.refusalDelay, clock: .continuous) }
    return proof
  }

  private func look(_ attempt: SignInAttempt, _ id: ActorID?, _ asksCode: Bool) async throws -> Proof {
    let state: AccountState? = if let id { desk.account(id) } else { nil }
    // Read for a name nobody has too, so that both ask the store as often.
    let asked = id ?? ActorID(trusted: "nobody")
    let secret = try keys.secret(.password, of: asked)
    let shared = try keys.secret(.totp, of: asked)
    let password = Password(typed: attempt.password)
    let hash = secret.map { PasswordHash(stored: $0.value) }
    let isRight = try await hashing.check(password, against: state == nil ? nil : hash)
    guard let id, let state else {
      await strangers.refused(desk, at: clock.now())
      return .wrong
    }
    // By the desk's clock, which stamped the refusals.
    if state.lockedUntil(at: desk.clock.now()) != nil { return try await refuse(id, .locked) }
    guard state.phase == .open else { return try await refuse(id, .closed) }
    guard isRight, let password, let hash else { return try await refuse(id, .wrongPassword) }
    let code = asksCode ? shared : nil
    guard try await isCurrent(attempt.code, code, of: id) else { return try await refuse(id, .wrongCode) }
    if hash.isOutdated(at: hashing.cost) { try await hashAnew(password, of: id) }
    return .right(id, code == nil ? .password : .passwordAndCode)
  }

  /// Whether the code is one that holds now and was not used; true where there is nothing to ask for.
  private func isCurrent(_ code: String, _ secret: DoorSecret?, of account: ActorID) async throws -> Bool {
    guard let secret else { return true }
    guard let shared = OneTimeCode(text: secret.value),
      let period = shared.period(of: String(code.prefix(16)), at: clock.now(), after: secret.period)
    else { return false }
    return try await keys.use(period: period, of: account)
  }

  private func refuse(_ account: ActorID, _ why: SignInRefused) async throws -> Proof {
    try await keeper.record(.refuse(why), on: account, by: .machine)
    return .wrong
  }

  private func hashAnew(_ password: Password, of account: ActorID) async throws {
    let hash = try await hashing.hash(password)
    try await keys.set(
      DoorSecret(account: account, kind: .password, value: hash.text, changed: clock.now()), endsSessions: false)
  }

  /// The account a person means: as it is written, or in small letters.
  func account(named text: String) async -> ActorID? {
    let trimmed = text.drop(while: \.isWhitespace)
    let name = String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
    for written in [name, name.lowercased()] {
      do throws(Malformed) {
        let id = try ActorID(written)
        if desk.account(id) != nil { return id }
      } catch { continue }
    }
    return nil
  }
}
