internal import Decider
package import Deployment
internal import Incident
internal import IncidentLog
package import Journal
internal import JournalCodec
package import Vocabulary

/// Who may know where a unit is: its point tells where the incident is on which it was measured.
extension Desk {
  /// How many entries before the one asked about are looked at first.
  private static let entriesBefore: Int64 = 64

  /// Whether somebody may know where a unit is. It is not so while it is on an incident that is restricted to others, nor
  /// as long as its point was measured on one, whether that is over or not. With nil it is asked for what all are shown
  /// alike. Throws where the store cannot be read.
  package func isPlaceOpen(_ unit: UnitState, to actor: ActorID?) throws -> Bool {
    try unit.placedBy.allSatisfy { try isPlaceOpen($0, to: actor) }
  }

  /// The unit as somebody may see it: without its point where that is not open to them.
  package func shown(_ unit: UnitState, to actor: ActorID?) throws -> UnitState {
    guard try !isPlaceOpen(unit, to: actor) else { return unit }
    var shown = unit
    shown.position = nil
    return shown
  }

  /// Those of whom all who look alike may not be told where they are; where the store cannot be read nobody is.
  func unplaced(among units: [CallSign: UnitState]) -> Set<CallSign> {
    var unplaced: Set<CallSign> = []
    for (sign, unit) in units where !unit.placedBy.isEmpty {
      let isOpen: Bool
      do { isOpen = try isPlaceOpen(unit, to: nil) } catch { isOpen = false }
      if !isOpen { unplaced.insert(sign) }
    }
    return unplaced
  }

  /// Whether somebody may see an entry of a unit's stream; where it says where the unit was, that is asked for then.
  package func isOpen(_ entry: Entry, to actor: ActorID) throws -> Bool {
    guard case .unit(.positioned) = try FactCodec.decode(entry) else { return true }
    var before = Desk.entriesBefore
    while true {
      let start = max(0, entry.version - before)
      var state = UnitState()
      for earlier in try journal.entries(of: entry.stream, after: start, limit: Int(entry.version - start)) {
        guard case .unit(let event) = try FactCodec.decode(earlier) else { continue }
        UnitKeeping.evolve(&state, event, Stamp(of: earlier))
      }
      if let point = state.position, point.at != entry.happened {
        state.position = UnitState.Position(
          coordinates: point.coordinates, at: entry.happened, during: state.incident(at: entry.happened))
      }
      // What it was on then has begun among what was looked at.
      if start == 0 || (state.stints.first.map { $0.from <= entry.happened } ?? false) {
        return try isPlaceOpen(state, to: actor)
      }
      before *= 4
    }
  }

  /// Both the incident and what goes on for it have to be open.
  private func isPlaceOpen(_ incident: IncidentID, to actor: ActorID?) throws -> Bool {
    try [incident, goingOn(for: incident)].allSatisfy { incident in
      let named = try life(incident).log.named
      return named.map { named in actor.map(named.contains) ?? false } ?? true
    }
  }
}
