package import Vocabulary

/// What can be asked of a shift.
package enum ShiftCommand: Hashable, Sendable {
  case begin(ActorID, role: String?)
  /// After a hard contact: nothing is offered to them meanwhile.
  case pause(ActorID, reason: String)
  case resume(ActorID)
  case handOver(from: ActorID, to: ActorID, [IncidentID])
  /// `owning` is what is still theirs; it has to be empty.
  case end(ActorID, owning: [IncidentID])
}

/// What can happen to a shift.
package enum ShiftEvent: Hashable, Sendable {
  case began(ActorID, role: String?)
  case paused(ActorID, reason: String)
  case resumed(ActorID)
  case handedOver(from: ActorID, to: ActorID, [IncidentID])
  case ended(ActorID)
}

/// Who is on duty.
package struct ShiftState: Hashable, Sendable {
  package struct OnDuty: Hashable, Sendable {
    package let role: String?
    package let since: Moment
    package var pausedSince: Moment?

    init(role: String?, since: Moment) {
      self.role = role
      self.since = since
    }
  }

  package struct Handover: Hashable, Sendable {
    package let from: ActorID
    package let to: ActorID
    package let incidents: [IncidentID]
    package let at: Moment
  }

  /// Whether this centre keeps shifts at all; until somebody begins one, every owner counts as on duty.
  package var isKept = false
  package var onDuty: [ActorID: OnDuty] = [:]
  /// The latest, the oldest first.
  package var handovers: [Handover] = []

  package static let handoversMax = 100

  package init() {}

  package func isOnDuty(_ actor: ActorID) -> Bool { !isKept || onDuty[actor] != nil }

  /// Why a waiting contact cannot be offered to somebody; nil where it can.
  package func whyNotOffered(_ actor: ActorID) -> OfferRefusal? {
    guard isOnDuty(actor) else { return .notOnDuty(actor) }
    return onDuty[actor]?.pausedSince == nil ? nil : .onPause(actor)
  }
}

/// Why a shift cannot be as asked.
package enum ShiftRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case alreadyOnDuty(ActorID, as: String?)
  case notOnDuty(ActorID)
  case ownsWork(ActorID, [IncidentID])
  case onTheLine(ActorID, [ContactID])
  case reasonMissing
  case toThemselves
  case machine

  package var description: String {
    switch self {
    case .alreadyOnDuty(let actor, let role):
      "\(actor) is on duty already\(role.map { " as \($0)" } ?? ""); end that shift first"
    case .notOnDuty(let actor): "\(actor) is not on duty; begin the shift first"
    case .ownsWork(let actor, let incidents):
      "\(actor) still owns or commands \(incidents.count) open incidents; hand them over to somebody on duty"
    case .onTheLine(let actor, let contacts):
      "\(actor) still has \(contacts.map(\.text).joined(separator: ", ")) on the line; end it, or have a colleague take it from hold"
    case .reasonMissing: "a pause needs a reason; say why"
    case .toThemselves: "a handover goes to somebody else; name them"
    case .machine: "the machine is always on duty; begin a shift for a person"
    }
  }
}

/// Why a waiting contact cannot be offered to somebody.
package enum OfferRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notOnDuty(ActorID)
  case onPause(ActorID)

  package var description: String {
    switch self {
    case .notOnDuty(let actor): "\(actor) is not on duty; offer it to somebody who is"
    case .onPause(let actor): "\(actor) is on a pause; offer it to somebody else"
    }
  }
}
