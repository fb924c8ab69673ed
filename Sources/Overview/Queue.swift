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

  /// Those who wait for somebody, then those that only want their disposition, then those somebody speaks with; in each by
  /// urgency, then age.
  package static func isBefore(_ left: QueueLine, _ right: QueueLine) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.state.urgency != right.state.urgency { return left.state.urgency < right.state.urgency }
    if left.state.received != right.state.received { return left.state.received < right.state.received }
    return left.contact < right.contact
  }

  private var rank: Int {
    switch due?.clock {
    case .answer, .accept, .callBack: 0
    case .wrapUp: 1
    case nil: 2
    }
  }

  /// Whether somebody waits to be answered, accepted or rung.
  package var isWaited: Bool { rank == 0 }
}
