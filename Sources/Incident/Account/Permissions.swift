/// Who may do what, as data; a test names every cell of it.
package enum Permissions {
  package static let table: [Role: Set<Action>] = [
    .handler: [
      .look, .takeContacts, .keepLog, .assess, .override, .lookAgain, .raiseLevel, .handOff, .close, .keepShift,
    ],
    .controller: [
      .look, .takeContacts, .keepLog, .lookAgain, .deploy, .keepUnits, .raiseLevel, .handOff, .close, .keepShift,
    ],
    .supervisor: [
      .look, .takeContacts, .keepLog, .assess, .override, .lookAgain, .deploy, .keepUnits, .raiseLevel, .command,
      .handOff, .restrict, .close, .keepRegisters, .keepShift, .review, .keepReviews, .keepProcedures,
    ],
    .manager: [
      .look, .lookAgain, .raiseLevel, .command, .restrict, .keepRegisters, .keepShift, .review, .keepReviews,
      .keepProcedures,
      .publishProcedures,
    ],
    .assessor: [.look, .review, .keepReviews],
    .commander: [.look, .keepLog, .lookAgain, .deploy, .raiseLevel, .command, .keepShift],
    .auditor: [.look, .review, .audit, .inspect],
    .administrator: [.look, .audit, .keepCentre, .keepAccounts],
  ]

  package static func permit(_ action: Action, to roles: Set<Role>) -> Bool {
    roles.contains { table[$0]?.contains(action) ?? false }
  }

  /// The roles that may, in the order in which they are written.
  package static func roles(for action: Action) -> [Role] {
    Role.allCases.filter { permit(action, to: [$0]) }
  }
}
