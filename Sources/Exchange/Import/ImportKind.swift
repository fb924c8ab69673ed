package import Account

/// What a centre already has and brings with it, as a table whose first row names the columns.
package enum ImportKind: String, Hashable, Sendable, CaseIterable {
  case units, places, callers, accounts, incidents

  /// Columns that have to be there.
  package var required: [String] {
    switch self {
    case .units: ["sign", "type"]
    case .places: ["id", "name"]
    case .callers: ["id", "name", "number"]
    case .accounts: ["account", "name", "roles"]
    case .incidents: ["their_reference", "place"]
    }
  }

  /// Columns that may be there.
  package var optional: [String] {
    switch self {
    case .units: ["home", "skills", "duty"]
    case .places: ["address", "number", "point", "fact", "words", "source", "until"]
    case .callers: ["address", "point", "fact", "words", "source", "until"]
    case .accounts: []
    case .incidents: ["ground", "point", "received", "priority", "note"]
    }
  }

  /// What somebody must be permitted to do.
  package var action: Action {
    switch self {
    case .units: .keepUnits
    case .places, .callers: .keepRegisters
    case .accounts: .keepAccounts
    case .incidents: .keepLog
    }
  }
}

/// Why a row, or the whole file, is not taken.
package struct ImportFlaw: Error, Hashable, Sendable {
  /// The line of the file on which the row begins, from 1.
  package let line: Int
  /// nil where it is not about one field.
  package let column: String?
  package let found: String
  package let expected: String

  package init(line: Int, column: String?, found: String, expected: String) {
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
  }
}
