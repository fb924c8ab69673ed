package import Vocabulary

/// What can happen to a unit.
package enum UnitEvent: Hashable, Sendable {
  case registered(UnitType, home: Station?)
  case onDuty
  case offDuty
  case assigned(IncidentID)
  case progressed(IncidentID, AssignmentStep)
}

/// What can be asked of a unit.
package enum UnitCommand: Hashable, Sendable {
  case register(UnitType, home: Station?)
  case startDuty
  case endDuty
  case assign(IncidentID)
  case progress(IncidentID, AssignmentStep)
}

/// A unit as it stands.
package struct UnitState: Hashable, Sendable {
  /// Where a unit is in its life.
  package enum Phase: Hashable, Sendable {
    case unregistered
    case offDuty
    case available
    /// On one incident, that far.
    case busy(IncidentID, AssignmentStep)
  }

  package var phase = Phase.unregistered
  package var type: UnitType?
  package var home: Station?
  package var changed = Moment(microseconds: 0)

  package init() {}

  package init(phase: Phase, type: UnitType?, home: Station?, changed: Moment) {
    self.phase = phase
    self.type = type
    self.home = home
    self.changed = changed
  }
}

/// Why a unit cannot do what was asked.
package enum UnitRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notRegistered
  case registeredDifferently
  case offDuty
  case busy(IncidentID, AssignmentStep)
  case notOn(IncidentID)

  package var description: String {
    switch self {
    case .notRegistered: "no such unit is registered; register it with its type and home first"
    case .registeredDifferently:
      "a unit of this call sign is registered with another type or home; use another call sign"
    case .offDuty: "the unit is off duty; put it on duty first"
    case .busy(let incident, let step):
      "the unit is \(step.words) on incident \(incident); a unit is never in two places"
    case .notOn(let incident): "the unit is not on incident \(incident); assign it first"
    }
  }
}
