package import Incident
internal import IncidentLog
internal import Journal
package import Vocabulary

extension Desk {
  // MARK: Telling

  func moved(_ scene: Scene, _ receipt: Receipt) -> [StreamName: Stand] {
    told = max(told, receipt.last)
    var stands: [StreamName: Stand] = [:]
    for stream in Set(scene.steps.map(\.stream)) {
      var stand = scene.stand(stream)
      if let reference = receipt.reference, case .incident(var life) = stand.state, life.log.reference == nil {
        life.log.reference = reference
        stand.state = .incident(life)
        nameOnShelf(stream, reference)
      } else if case .incident(let life) = stand.state, life.log.reference == nil,
        case .incident(let known)? = shelf.known(stream)?.state, let reference = known.log.reference
      {
        var named = life
        named.log.reference = reference
        stand.state = .incident(named)
      }
      stands[stream] = stand
      durable[stream]?.stand = stand
      // An order that came to nothing meanwhile may have put back what was stored before this one was.
      if shelf.known(stream).map({ $0.version < stand.version }) ?? stand.isLive { shelf.put(stand, stream) }
      accountsAtHand.take(stand, stream)
      note(stand, stream)
    }
    return stands
  }

  /// The store gave the reference; decisions made meanwhile did not know it.
  private func nameOnShelf(_ stream: StreamName, _ reference: Reference) {
    guard var stand = shelf.known(stream), case .incident(var life) = stand.state else { return }
    life.log.reference = reference
    stand.state = .incident(life)
    shelf.put(stand, stream)
  }

  // MARK: Looking

  /// A stream as it stands; of an unknown one the initial state at version 0.
  package func stand(_ stream: StreamName) throws(DeskError) -> Stand {
    if let durable = durable[stream] { return durable.stand }
    return try latest(stream)
  }

  /// A stream as it will stand when everything submitted is durable.
  func latest(_ stream: StreamName) throws(DeskError) -> Stand {
    if let known = shelf.known(stream) { return known }
    let loaded = try shelf.load(stream)
    shelf.put(loaded, stream)
    return loaded
  }

  /// Every live stream, and the newest position told of.
  package func live() -> (stands: [StreamName: Stand], position: Int64) {
    var stands = shelf.live
    for (stream, known) in durable { stands[stream] = known.stand.isLive ? known.stand : nil }
    return (stands, told)
  }

  /// The centre's wall clock.
  package var localTime: LocalTime { zone }

  /// Whether the centre's wall clock was set.
  package var hasZone: Bool {
    guard case .centre(let state)? = shelf.known(.centre)?.state else { return false }
    return state.zone != nil
  }

  package var purpose: Purpose? {
    guard case .centre(let state)? = shelf.known(.centre)?.state else { return nil }
    return state.purpose
  }

  static func zone(_ stand: Stand?) -> LocalTime {
    guard case .centre(let state)? = stand?.state, let name = state.zone else { return .utc }
    do { return try LocalTime(zone: name) } catch { return .utc }
  }
}
