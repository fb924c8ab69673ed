internal import Account
package import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
package import Journal
package import Passwords
internal import Vocabulary

/// Who may come in: knows a session by its cookie, and the account behind it as it is at this moment.
package struct Door: Sendable {
  let desk: Desk
  let keys: any DoorKeys
  let hashing: HashingQueue
  let rules: DoorRules
  let clock: DeskClock
  let isSecure: Bool
  let turns = Turns()
  let strangers = Strangers()
  let seals = Seals()
  let vigils = Vigils()
  /// nil where nobody signs in elsewhere.
  let signOn: SignOn?

  /// `isSecure` says that people reach the console over TLS; the cookie then travels nowhere else. The clock is the
  /// machine's, whatever time is replayed at the desk: keys expire in real time.
  package init(
    desk: Desk, keys: any DoorKeys, hashing: HashingQueue, isSecure: Bool, rules: DoorRules = DoorRules(),
    clock: DeskClock = DeskClock(), signOn: SignOn? = nil
  ) {
    self.signOn = signOn
    self.desk = desk
    self.keys = keys
    self.hashing = hashing
    self.isSecure = isSecure
    self.rules = rules
    self.clock = clock
  }

  /// What else is done about accounts.
  var keeper: Doorkeeper { Doorkeeper(desk: desk, keys: keys, clock: clock) }

  /// The prefix makes browsers insist on Secure and on no Domain.
  var cookieName: String { isSecure ? "__Host-tocsin-session" : "tocsin-session" }

  /// Whose request it is. Throws `JournalFault`.
  func presence(of request: Request) async throws -> Presence { try await presence(by: token(of: request)?.digest) }

  private func presence(by digest: Digest?) async throws -> Presence {
    let now = clock.now()
    await strangers.noteIfDue(desk, at: now)
    guard let digest, let session = try keys.session(digest, at: now),
      let account = desk.account(session.account), account.phase == .open
    else { return .nobody }
    let visitor = Visitor(
      actor: session.account, roles: account.roles, name: account.name?.words ?? session.account.text,
      seal: try await seals.seal(of: session.account, keys, at: now), provider: signOn?.title)
    return session.isLocked(at: now) ? .locked(visitor, session) : .present(visitor, session)
  }

  /// Returns when the session of a request does not hold any more, is locked where that matters, or its holder may not look any longer. Throws
  /// `JournalFault`.
  func stay(_ request: Request, for need: Need) async throws {
    guard let digest = token(of: request)?.digest else { return }
    try await vigils.stay(digest, for: need) {
      switch try await presence(by: digest) {
      case .nobody: return false
      case .locked(let visitor, _): return need.holdsWhileLocked && need.isMet(by: visitor)
      case .present(let visitor, _): return need.isMet(by: visitor)
      }
    }
  }

  /// The person asked for something: the idle time begins anew.
  func touch(_ session: DoorSession) async throws {
    let now = clock.now()
    guard session.seen.adding(seconds: rules.touchSeconds) <= now else { return }
    try await keys.touch(session.digest, at: now)
  }

  /// Ends the session of the request, if it has one, and says so in the journal.
  func leave(_ request: Request) async throws {
    guard let token = token(of: request) else { return }
    let session = try keys.session(token.digest, at: clock.now())
    guard try await keys.endSession(token.digest), let session else { return }
    try await keeper.record(.signOut(session: session.name), on: session.account, by: session.account)
  }

  /// The header that gives a browser its session, or takes it away.
  func cookie(_ session: Token?) -> String {
    let life = session == nil ? 0 : rules.sessionSeconds
    let secure = isSecure ? "; Secure" : ""
    return "\(cookieName)=\(session?.text ?? ""); Path=/; Max-Age=\(life); HttpOnly; SameSite=Strict\(secure)"
  }

  func token(of request: Request) -> Token? { request.cookies[cookieName].flatMap { Token($0.value) } }
}

/// Whether somebody is there behind a request.
enum Presence: Sendable {
  case nobody
  /// Signed in, and idle for too long: the password is asked for again.
  case locked(Visitor, DoorSession)
  case present(Visitor, DoorSession)
}
