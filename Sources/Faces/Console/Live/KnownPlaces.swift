internal import Deployment
internal import Incident
internal import IncidentLog
internal import Overview
internal import Vocabulary

/// Of which incidents everybody may know where they were once they are over: units go on telling it by the point that was
/// measured there.
struct KnownPlaces: Sendable {
  /// What became of an incident, as far as its place goes.
  private enum Ended: Sendable {
    case openToAll
    case restricted
    /// Another goes on for it.
    case merged(IncidentID)
  }

  /// How many are kept before those are let go of whose place no unit tells.
  static let endedMax = 4_096
  /// How many incidents were merged one into the other at most.
  private static let mergesMax = 16

  private var ended: [IncidentID: Ended] = [:]

  /// Takes the newest state of an incident.
  mutating func take(_ incident: IncidentID, _ life: Life, among units: [CallSign: UnitState]) {
    ended[incident] = KnownPlaces.ended(life)
    guard ended.count > KnownPlaces.endedMax else { return }
    let told = Set(units.values.lazy.flatMap(\.placedBy))
    ended = ended.filter { told.contains($0.key) }
  }

  private static func ended(_ life: Life) -> Ended? {
    if life.isOpen { return nil }
    if life.log.restrictedTo != nil { return .restricted }
    return life.log.mergedInto.map { .merged($0) } ?? .openToAll
  }

  /// Whether all may be told where a unit is. Of what is not known it is not told.
  func isTold(_ unit: UnitState, _ board: Board) -> Bool { unit.placedBy.allSatisfy { isTold($0, board) } }

  private func isTold(_ incident: IncidentID, _ board: Board) -> Bool {
    var incident = incident
    for _ in 0..<KnownPlaces.mergesMax {
      if board.isOpen(incident) { return !board.restricted.contains(incident) }
      switch ended[incident] {
      case .openToAll: return true
      case .restricted, nil: return false
      case .merged(let next): incident = next
      }
    }
    return false
  }
}
