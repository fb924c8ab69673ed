package import Vocabulary

/// What a program may do with a key: each scope takes the actions beside it, and no key more than its account's roles.
package enum KeyScope: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Read the board, incidents, units, packs; names, numbers, addresses and words of people are withheld.
  case read
  /// Those are shown as well.
  case personal
  case contacts, incidents, assess, deploy, units, levels, restrict, registers, shift, report, procedures
  /// Keep accounts: open and close them, give roles, make one-time links.
  case accounts
  /// Follow what happens, entry by entry.
  case events
  /// Register where what happens is sent to; for whoever keeps the centre, look after all targets.
  case webhooks
  /// Sign the alarms that are sent.
  case alarms
  /// Report where units are.
  case positions
  /// Look into the journal, and as those who inspect into contacts and accounts.
  case audit

  package static func < (left: KeyScope, right: KeyScope) -> Bool { left.rawValue < right.rawValue }

  /// The actions each scope takes, as data.
  package static let table: [KeyScope: Set<Action>] = [
    .read: [.look], .personal: [.look], .contacts: [.takeContacts],
    .incidents: [.keepLog, .handOff, .close, .keepReviews],
    .assess: [.assess, .override, .lookAgain], .deploy: [.deploy], .units: [.keepUnits],
    .levels: [.raiseLevel, .command], .restrict: [.restrict], .registers: [.keepRegisters], .shift: [.keepShift],
    .report: [.review], .procedures: [.keepProcedures, .publishProcedures], .accounts: [.keepAccounts],
    .events: [.look],
    .webhooks: [.look, .keepCentre], .alarms: [.takeContacts],
    .positions: [.keepUnits], .audit: [.audit, .inspect],
  ]

  /// The scope that a key needs for an action; nil for what no key does.
  package static func taking(_ action: Action) -> KeyScope? {
    let ordinary: [KeyScope] = [
      .read, .contacts, .incidents, .assess, .deploy, .units, .levels, .restrict, .registers, .shift, .report,
      .procedures,
    ]
    return ordinary.first { table[$0]?.contains(action) ?? false }
  }

  /// The actions all of these scopes take.
  package static func actions(of scopes: some Sequence<KeyScope>) -> Set<Action> {
    scopes.reduce(into: []) { $0.formUnion(table[$1] ?? []) }
  }
}

/// What is agreed about a key when it is issued; the key itself is never part of it.
package struct KeyGrant: Hashable, Sendable {
  /// By which people and the journal tell keys apart; of no use to whoever reads it.
  package let key: KeyID
  /// What uses it, in words.
  package let label: String
  package let scopes: [KeyScope]
  package let expires: Moment

  package init(key: KeyID, label: String, scopes: [KeyScope], expires: Moment) {
    self.key = key
    self.label = label
    self.scopes = scopes
    self.expires = expires
  }

  /// Whether messages are signed with it, instead of being sent with it.
  package var isSigning: Bool { scopes.contains(.alarms) }

  /// How long a key may hold.
  package static let daysMax: Int64 = 366
  /// How many keys of one account hold at a time.
  package static let countMax = 32
}
