package import Account
package import Incident
package import Vocabulary

/// A state change that has an address of its own: what is sent there by POST becomes orders.
///
/// Pages send forms to it and programs JSON; both are read by the fields it names.
package struct Resource: Sendable {
  /// As in `/incidents/{reference}/notes`.
  package let path: String
  /// What its first order takes; each order is looked at on its own once it is made.
  package let action: Action
  /// What it does, in one sentence.
  package let summary: String
  package let fields: [Field]
  /// The orders, in turn.
  package let intents: @Sendable (OrderSheet) async throws -> [Intent]
  /// What has an address of its own from then on.
  package let makes: @Sendable (OrderSheet) async throws -> Made?

  init(
    _ path: String, _ action: Action, _ summary: String, _ fields: [Field] = [],
    _ intent: @escaping @Sendable (OrderSheet) async throws -> Intent
  ) {
    self.init(path, action, summary, fields, intents: { [try await intent($0)] })
  }

  init(
    _ path: String, _ action: Action, _ summary: String, _ fields: [Field] = [],
    intents: @escaping @Sendable (OrderSheet) async throws -> [Intent],
    makes: @escaping @Sendable (OrderSheet) async throws -> Made? = { _ in nil }
  ) {
    self.path = path
    self.action = action
    self.summary = summary
    self.fields = fields
    self.intents = intents
    self.makes = makes
  }
}

/// What an order made.
package enum Made: Hashable, Sendable {
  case contact(ContactID)
  case incident(IncidentID)
  case place(PlaceID)
  case caller(CallerID)
  case draft(PackName, DraftID)
}

/// Every state change there is, each by the same verb as at the terminal.
package enum Resources {
  package static let all =
    contacts + incidents + log + assessment + deployment + levels + units + shift + registers + drafts + versions
    + trials
}
