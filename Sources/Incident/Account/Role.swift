/// What somebody is in the centre; one account may hold several.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
  case handler, controller, supervisor, manager, assessor, commander, auditor, administrator

  package static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}

/// What can be permitted: each order and each page is one of these.
package enum Action: String, Hashable, Sendable, CaseIterable {
  /// Read the board, incidents, units, registers and the handbook.
  case look
  case takeContacts = "take-contacts"
  case keepLog = "keep-log"
  case assess
  /// Set another priority than the assessment's, or ask to cancel.
  case override
  /// Look a second time at what somebody else wants to lower or cancel.
  case lookAgain = "look-again"
  case deploy
  case keepUnits = "keep-units"
  case raiseLevel = "raise-level"
  /// Hold a command role, report, decide.
  case command
  case handOff = "hand-off"
  case restrict
  case close
  case keepRegisters = "keep-registers"
  case keepShift = "keep-shift"
  case review
  /// Say that an incident was reviewed, and what was found.
  case keepReviews = "keep-reviews"
  /// Read the journal itself: verify it, export it.
  case audit
  /// Look into contacts and accounts without working with them: an auditor's, and not of those who keep the machine.
  case inspect
  /// Write drafts of packs, try them, let them run in the shadow.
  case keepProcedures = "keep-procedures"
  /// Put versions of packs into force, withdraw or go back to them, sign what they lower.
  case publishProcedures = "publish-procedures"
  case keepCentre = "keep-centre"
  case keepAccounts = "keep-accounts"
}
