package import Decider
package import Vocabulary

/// Every version of a pack, the one in force last; and the draft of the next one, with what was read about it.
package struct PackState: Hashable, Sendable {
  package var versions: [PublishedPack] = []
  /// What is laid open to become the next version.
  package var draft: PublishedPack?
  package var shadow: Shadow?
  /// Which downgrades were read, by version of the draft.
  package var read: [String: Set<Downgrade>] = [:]

  /// A draft that runs beside what is in force.
  package struct Shadow: Hashable, Sendable {
    package let draft: PublishedPack
    package let since: Moment
    package let by: ActorID
  }

  package init() {}

  package var inForce: PublishedPack? { versions.last }

  package func hasRead(_ downgrade: Downgrade, of version: String) -> Bool {
    read[version]?.contains(downgrade) ?? false
  }
}

/// A pack's life: version after version, none ever lost.
package enum Publishing: Decider {
  package static let initial = PackState()

  package static func decide(
    _ command: PackCommand, _ state: PackState, _ stamp: Stamp
  ) throws(PackRefusal) -> [PackEvent] {
    switch command {
    case .publish(let pack, let lowering):
      if state.inForce?.hash == pack.hash { return [] }
      if let same = state.versions.last(where: { $0.version == pack.version }), same.hash != pack.hash {
        throw .versionTaken(pack.version, same.hash)
      }
      let unread = lowering.filter { !state.hasRead($0, of: pack.version) }
      guard unread.isEmpty else { throw .unread(unread, version: pack.version) }
      return [.published(pack)]
    case .draft(let pack):
      guard let inForce = state.inForce else { throw .nothingPublished }
      guard inForce.hash != pack.hash else { throw .inForceAlready(inForce.version) }
      return state.draft?.hash == pack.hash ? [] : [.drafted(pack)]
    case .readDowngrade(let reading):
      guard !state.versions.isEmpty else { throw .nothingPublished }
      try check(reading.reason)
      return state.hasRead(reading.downgrade, of: reading.version) ? [] : [.downgradeRead(reading)]
    case .beginShadow(let hash):
      if let shadow = state.shadow {
        guard shadow.draft.hash == hash else { throw .shadowRuns(shadow.draft.hash) }
        return []
      }
      guard let draft = state.draft else { throw .noDraft }
      guard draft.hash == hash else { throw .anotherDraft(laidOpen: draft.hash) }
      return [.shadowBegun(hash)]
    case .endShadow(let reason):
      guard state.shadow != nil else { throw .noShadow }
      try check(reason)
      return [.shadowEnded(reason: reason)]
    }
  }

  private static func check(_ reason: String) throws(PackRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    guard reason.utf8.count <= PackRefusal.reasonBytesMax else { throw .reasonTooLong(bytes: reason.utf8.count) }
  }

  package static func evolve(_ state: inout PackState, _ event: PackEvent, _ stamp: Stamp) {
    switch event {
    case .published(let pack):
      state.versions.append(pack)
      state.read[pack.version] = nil
      if state.draft?.hash == pack.hash { state.draft = nil }
      if state.shadow?.draft.hash == pack.hash { state.shadow = nil }
    case .drafted(let pack): state.draft = pack
    case .downgradeRead(let reading): state.read[reading.version, default: []].insert(reading.downgrade)
    case .shadowBegun(let hash):
      guard let draft = state.draft, draft.hash == hash else { return }
      state.shadow = PackState.Shadow(draft: draft, since: stamp.recorded, by: stamp.actor)
    case .shadowEnded: state.shadow = nil
    }
  }
}
