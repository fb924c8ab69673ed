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

  /// What will hold from a moment on, and who said so.
  package var scheduled: Scheduled?
  /// Who has read what a version changes.
  package var trained: [PackHash: Set<ActorID>] = [:]

  /// A version that waits for its moment.
  package struct Scheduled: Hashable, Sendable {
    package let what: ScheduledPack
    package let by: ActorID
  }

  package init() {}

  /// The version that was in force before the one that is now; nil where there was none.
  package var before: PublishedPack? { versions.last { $0.hash != inForce?.hash } }

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
      try check(pack, lowering, state)
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
    case .schedule, .withdrawSchedule, .comeIntoForce, .rollBack: return try decideForce(command, state, stamp)
    case .readChanges(let hash):
      guard [state.inForce?.hash, state.draft?.hash, state.scheduled?.what.pack.hash].contains(hash) else {
        throw .noSuchChanges(hash)
      }
      return state.trained[hash]?.contains(stamp.actor) == true ? [] : [.changesRead(hash)]
    }
  }

  /// What holds, and from when on.
  private static func decideForce(
    _ command: PackCommand, _ state: PackState, _ stamp: Stamp
  ) throws(PackRefusal) -> [PackEvent] {
    switch command {
    case .schedule(let what, let lowering):
      try check(what.reason)
      if state.inForce?.hash == what.pack.hash { throw .inForceAlready(what.pack.version) }
      if let waiting = state.scheduled {
        if waiting.what == what { return [] }
        throw .scheduledAlready(version: waiting.what.pack.version, from: waiting.what.from)
      }
      try check(what.pack, lowering, state)
      return what.from <= stamp.recorded ? [.scheduled(what), .cameIntoForce(what.pack.hash)] : [.scheduled(what)]
    case .withdrawSchedule(let reason):
      guard state.scheduled != nil else { throw .nothingScheduled }
      try check(reason)
      return [.scheduleWithdrawn(reason: reason)]
    case .comeIntoForce:
      guard let what = state.scheduled?.what else { throw .nothingScheduled }
      guard what.from <= stamp.recorded else { throw .notYet(from: what.from) }
      return [.cameIntoForce(what.pack.hash)]
    case .rollBack(to: let hash, let reason):
      try check(reason)
      if let hash {
        if state.inForce?.hash == hash { return [] }
        guard state.versions.contains(where: { $0.hash == hash }) else { throw .neverInForce(hash) }
        return [.rolledBack(to: hash, reason: reason)]
      }
      guard let before = state.before else { throw .nothingBefore }
      return [.rolledBack(to: before.hash, reason: reason)]
    case .publish, .draft, .readDowngrade, .beginShadow, .endShadow, .readChanges: return []
    }
  }

  /// A version keeps its content, and what it lowers was read.
  private static func check(
    _ pack: PublishedPack, _ lowering: [Downgrade], _ state: PackState
  ) throws(PackRefusal) {
    if let same = state.versions.last(where: { $0.version == pack.version }), same.hash != pack.hash {
      throw .versionTaken(pack.version, same.hash)
    }
    let unread = lowering.filter { !state.hasRead($0, of: pack.version) }
    guard unread.isEmpty else { throw .unread(unread, version: pack.version) }
  }

  private static func check(_ reason: String) throws(PackRefusal) {
    guard reason.hasWords else { throw .reasonMissing }
    guard reason.utf8.count <= PackRefusal.reasonBytesMax else { throw .reasonTooLong(bytes: reason.utf8.count) }
  }
}
