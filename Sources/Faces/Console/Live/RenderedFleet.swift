internal import Deployment
internal import HTML
internal import Synchronization
internal import Vocabulary

/// The units as they were rendered last; only one that has changed, or whose age reads otherwise, is rendered anew.
final class RenderedFleet: Sendable {
  /// A unit as it stood when it was rendered.
  private struct Rendered {
    let unit: UnitState
    let age: String?
    let isPlaceTold: Bool
    let row: Region.Row
  }

  private struct List {
    var units: [CallSign: UnitState] = [:]
    var restricted: Set<IncidentID> = []
    var second: Int64?
    var known: [CallSign: Rendered] = [:]
    var rows: [Region.Row] = []
  }

  private let list = Mutex(List())

  /// Those out first, then the free, then the others; `write` is given the mark on the map, where there is one.
  func rows(_ outlook: Outlook, _ write: (Markup, CallSign, UnitState, MapPin?) -> Void) -> [Region.Row] {
    // Units that nothing happened to are the same in memory: the comparison costs nothing then.
    let second = outlook.now.microseconds / 1_000_000
    var list = list.withLock { $0 }
    guard list.second != second || list.units != outlook.fleet || list.restricted != outlook.restricted else {
      return list.rows
    }
    let units = outlook.fleet.filter { $0.value.phase != .unregistered }
      .sorted { ($0.value.phase.rank, $0.key) < ($1.value.phase.rank, $1.key) }
    var known: [CallSign: Rendered] = [:]
    list.rows = units.map { sign, unit in
      let age = unit.position.map { MapPin.age(outlook.now.seconds(since: $0.at)) }
      let isPlaceTold = unit.isPlaceTold(outlook)
      if let before = list.known[sign], before.age == age, before.isPlaceTold == isPlaceTold, before.unit == unit {
        known[sign] = before
        return before.row
      }
      let row = Region.Row(
        key: Region.Row.key(sign.text),
        element: Fragment(byteCountExpected: 256) { write($0, sign, unit, MapPin(sign, unit, outlook)) }
      )
      known[sign] = Rendered(unit: unit, age: age, isPlaceTold: isPlaceTold, row: row)
      return row
    }
    (list.units, list.restricted, list.second, list.known) = (outlook.fleet, outlook.restricted, second, known)
    let now = list
    self.list.withLock { $0 = now }
    return now.rows
  }
}

extension UnitState {
  /// False where it is at work for an incident whose place is not told.
  func isPlaceTold(_ outlook: Outlook) -> Bool {
    if case .busy(let incident, _) = phase { return !outlook.restricted.contains(incident) }
    return true
  }
}
