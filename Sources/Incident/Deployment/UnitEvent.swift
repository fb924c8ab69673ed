package import Vocabulary

/// What can happen to a unit.
package enum UnitEvent: Hashable, Sendable {
  case registered(UnitType, home: Station?)
  case skilled(Set<Skill>)
  /// The radio or telephone of the unit itself, by which it is reached; no person's own.
  case reachable(number: String)
  /// When the shift of those on it ends, as far as it is planned.
  case dutyEnds(Moment)
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
  case setNumber(String)
  case planDutyEnd(Moment)
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
    /// The incident it was on at that moment, of whose place it tells; nil where it was on none.
    package var during: IncidentID?

    package init(coordinates: Coordinates, at: Moment, during: IncidentID? = nil) {
      self.coordinates = coordinates
      self.at = at
      self.during = during
    }
  }

  /// The time for which it was on one incident.
  package struct Stint: Hashable, Sendable {
    package let incident: IncidentID
    package let from: Moment
    /// nil while it is there.
    package var until: Moment?

    package init(_ incident: IncidentID, from: Moment, until: Moment? = nil) {
      self.incident = incident
      self.from = from
      self.until = until
    }

    func holds(_ moment: Moment) -> Bool { from <= moment && until.map { moment < $0 } ?? true }
  }

  /// The longest number, in bytes.
  package static let numberBytesMax = 64
  /// How many stints are kept: a point may come in long after it was measured.
  package static let stintsMax = 4

  package var phase = Phase.unregistered
  package var type: UnitType?
  package var home: Station?
  package var skills: Set<Skill> = []
  /// The radio or telephone by which it is reached.
  package var number: String?
  package var position: Position?
  /// The last of its stints, the newest at the end.
  package var stints: [Stint] = []
  /// Since when it has been on duty; nil while it is not.
  package var onDutySince: Moment?
  /// When its shift is planned to end; nil while it is off duty.
  package var dutyEnds: Moment?
  package var changed = Moment(microseconds: 0)

  package init() {}

  /// How long it has been on duty; nil while it is not.
  package func dutySeconds(at now: Moment) -> Int64? {
    onDutySince.map { Int64(max(0, now.seconds(since: $0))) }
  }

  /// The incident it was on at a moment; nil where it was on none, or it was too long ago.
  package func incident(at moment: Moment) -> IncidentID? { stints.last { $0.holds(moment) }?.incident }

  /// The incidents of whose place its own tells: the one it is on, and the one it was on when its point was measured.
  package var placedBy: [IncidentID] {
    guard case .busy(let incident, _) = phase, position?.during != incident else {
      return position?.during.map { [$0] } ?? []
    }
    return [incident] + (position?.during.map { [$0] } ?? [])
  }

  /// Whether it can be assigned as it stands.
  package var isFree: Bool {
    switch phase {
    case .available, .returning: true
    case .unregistered, .offDuty, .unavailable, .busy: false
    }
  }
}
