package import Vocabulary

/// What can happen to a unit.
package enum UnitEvent: Hashable, Sendable {
  case registered(UnitType, home: Station?)
  case skilled(Set<Skill>)
  case positioned(Coordinates)
  case onDuty
  case offDuty
  case unavailable(reason: String)
  case available
  case returning
  case assigned(IncidentID)
  case progressed(IncidentID, AssignmentStep)
}

/// What can be asked of a unit.
package enum UnitCommand: Hashable, Sendable {
  case register(UnitType, home: Station?)
  case setSkills(Set<Skill>)
  case place(Coordinates)
  case startDuty
  case endDuty
  case withdraw(reason: String)
  case makeAvailable
  case returnHome
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
    /// Free, and on its way home.
    case returning
    case unavailable(reason: String)
    /// On one incident, that far.
    case busy(IncidentID, AssignmentStep)
  }

  /// Where it was, and when.
  package struct Position: Hashable, Sendable {
    package let coordinates: Coordinates
    package let at: Moment

    package init(coordinates: Coordinates, at: Moment) {
      self.coordinates = coordinates
      self.at = at
    }
  }

  package var phase = Phase.unregistered
  package var type: UnitType?
  package var home: Station?
  package var skills: Set<Skill> = []
  package var position: Position?
  /// Since when it has been on duty; nil while it is not.
  package var onDutySince: Moment?
  package var changed = Moment(microseconds: 0)

  package init() {}

  /// How long it has been on duty; nil while it is not.
  package func dutySeconds(at now: Moment) -> Int64? {
    onDutySince.map { Int64(max(0, now.seconds(since: $0))) }
  }

  /// Whether it can be assigned as it stands.
  package var isFree: Bool {
    switch phase {
    case .available, .returning: true
    case .unregistered, .offDuty, .unavailable, .busy: false
    }
  }
}
