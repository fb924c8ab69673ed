package import Decider
package import Vocabulary

/// What can happen to the centre itself.
package enum CentreEvent: Hashable, Sendable {
  /// The store serves this purpose from now on.
  case dedicated(Purpose)
  /// The centre's wall clock, an IANA zone name.
  case zoneSet(String)
  /// Incidents are dealt with by this pack unless somebody says otherwise.
  case packChosen(PackName)
  /// The personal parts of these positions were taken away.
  case erased(positions: [Int64], reason: String)
  /// So many sign-ins with names that nobody has were refused since the last such entry; the names are not kept.
  case strangersRefused(count: Int64)
}

/// What can be asked of the centre itself.
package enum CentreCommand: Hashable, Sendable {
  case dedicate(Purpose)
  case setZone(String)
  case usePack(PackName)
  case noteErasure(positions: [Int64], reason: String)
  case noteStrangers(count: Int64)
}

/// What the store is for, the wall clock of the centre, and the pack it goes by.
package struct CentreState: Hashable, Sendable {
  package var purpose: Purpose?
  package var zone: String?
  /// nil where nobody chose one.
  package var pack: PackName?

  package init() {}
}

/// Why the centre cannot do what was asked.
package enum CentreRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case holdsLiveWork
  case noSuchZone(Malformed)
  case reasonMissing
  case notPublished(PackName)

  package var description: String {
    switch self {
    case .holdsLiveWork:
      "the store holds live work; a replay or a demonstration needs a store of its own, name another folder with --store"
    case .noSuchZone(let malformed): malformed.description
    case .notPublished(let pack): "no pack \(pack) was published into this store; publish it first"
    case .reasonMissing: "an erasure needs a reason; name the request or the rule it follows from"
    }
  }
}

/// The centre's life: a store becomes live with the first live work and never anything else again.
package enum CentreKeeping: Decider {
  package static let initial = CentreState()

  package static func decide(
    _ command: CentreCommand, _ state: CentreState, _ stamp: Stamp
  ) throws(CentreRefusal) -> [CentreEvent] {
    switch (command, state.purpose) {
    case (.dedicate(let purpose), nil): return [.dedicated(purpose)]
    case (.dedicate(.rehearsal), .live): throw .holdsLiveWork
    case (.dedicate(.live), .rehearsal), (.dedicate(.live), .live), (.dedicate(.rehearsal), .rehearsal): return []
    case (.setZone(let zone), _):
      do { _ = try LocalTime(zone: zone) } catch { throw .noSuchZone(error) }
      return zone == state.zone ? [] : [.zoneSet(zone)]
    case (.usePack(let pack), _): return pack == state.pack ? [] : [.packChosen(pack)]
    case (.noteErasure(let positions, let reason), _):
      guard reason.hasWords else { throw .reasonMissing }
      return positions.isEmpty ? [] : [.erased(positions: positions, reason: reason)]
    case (.noteStrangers(let count), _): return count > 0 ? [.strangersRefused(count: count)] : []
    }
  }

  package static func evolve(_ state: inout CentreState, _ event: CentreEvent, _ stamp: Stamp) {
    switch event {
    case .dedicated(let purpose): state.purpose = purpose
    case .zoneSet(let zone): state.zone = zone
    case .packChosen(let pack): state.pack = pack
    case .erased, .strangersRefused: break
    }
  }
}
