package import Contact
package import Vocabulary

/// A contact that somebody has to deal with, as the queue shows it.
package struct QueueLine: Hashable, Sendable {
  package let contact: ContactID
  package let state: ContactState
  /// What is owed first; nil while somebody speaks with them.
  package let due: ContactDue?

  /// nil unless the contact is open.
  package init?(_ contact: ContactID, _ state: ContactState) {
    guard state.isOpen else { return nil }
    self.contact = contact
    self.state = state
    due = state.owed.first
  }

  /// Those nobody speaks with first; among them by urgency, then age.
  package static func isBefore(_ left: QueueLine, _ right: QueueLine) -> Bool {
    if (left.due == nil) != (right.due == nil) { return left.due != nil }
    if left.state.urgency != right.state.urgency { return left.state.urgency < right.state.urgency }
    if left.state.received != right.state.received { return left.state.received < right.state.received }
    return left.contact < right.contact
  }
}
