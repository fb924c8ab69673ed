/// Every statement about the door: links, sessions and secrets, which stand beside the journal.
enum DoorStatements {
  static let putLink = "INSERT OR REPLACE INTO door_link (digest, account, purpose, expires) VALUES (?, ?, ?, ?)"
  static let findLink = "SELECT account, purpose, expires FROM door_link WHERE digest = ? AND expires > ?"
  static let dropLink = "DELETE FROM door_link WHERE digest = ?"
  static let dropLinksOfAccount = "DELETE FROM door_link WHERE account = ?"
  static let dropExpiredLinks = "DELETE FROM door_link WHERE expires <= ?"

  static let putSession = """
    INSERT OR REPLACE INTO door_session (digest, account, begun, seen, expires, idle_seconds, browser)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    """
  private static let sessionColumns =
    "SELECT digest, account, begun, seen, expires, idle_seconds, browser FROM door_session"
  static let findSession = sessionColumns + " WHERE digest = ? AND expires > ?"
  static let findSessionsOfAccount = sessionColumns + " WHERE account = ? AND expires > ? ORDER BY begun DESC, digest"
  static let touchSession = "UPDATE door_session SET seen = max(seen, ?) WHERE digest = ?"
  static let dropSession = "DELETE FROM door_session WHERE digest = ?"
  static let dropSessionsOfAccount = "DELETE FROM door_session WHERE account = ? AND digest IS NOT ?"
  static let dropExpiredSessions = "DELETE FROM door_session WHERE expires <= ?"

  static let findSecret = "SELECT value, changed, period FROM secret WHERE account = ? AND kind = ?"
  static let putSecret = "INSERT OR REPLACE INTO secret (account, kind, value, changed, period) VALUES (?, ?, ?, ?, ?)"
  static let dropSecret = "DELETE FROM secret WHERE account = ? AND kind = ?"
  static let usePeriod = """
    UPDATE secret SET period = ?1 WHERE account = ?2 AND kind = 'totp' AND coalesce(period, ?1 - 1) < ?1
    """
}
