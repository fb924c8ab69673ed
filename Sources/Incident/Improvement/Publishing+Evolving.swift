package import Decider
internal import Vocabulary

/// What becomes of a pack with each thing that happens to it.
extension Publishing {
  package static func evolve(_ state: inout PackState, _ event: PackEvent, _ stamp: Stamp) {
    switch event {
    case .published(let pack): state.putInForce(pack)
    case .drafted(let pack): state.draft = pack
    case .downgradeRead(let reading): state.read[reading.version, default: []].insert(reading.downgrade)
    case .shadowBegun(let hash):
      guard let draft = state.draft, draft.hash == hash else { return }
      state.shadow = PackState.Shadow(draft: draft, since: stamp.recorded, by: stamp.actor)
    case .shadowEnded: state.shadow = nil
    case .scheduled(let what): state.scheduled = PackState.Scheduled(what: what, by: stamp.actor)
    case .scheduleWithdrawn: state.scheduled = nil
    case .cameIntoForce(let hash):
      guard let pack = state.scheduled?.what.pack, pack.hash == hash else { return }
      state.putInForce(pack)
    case .rolledBack(to: let hash, reason: _):
      if let pack = state.versions.last(where: { $0.hash == hash }) { state.putInForce(pack) }
    case .changesRead(let hash): state.trained[hash, default: []].insert(stamp.actor)
    }
  }
}

extension PackState {
  /// It holds now, so it is no draft, no shadow and nothing to come any more.
  fileprivate mutating func putInForce(_ pack: PublishedPack) {
    versions.append(pack)
    read[pack.version] = nil
    if draft?.hash == pack.hash { draft = nil }
    if shadow?.draft.hash == pack.hash { shadow = nil }
    if scheduled?.what.pack.hash == pack.hash { scheduled = nil }
  }
}
