package import Vocabulary

/// One person's account: what they are, and how their sign-ins went. Secrets are kept elsewhere.
package struct AccountState: Hashable, Sendable {
  package enum Phase: String, Hashable, Sendable {
    case unopened, open, closed
  }

  package var phase = Phase.unopened
  /// The person's name as colleagues know it.
  package var name: PersonalText?
  package var roles: Set<Role> = []
  /// Which secrets are set.
  package var secrets: Set<SecretKind> = []
  /// Refused sign-ins since the last one that went well, or since a secret was set anew.
  package var refusals = 0
  package var lastRefused: Moment?
  /// When a try at a locked or closed account was last put on record.
  package var lastTurnedAway: Moment?
  package var lastSignedIn: Moment?
  /// Keys of programs that were not revoked, by id; some may have expired.
  package var keys: [KeyID: KeyGrant] = [:]

  package init() {}

  package func may(_ action: Action) -> Bool { phase == .open && Permissions.permit(action, to: roles) }

  /// How many wrong tries in a row are free; from then on each one locks for twice as long.
  package static let freeTries = 5
  package static let firstLockSeconds: Int64 = 30
  package static let lockSecondsMax: Int64 = 900
  /// Tries at a locked or closed account are on record at most so often; they lengthen no lock, or guessing would keep
  /// somebody from their work.
  package static let turnedAwaySecondsMin: Int64 = 60

  /// Until when no sign-in is even looked at; nil where it is.
  package func lockedUntil(at now: Moment) -> Moment? {
    guard refusals >= AccountState.freeTries, let lastRefused else { return nil }
    let doublings = Int64(min(refusals - AccountState.freeTries, 10))
    let until = lastRefused.adding(
      seconds: min(AccountState.firstLockSeconds << doublings, AccountState.lockSecondsMax))
    return now < until ? until : nil
  }
}

/// What can prove who somebody is.
package enum SecretKind: String, Hashable, Sendable, CaseIterable {
  case password, totp
}

/// How somebody signed in.
package enum SignInMethod: String, Hashable, Sendable, CaseIterable {
  case link, password
  case passwordAndCode = "password-and-code"
  case openID = "openid"
}

/// Why a sign-in was refused; whoever tried is never told which.
package enum SignInRefused: String, Hashable, Sendable, CaseIterable {
  case wrongPassword = "wrong-password"
  case wrongCode = "wrong-code"
  case locked, closed
}
