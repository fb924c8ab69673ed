internal import Vocabulary

/// Which units a replay has, and where they are: named ones as the record names them, others station plus running number.
struct UnitRoster {
  /// Where a named unit is, for saying what overlaps.
  private var busy: [CallSign: (source: String, since: Moment)] = [:]
  private var numbered: [Station: [Bool]] = [:]
  private var known: Set<CallSign> = []

  /// What asking for a unit came to.
  enum Answer {
    case unit(CallSign, isNew: Bool)
    case overlap(CallSign, with: String, since: Moment)
    case unnamed(Malformed)
  }

  mutating func send(_ unit: UnitRecord, to source: String, at moment: Moment) -> Answer {
    do {
      let callSign: CallSign
      if let name = unit.name {
        callSign = try CallSign(name)
        if let other = busy[callSign] { return .overlap(callSign, with: other.source, since: other.since) }
      } else {
        callSign = try numberedUnit(of: unit.station)
      }
      busy[callSign] = (source, moment)
      return .unit(callSign, isNew: known.insert(callSign).inserted)
    } catch { return .unnamed(error) }
  }

  private mutating func numberedUnit(of station: Station?) throws(Malformed) -> CallSign {
    let station = station ?? UnitRoster.unknownStation
    var isBusy = numbered[station] ?? []
    let free = isBusy.firstIndex(of: false) ?? isBusy.count
    if free == isBusy.count { isBusy.append(true) } else { isBusy[free] = true }
    numbered[station] = isBusy
    return try CallSign("\(station) \(free + 1)")
  }

  mutating func clear(_ callSign: CallSign, of unit: UnitRecord) {
    busy[callSign] = nil
    let station = unit.station ?? UnitRoster.unknownStation
    guard unit.name == nil, let number = Int(callSign.text.dropFirst(station.text.count + 1)) else { return }
    numbered[station]?[number - 1] = false
  }

  private static var unknownStation: Station { Station(trusted: "unknown station") }
}
