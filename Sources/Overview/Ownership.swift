internal import Escalation
package import Incident
internal import IncidentLog
internal import Procedure
package import Shift
package import Vocabulary

/// Who answers for an open incident at this moment.
package enum Ownership: Hashable, Sendable {
  case owner(ActorID)
  /// Its owner is not on duty; the fallback of the incident's terms answers for it, and every screen says so.
  case fallback(ActorID, insteadOf: ActorID)

  /// nil unless the incident is open.
  package init?(_ life: Life, _ shift: ShiftState) {
    guard life.isOpen, let owner = life.log.owner else { return nil }
    self = shift.isOnDuty(owner) ? .owner(owner) : .fallback(life.escalation.terms.fallback, insteadOf: owner)
  }

  package var actor: ActorID {
    switch self {
    case .owner(let actor), .fallback(let actor, insteadOf: _): actor
    }
  }

  package var words: String {
    switch self {
    case .owner(let actor): actor.text
    case .fallback(let actor, insteadOf: let owner): "\(actor) (on call; \(owner) is off duty)"
    }
  }
}
