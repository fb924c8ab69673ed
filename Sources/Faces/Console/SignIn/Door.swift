internal import Account
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Vocabulary

/// Who may come in: spends links, begins and ends sessions, knows a session by its cookie.
struct Door: Sendable {
  static let sessionHours: Int64 = 12

  let keys: any DoorKeys
  let clock: DeskClock
  let isSecure: Bool

  /// The prefix makes browsers insist on Secure and on no Domain.
  var cookieName: String { isSecure ? "__Host-tocsin-session" : "tocsin-session" }

  /// Spends a link and begins a session; nil where the link is unknown, used or expired, which is never told apart.
  func enter(by link: String?) async throws(JournalFault) -> Token? {
    guard let link = link.flatMap({ Token($0) }) else { return nil }
    guard try await keys.spendLink(link.digest, at: clock.now()) else { return nil }
    let session = Token.random()
    let expires = clock.now().adding(seconds: Door.sessionHours * 3_600)
    try await keys.keep(DoorKey(kind: .session, digest: session.digest, expires: expires))
    return session
  }

  /// Whether the request comes from somebody who signed in.
  func knows(_ request: Request) throws(JournalFault) -> Bool {
    guard let session = session(of: request) else { return false }
    return try keys.holdsSession(session.digest, at: clock.now())
  }

  /// Who signed in; nil where nobody did. Until sessions belong to accounts, whoever has the link may look.
  func visitor(of request: Request) throws(JournalFault) -> Visitor? {
    try knows(request) ? Visitor(actor: ActorID(trusted: "administrator"), roles: Set(Role.allCases)) : nil
  }

  /// Ends the session of the request, if it has one.
  func leave(_ request: Request) async throws(JournalFault) {
    guard let session = session(of: request) else { return }
    try await keys.dropSession(session.digest)
  }

  /// The header that gives a browser its session, or takes it away.
  func cookie(_ session: Token?) -> String {
    let life = session == nil ? 0 : Door.sessionHours * 3_600
    let secure = isSecure ? "; Secure" : ""
    return "\(cookieName)=\(session?.text ?? ""); Path=/; Max-Age=\(life); HttpOnly; SameSite=Strict\(secure)"
  }

  private func session(of request: Request) -> Token? {
    request.cookies[cookieName].flatMap { Token($0.value) }
  }
}
