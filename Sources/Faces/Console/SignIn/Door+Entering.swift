internal import Account
internal import Desk
internal import Incident
internal import Journal
internal import Passwords
internal import Vocabulary

/// What came of a sign-in.
enum SignInOutcome: Sendable {
  case entered(Token)
  case refused
  case busy
}

/// What came of a one-time link.
enum LinkOutcome: Sendable {
  case entered(Token)
  /// The link is unknown, used or expired, or its account closed, which is never told apart.
  case notValid
  case password(PasswordRefusal)
}

extension Door {
  /// Signs somebody in by name, password and code.
  func signIn(_ attempt: SignInAttempt) async throws -> SignInOutcome {
    switch try await prove(attempt, asksCode: true) {
    case .right(let account, let method): .entered(try await begin(account, method, attempt.browser))
    case .wrong: .refused
    case .busy: .busy
    }
  }

  /// Signs in somebody whom the provider proved to be who they are. Nobody is made by signing in; a lock after wrong
  /// passwords does not hold here, because nothing can be guessed.
  func enter(named name: String, browser: String) async throws -> SignInOutcome {
    guard let id = await account(named: name), let state = desk.account(id) else {
      await strangers.refused(desk, at: clock.now())
      return .refused
    }
    guard state.phase == .open, !state.roles.isEmpty else {
      try await keeper.record(.refuse(.closed), on: id, by: .machine)
      return .refused
    }
    return .entered(try await begin(id, .openID, browser))
  }

  /// Spends a link: sets the chosen password and begins a session. A password that is not taken spends nothing.
  func enter(by text: String?, choosing chosen: String, browser: String) async throws -> LinkOutcome {
    let token = text.flatMap { Token($0) }
    let link = try token.flatMap { try keys.link($0.digest, at: clock.now()) }
    let password: Password
    do throws(PasswordRefusal) {
      password = try Password(chosen: chosen, for: link?.account.text ?? "")
    } catch { return .password(error) }
    guard let token, let link, desk.account(link.account)?.phase == .open else { return .notValid }
    let hash = try await hashing.hash(password)
    guard try await keys.spendLink(token.digest, at: clock.now()) != nil else { return .notValid }
    try await keeper.keep(hash, of: link.account, by: link.account)
    // Whoever gave the link vouches for the person: an authenticator that was lost is of no use to anybody.
    if try keys.secret(.totp, of: link.account) != nil { try await keeper.takeCode(of: link.account, by: link.account) }
    return .entered(try await begin(link.account, .link, browser))
  }

  /// A new password for somebody who proved who they are; every session ends, and this browser gets a new one.
  func changePassword(of account: ActorID, to password: Password, browser: String) async throws -> Token {
    try await keeper.keep(try await hashing.hash(password), of: account, by: account)
    return try await begin(account, .password, browser)
  }

  /// The password again, after a session was idle for too long.
  func unlock(_ visitor: Visitor, _ session: DoorSession, _ password: String) async throws -> Proof {
    let proof = try await prove(SignInAttempt(name: visitor.actor.text, password: password), asksCode: false)
    if case .right = proof { try await keys.touch(session.digest, at: clock.now()) }
    return proof
  }

  /// The journal says it before the browser has it.
  private func begin(_ account: ActorID, _ method: SignInMethod, _ browser: String) async throws -> Token {
    let token = Token.random()
    let now = clock.now()
    let session = DoorSession(
      digest: token.digest, account: account, begun: now, seen: now,
      expires: now.adding(seconds: rules.sessionSeconds), idleSeconds: rules.idleSeconds,
      browser: BrowserWords.shortened(browser))
    try await keeper.record(.signIn(method, session: session.name), on: account, by: account)
    try await keys.begin(session)
    return token
  }
}

/// What a browser says it is, kept short and plain.
enum BrowserWords {
  static let characterCountMax = 160

  static func shortened(_ text: String) -> String {
    let plain = text.unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 && $0.value < 0x7F }.prefix(
      characterCountMax)
    return plain.isEmpty ? "unknown" : String(String.UnicodeScalarView(plain))
  }

  /// Its make and the machine it runs on, as far as people would say it.
  static func spoken(_ text: String) -> String {
    let makes = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
    let machines = [
      ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
      ("Linux", "Linux"),
    ]
    let make = makes.first { text.contains($0.0) }?.1
    let machine = machines.first { text.contains($0.0) }?.1
    guard let make else { return Words.shortened(text, to: 40) }
    return machine.map { "\(make) on \($0)" } ?? make
  }
}
