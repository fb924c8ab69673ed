package import Deployment
internal import Incident
internal import Synchronization
package import Vocabulary

/// Where units are by what they report themselves, thousands of times a second: at hand and never in the journal, but where
/// a decision used them.
package final class PositionsAtHand: Sendable {
  /// Reports that are older by then than what is known are passed over.
  private let positions = Mutex<[CallSign: UnitState.Position]>([:])
  /// Call signs that report; more than a centre has units is a fault.
  package static let unitsMax = 20_000

  /// What became of a batch.
  package struct Taken: Hashable, Sendable {
    package var taken = 0
    /// Older than what is known.
    package var late = 0
    /// Of call signs nobody has.
    package var unknown: [CallSign] = []
  }

  /// Takes a batch, each point with the incident of which it tells; only units that are known are kept.
  func take(
    _ reports: [(unit: CallSign, position: UnitState.Position)], of state: (CallSign) -> UnitState?
  ) -> Taken {
    var taken = Taken()
    let known = reports.compactMap { report -> (unit: CallSign, position: UnitState.Position)? in
      guard let state = state(report.unit) else {
        taken.unknown.append(report.unit)
        return nil
      }
      var position = report.position
      position.during = state.incident(at: position.at)
      return (report.unit, position)
    }
    positions.withLock { positions in
      for (unit, position) in known {
        if let before = positions[unit], before.at > position.at {
          taken.late += 1
        } else if positions[unit] != nil || positions.count < Self.unitsMax {
          positions[unit] = position
          taken.taken += 1
        }
      }
    }
    return taken
  }

  func latest(_ unit: CallSign) -> UnitState.Position? { positions.withLock { $0[unit] } }

  var all: [CallSign: UnitState.Position] { positions.withLock { $0 } }
}

extension UnitState {
  /// With where it reports to be, where that is newer.
  func reporting(_ position: Position?) -> UnitState {
    guard let position, (self.position?.at).map({ $0 < position.at }) ?? true else { return self }
    var state = self
    state.position = position
    // That it was sent may have been told only after the point came in.
    if position.during == nil { state.position?.during = incident(at: position.at) }
    return state
  }
}

extension Desk {
  /// A unit as it stands, where it reports to be.
  package func unit(_ unit: CallSign) throws(DeskError) -> (state: UnitState, version: Int64) {
    let stand = try stand(.unit(unit))
    guard case .unit(let state) = stand.state else { return (UnitState(), stand.version) }
    return (state.reporting(positionsAtHand.latest(unit)), stand.version)
  }

  /// Takes where units report to be. What is older than known, and whom nobody knows, is counted and told.
  package func report(
    _ positions: [(unit: CallSign, position: UnitState.Position)]
  ) -> PositionsAtHand.Taken {
    positionsAtHand.take(positions) { unit in
      guard case .unit(let state)? = shelf.known(.unit(unit))?.state, state.phase != .unregistered else { return nil }
      return state
    }
  }
}
