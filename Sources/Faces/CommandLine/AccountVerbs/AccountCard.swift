internal import Account
internal import Console
internal import Desk
internal import Journal
internal import Vocabulary

/// An account as programs read it and in lines for people; no secret is in it.
struct AccountCard: Encodable, Sendable {
  let account, state: String
  let name: String?
  let roles: [String]
  let password, authenticator: Bool
  let refusals: Int
  let lockedUntil, lastSignedIn, lastRefused: String?
  var past: [Line]?

  /// One entry of its past.
  struct Line: Encodable, Sendable {
    let entry: Int64
    let recorded, by, words: String
  }

  init(_ id: ActorID, _ state: AccountState, at now: Moment, past: [AccountEntry]? = nil) {
    account = id.text
    name = state.name?.words
    self.state = state.phase.rawValue
    roles = state.roles.sorted().map(\.rawValue)
    password = state.secrets.contains(.password)
    authenticator = state.secrets.contains(.totp)
    refusals = state.refusals
    lockedUntil = state.lockedUntil(at: now)?.rfc3339
    lastSignedIn = state.lastSignedIn?.rfc3339
    lastRefused = state.lastRefused?.rfc3339
    self.past = past?.map { entry in
      Line(
        entry: entry.position, recorded: entry.recorded.rfc3339, by: entry.actor.text,
        words: AccountEventWords.text(entry.event))
    }
  }

  /// `amy  Amy Byrne: controller, handler; open; last signed in 2026-11-21T09:30:00Z`.
  var headline: String {
    var parts = ["\(shown(account))  \(shown(name ?? "[erased]")): \(roles.joined(separator: ", "))", state]
    if !password { parts.append("no password yet") }
    if authenticator { parts.append("with authenticator") }
    if let lockedUntil { parts.append("locked until \(lockedUntil) after \(refusals) wrong tries") }
    parts.append(lastSignedIn.map { "last signed in \($0)" } ?? "never signed in")
    return parts.joined(separator: "; ")
  }

  var lines: [String] {
    [headline] + (past ?? []).map { "  \($0.recorded)  \(shown($0.words)), by \(shown($0.by))" }
  }
}

/// A session as programs read it and in a line for people.
struct SessionCard: Encodable, Sendable {
  let session, begun, seen, expires, browser: String
  let locked: Bool

  init(_ found: DoorSession, at now: Moment) {
    session = found.name
    begun = found.begun.rfc3339
    seen = found.seen.rfc3339
    expires = found.expires.rfc3339
    browser = found.browser
    locked = found.isLocked(at: now)
  }

  var line: String {
    "\(session)  since \(begun), last used \(seen), until \(expires)\(locked ? ", locked" : ""); \(shown(browser))"
  }
}
