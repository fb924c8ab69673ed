import Account
import Decider
import Testing
import Vocabulary

/// Accounts: opened, given roles, closed; sign-ins that go well, and those that do not.
@Suite struct AccountKeepingTests {
  private static let opened = AccountEvent.opened(name: PersonalText("Amy Byrne"), roles: [.controller, .handler])

  private static func stamp(_ second: Int64) -> Stamp { Stamp(actor: bob, happened: at(second), recorded: at(second)) }

  private static func state(_ events: [AccountEvent]) -> AccountState {
    var state = AccountKeeping.initial
    for (number, event) in events.enumerated() { AccountKeeping.evolve(&state, event, stamp(Int64(number))) }
    return state
  }

  private static func decided(
    _ command: AccountCommand, after events: [AccountEvent]
  ) -> Result<[AccountEvent], AccountRefusal> {
    do throws(AccountRefusal) {
      return .success(try AccountKeeping.decide(command, state(events), stamp(99)))
    } catch { return .failure(error) }
  }

  private static let rows:
    [(past: [AccountEvent], command: AccountCommand, outcome: Result<[AccountEvent], AccountRefusal>)] = [
      ([], .open(name: "Amy Byrne", roles: [.handler, .controller]), .success([opened])),
      ([opened], .open(name: "Amy Byrne", roles: [.handler, .controller]), .success([])),
      ([opened], .open(name: "Another", roles: [.handler]), .failure(.alreadyOpened)),
      ([opened, .closed(reason: "left")], .open(name: "Amy Byrne", roles: [.handler]), .failure(.alreadyOpened)),
      ([], .open(name: " ", roles: [.handler]), .failure(.nameMissing)),
      ([], .open(name: String(repeating: "x", count: 1_025), roles: [.handler]), .failure(.tooLong(bytes: 1_025))),
      ([], .open(name: "Amy", roles: []), .failure(.rolesMissing)),
      ([], .signIn(.password, session: "ab"), .failure(.notOpened)),
      ([], .refuse(.wrongPassword), .failure(.notOpened)),
      (
        [opened], .giveRoles([.supervisor], reason: "promoted"),
        .success([.rolesGiven([.supervisor], reason: "promoted")])
      ),
      ([opened], .giveRoles([.controller, .handler], reason: "again"), .success([])),
      ([opened], .giveRoles([], reason: "none"), .failure(.rolesMissing)),
      ([opened], .giveRoles([.supervisor], reason: ""), .failure(.reasonMissing)),
      ([opened], .rename("Amy Quinn"), .success([.renamed(PersonalText("Amy Quinn"))])),
      ([opened], .rename("Amy Byrne"), .success([])),
      ([opened], .close(reason: "left"), .success([.closed(reason: "left")])),
      ([opened], .close(reason: "\n"), .failure(.reasonMissing)),
      ([opened, .closed(reason: "left")], .close(reason: "left"), .success([])),
      ([opened, .closed(reason: "left")], .signIn(.password, session: "ab"), .failure(.closed)),
      ([opened, .closed(reason: "left")], .refuse(.closed), .success([.refused(.closed)])),
      ([opened, .closed(reason: "left")], .reopen(reason: "back"), .success([.reopened(reason: "back")])),
      ([opened, .closed(reason: "left")], .giveRoles([.auditor], reason: "x"), .failure(.closed)),
      ([opened], .noteSecret(.totp, isSet: false), .success([])),
      ([opened, .secretSet(.totp)], .noteSecret(.totp, isSet: false), .success([.secretTaken(.totp)])),
      ([opened], .noteSecret(.password, isSet: true), .success([.secretSet(.password)])),
      ([opened], .noteLink(reason: "first sign-in"), .success([.linkMade(reason: "first sign-in")])),
      (
        [opened], .revoke(session: "ab", reason: "lost phone"),
        .success([.revoked(session: "ab", reason: "lost phone")])
      ),
      ([opened], .issueKey(grant()), .success([.keyIssued(grant())])),
      ([opened, .keyIssued(grant())], .issueKey(grant()), .success([])),
      ([opened, .keyIssued(grant())], .issueKey(grant(label: "other")), .failure(.keyKnown)),
      ([], .issueKey(grant()), .failure(.notOpened)),
      ([opened, .closed(reason: "left")], .issueKey(grant()), .failure(.closed)),
      ([opened], .issueKey(grant(label: " ")), .failure(.labelMissing)),
      ([opened], .issueKey(grant(scopes: [])), .failure(.scopesMissing)),
      ([opened], .issueKey(grant(scopes: [.alarms, .read])), .failure(.alarmsAlone)),
      ([opened], .issueKey(grant(expires: 0)), .failure(.keyExpiry)),
      ([opened], .issueKey(grant(expires: 367 * 86_400)), .failure(.keyExpiry)),
      (
        [opened] + (0..<KeyGrant.countMax).map { .keyIssued(grant("k\($0)")) }, .issueKey(grant()),
        .failure(.tooManyKeys)
      ),
      (
        [opened, .keyIssued(grant())], .revokeKey(KeyID(trusted: "k"), reason: "gone"),
        .success([.keyRevoked(KeyID(trusted: "k"), reason: "gone")])
      ),
      ([opened, .keyIssued(grant())], .revokeKey(KeyID(trusted: "k"), reason: ""), .failure(.reasonMissing)),
      ([opened], .revokeKey(KeyID(trusted: "k"), reason: "gone"), .failure(.noKey)),
      (
        [opened, .keyIssued(grant()), .closed(reason: "left"), .reopened(reason: "back")],
        .revokeKey(KeyID(trusted: "k"), reason: "a closed account has no keys"), .failure(.noKey)
      ),
    ]

  private static func grant(
    _ key: String = "k", label: String = "bridge", scopes: [KeyScope] = [.read], expires: Int64 = 3_600
  ) -> KeyGrant {
    KeyGrant(key: KeyID(trusted: key), label: label, scopes: scopes, expires: at(expires))
  }

  @Test(arguments: rows.indices) func `an account does what its row says`(_ index: Int) {
    let row = Self.rows[index]
    #expect(Self.decided(row.command, after: row.past) == row.outcome)
  }

  @Test func `wrong tries lock for longer and longer, and one that goes well ends it`() {
    var state = Self.state([Self.opened])
    for _ in 0..<(AccountState.freeTries - 1) { AccountKeeping.evolve(&state, .refused(.wrongPassword), Self.stamp(0)) }
    #expect(state.lockedUntil(at: at(0)) == nil)
    var locks: [Int64] = []
    for _ in 0..<8 {
      AccountKeeping.evolve(&state, .refused(.wrongPassword), Self.stamp(0))
      if let until = state.lockedUntil(at: at(0)) { locks.append(Int64(until.seconds(since: at(0)))) }
    }
    #expect(locks == [30, 60, 120, 240, 480, 900, 900, 900])
    #expect(state.lockedUntil(at: at(900)) == nil)
    AccountKeeping.evolve(&state, .signedIn(.password, session: "ab"), Self.stamp(901))
    #expect(state.lockedUntil(at: at(901)) == nil && state.refusals == 0)
  }

  @Test func `tries at a locked or closed account are on record once a minute and lengthen no lock`() {
    var state = Self.state([Self.opened])
    for _ in 0..<AccountState.freeTries { AccountKeeping.evolve(&state, .refused(.wrongPassword), Self.stamp(0)) }
    let until = state.lockedUntil(at: at(0))
    var recorded: [Int64] = []
    for second in stride(from: Int64(1), to: 130, by: 3) {
      do throws(AccountRefusal) {
        for event in try AccountKeeping.decide(.refuse(.locked), state, Self.stamp(second)) {
          AccountKeeping.evolve(&state, event, Self.stamp(second))
          recorded.append(second)
        }
      } catch { Issue.record(error) }
    }
    #expect(recorded == [1, 61, 121])
    #expect(state.lockedUntil(at: at(0)) == until && state.refusals == AccountState.freeTries)
  }

  @Test func `a closed account may do nothing, whatever its roles`() {
    let state = Self.state([Self.opened, .closed(reason: "left")])
    #expect(Action.allCases.allSatisfy { !state.may($0) })
    #expect(Self.state([Self.opened]).may(.deploy))
  }

  @Test func `no number of refusals overflows a lock`() {
    var state = Self.state([Self.opened])
    state.refusals = .max
    state.lastRefused = at(0)
    #expect(state.lockedUntil(at: at(899)) == at(900))
  }
}
