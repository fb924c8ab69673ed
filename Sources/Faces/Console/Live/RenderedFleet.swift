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
    let isUnplaced: Bool
    let row: Region.Row
  }

  private struct List {
    var units: [CallSign: UnitState] = [:]
    var unplaced: Set<CallSign> = []
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
    guard list.second != second || list.units != outlook.fleet || list.unplaced != outlook.unplaced else {
      return list.rows
    }
    let units = outlook.fleet.filter { $0.value.phase != .unregistered }
      .sorted { ($0.value.phase.rank, $0.key) < ($1.value.phase.rank, $1.key) }
    var known: [CallSign: Rendered] = [:]
    list.rows = units.map { sign, unit in
      let age = unit.position.map { MapPin.age(outlook.now.seconds(since: $0.at)) }
      let isUnplaced = outlook.unplaced.contains(sign)
      if let before = list.known[sign], before.age == age, before.isUnplaced == isUnplaced, before.unit == unit {
        known[sign] = before
        return before.row
      }
      let row = Region.Row(
        key: Region.Row.key(sign.text),
        element: Fragment(byteCountExpected: 256) { write($0, sign, unit, MapPin(sign, unit, outlook)) }
      )
      known[sign] = Rendered(unit: unit, age: age, isUnplaced: isUnplaced, row: row)
      return row
    }
    (list.units, list.unplaced, list.second, list.known) = (outlook.fleet, outlook.unplaced, second, known)
    let now = list
    self.list.withLock { $0 = now }
    return now.rows
  }
}
