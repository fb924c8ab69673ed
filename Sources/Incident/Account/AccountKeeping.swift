package import Decider
internal import Vocabulary

/// Who may come in and as what; every sign-in and every refusal stays on record.
package enum AccountKeeping: Decider {
  package static let initial = AccountState()

  package static func decide(
    _ command: AccountCommand, _ state: AccountState, _ stamp: Stamp
  ) throws(AccountRefusal) -> [AccountEvent] {
    if case .open(let name, let roles) = command {
      return try open(name, roles, state)
    }
    guard state.phase != .unopened else { throw .notOpened }
    switch command {
    case .open: return []
    case .reopen(let reason):
      try check(reason)
      return state.phase == .closed ? [.reopened(reason: reason)] : []
    case .close(let reason):
      try check(reason)
      return state.phase == .open ? [.closed(reason: reason)] : []
    case .refuse(let why): return isRecorded(why, state, stamp) ? [.refused(why)] : []
    case .signOut(let session): return [.signedOut(session: session)]
    case .revoke(let session, let reason):
      try check(reason)
      return [.revoked(session: session, reason: reason)]
    case .revokeKey(let key, let reason):
      try check(reason)
      guard state.keys[key] != nil else { throw .noKey }
      return [.keyRevoked(key, reason: reason)]
    case .issueKey(let grant):
      guard state.phase == .open else { throw .closed }
      return try issue(grant, state, stamp)
    case .rename, .giveRoles, .noteSecret, .noteLink, .signIn:
      guard state.phase == .open else { throw .closed }
      return try change(command, state)
    }
  }

  private static func open(
    _ name: String, _ roles: Set<Role>, _ state: AccountState
  ) throws(AccountRefusal) -> [AccountEvent] {
    guard name.hasWords else { throw .nameMissing }
    guard name.utf8.count <= AccountRefusal.wordsBytesMax else { throw .tooLong(bytes: name.utf8.count) }
    guard !roles.isEmpty else { throw .rolesMissing }
    if state.phase == .open, state.name == PersonalText(name), state.roles == roles { return [] }
    guard state.phase == .unopened else { throw .alreadyOpened }
    return [.opened(name: PersonalText(name), roles: roles.sorted())]
  }

  private static func change(_ command: AccountCommand, _ state: AccountState) throws(AccountRefusal) -> [AccountEvent]
  {
    switch command {
    case .rename(let name):
      guard name.hasWords else { throw .nameMissing }
      guard name.utf8.count <= AccountRefusal.wordsBytesMax else { throw .tooLong(bytes: name.utf8.count) }
      return state.name == PersonalText(name) ? [] : [.renamed(PersonalText(name))]
    case .giveRoles(let roles, let reason):
      guard !roles.isEmpty else { throw .rolesMissing }
      try check(reason)
      return state.roles == roles ? [] : [.rolesGiven(roles.sorted(), reason: reason)]
    case .noteSecret(let kind, let isSet):
      if isSet { return [.secretSet(kind)] }
      return state.secrets.contains(kind) ? [.secretTaken(kind)] : []
    case .noteLink(let reason):
      try check(reason)
      return [.linkMade(reason: reason)]
    case .signIn(let method, let session): return [.signedIn(method, session: session)]
    case .open, .reopen, .close, .refuse, .signOut, .revoke, .issueKey, .revokeKey: return []
    }
  }

  private static func issue(
    _ grant: KeyGrant, _ state: AccountState, _ stamp: Stamp
  ) throws(AccountRefusal) -> [AccountEvent] {
    if state.keys[grant.key] == grant { return [] }
    guard grant.label.hasWords else { throw .labelMissing }
    guard grant.label.utf8.count <= AccountRefusal.wordsBytesMax else {
      throw .tooLong(bytes: grant.label.utf8.count)
    }
    guard !grant.scopes.isEmpty else { throw .scopesMissing }
    guard !grant.isSigning || grant.scopes == [.alarms] else { throw .alarmsAlone }
    guard stamp.recorded < grant.expires,
      grant.expires <= stamp.recorded.adding(seconds: KeyGrant.daysMax * 86_400)
    else { throw .keyExpiry }
    guard state.keys[grant.key] == nil else { throw .keyKnown }
    let standing = state.keys.values.filter { stamp.recorded < $0.expires }
    guard standing.count < KeyGrant.countMax else { throw .tooManyKeys }
    return [.keyIssued(grant)]
  }

  /// Whether a refusal is an entry of its own; tries that were not even looked at are, once a minute.
  private static func isRecorded(_ why: SignInRefused, _ state: AccountState, _ stamp: Stamp) -> Bool {
    switch why {
    case .wrongPassword, .wrongCode: true
    case .locked, .closed:
      state.lastTurnedAway.map {
        $0.adding(seconds: AccountState.turnedAwaySecondsMin) <= stamp.recorded
      } ?? true
    }
  }

  private static func check(_ reason: String) throws(AccountRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    guard reason.utf8.count <= AccountRefusal.wordsBytesMax else { throw .tooLong(bytes: reason.utf8.count) }
  }

  package static func evolve(_ state: inout AccountState, _ event: AccountEvent, _ stamp: Stamp) {
    switch event {
    case .opened(let name, let roles):
      state.phase = .open
      state.name = name
      state.roles = Set(roles)
    case .renamed(let name): state.name = name
    case .rolesGiven(let roles, _): state.roles = Set(roles)
    case .closed:
      state.phase = .closed
      state.keys = [:]
    case .reopened: state.phase = .open
    case .secretSet(let kind):
      state.secrets.insert(kind)
      state.refusals = 0
    case .secretTaken(let kind): state.secrets.remove(kind)
    case .signedIn:
      state.refusals = 0
      state.lastSignedIn = stamp.recorded
    case .refused(.wrongPassword), .refused(.wrongCode):
      state.refusals += 1
      state.lastRefused = stamp.recorded
    case .refused(.locked), .refused(.closed): state.lastTurnedAway = stamp.recorded
    case .keyIssued(let grant):
      // What expired long ago need not be carried on.
      state.keys = state.keys.filter { stamp.recorded < $0.value.expires }
      state.keys[grant.key] = grant
    case .keyRevoked(let key, reason: _): state.keys[key] = nil
    case .linkMade, .signedOut, .revoked: break
    }
  }
}
