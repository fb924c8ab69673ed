import Account
import Testing

/// Every cell of the permission table, written a second time by hand: a change has to be made twice, and is seen twice.
@Suite struct PermissionsTests {
  /// One letter for each role, in the order of `Role.allCases`: h c s m a k u d.
  private static let letters: [Character: Role] = [
    "h": .handler, "c": .controller, "s": .supervisor, "m": .manager, "a": .assessor, "k": .commander, "u": .auditor,
    "d": .administrator,
  ]

  private static let rows: [(action: Action, roles: String)] = [
    (.look, "hcsmakud"), (.takeContacts, "hcs"), (.keepLog, "hcsk"), (.assess, "hs"), (.override, "hs"),
    (.lookAgain, "hcsmk"), (.deploy, "csk"), (.keepUnits, "cs"), (.raiseLevel, "hcsmk"), (.command, "smk"),
    (.handOff, "hcs"), (.restrict, "sm"), (.close, "hcs"), (.keepRegisters, "sm"), (.keepShift, "hcsmk"),
    (.review, "smau"), (.keepReviews, "sma"), (.audit, "ud"), (.inspect, "u"), (.keepProcedures, "sm"),
    (.publishProcedures, "m"),
    (.keepCentre, "d"),
    (.keepAccounts, "d"),
  ]

  @Test func `every role and every action has its row`() {
    #expect(Set(Self.letters.values) == Set(Role.allCases))
    #expect(Self.rows.map(\.action) == Action.allCases)
    #expect(Set(Permissions.table.keys) == Set(Role.allCases))
  }

  @Test(arguments: Action.allCases) func `each role may do what the row says and nothing else`(_ action: Action) throws
  {
    let row = try #require(Self.rows.first { $0.action == action })
    let permitted = Set(row.roles.compactMap { Self.letters[$0] })
    for role in Role.allCases {
      #expect(Permissions.permit(action, to: [role]) == permitted.contains(role), "\(role) \(action)")
    }
    #expect(Set(Permissions.roles(for: action)) == permitted)
  }

  @Test func `roles add up, and none is nothing`() {
    #expect(Permissions.permit(.deploy, to: [.handler, .controller]))
    #expect(!Permissions.permit(.deploy, to: [.handler, .assessor]))
    #expect(Action.allCases.allSatisfy { !Permissions.permit($0, to: []) })
  }

  @Test func `who only reads or keeps accounts decides nothing about incidents`() {
    let reading: Set<Action> = [.look, .review, .audit, .inspect]
    #expect(Permissions.table[.auditor].map { $0.isSubset(of: reading) } == true)
    #expect(Permissions.table[.assessor].map { $0.isSubset(of: reading.union([.keepReviews])) } == true)
    #expect(!Permissions.permit(.keepLog, to: [.administrator]))
  }
}
