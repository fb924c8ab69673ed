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

  /// Those who wait for somebody, then those that only want to be read or wrapped up, then those somebody speaks with; in each by
  /// urgency, then age.
  package static func isBefore(_ left: QueueLine, _ right: QueueLine) -> Bool { left.standing < right.standing }

  fileprivate var standing: ContactQueue.Standing {
    ContactQueue.Standing(rank: rank, urgency: state.urgency, received: state.received, contact: contact)
  }

  private var rank: Int {
    let ranks = state.owed.map { owed in
      switch owed.clock {
      case .answer, .accept, .callBack: 0
      case .read, .wrapUp: 1
      }
    }
    return ranks.min() ?? 2
  }

  /// Whether somebody waits to be answered, accepted or rung.
  package var isWaited: Bool { rank == 0 }
}

/// Every contact that somebody has to deal with, kept in the order in which they are dealt with.
package struct ContactQueue: Sendable {
  /// Where a line stands.
  fileprivate struct Standing: Comparable {
    let rank: Int
    let urgency: Urgency
    let received: Moment
    let contact: ContactID

    static func < (left: Standing, right: Standing) -> Bool {
      (left.rank, left.urgency, left.received, left.contact) < (
        right.rank, right.urgency, right.received, right.contact
      )
    }
  }

  private var lines: [ContactID: QueueLine] = [:]
  private var order = InOrder<Standing>()

  package init() {}

  package var count: Int { lines.count }

  /// Takes the newest state of a contact; one that is no longer open leaves the queue.
  package mutating func take(_ contact: ContactID, _ state: ContactState) {
    if let known = lines.removeValue(forKey: contact) { order.remove(known.standing) }
    guard let line = QueueLine(contact, state) else { return }
    order.insert(line.standing)
    lines[contact] = line
  }

  /// The lines that are dealt with first.
  package func first(_ limit: Int) -> [QueueLine] { order.elements.prefix(limit).compactMap { lines[$0.contact] } }
}
