internal import Assessment
package import Improvement
internal import Incident
internal import Journal
package import Overview
package import Procedure
package import Vocabulary

extension Desk {
  /// What came of trying a draft on the record.
  package nonisolated func trial(
    of draft: Pack, since: Moment? = nil, progress: @Sendable (Int64, Int64) async throws -> Void = { _, _ in }
  ) async throws(DeskError) -> Trial {
    let old = try await packs(of: draft.name)
    do { return try await trials.trial(of: draft, since: since, under: old, progress: progress) } catch let error
      as DeskError
    { throw error } catch let fault as JournalFault { throw .fault(fault) } catch {
      throw .unreadable(.pack(draft.name), "\(error)")
    }
  }

  /// Every version of a pack that can still be read.
  private func packs(of name: PackName) throws(DeskError) -> [PackHash: Pack] {
    var packs: [PackHash: Pack] = [:]
    for version in try versions(of: name) where packs[version.hash] == nil {
      // A version that cannot be read any more keeps nobody from trying the next; what it established is taken as given.
      do { packs[version.hash] = try pack(version) } catch { continue }
    }
    return packs
  }

  /// The recorded incidents that a version would lower if it came into force now; none where it was in force before, so that going
  /// back to what was agreed is always open.
  nonisolated func lowering(by pack: Pack) async throws(DeskError) -> [Downgrade] {
    let known = try await versions(of: pack.name)
    guard !known.isEmpty, !known.contains(where: { $0.hash == pack.hash }) else { return [] }
    return try await trial(of: pack).downgrades
  }

  // MARK: Drafts

  /// A pack with its draft, its shadow and what was read, as it stands.
  package func packState(_ name: PackName) throws(DeskError) -> PackState {
    guard case .pack(let state) = try stand(.pack(name)).state else { return PackState() }
    return state
  }

  /// The draft that is laid open under a name; nil where there is none.
  package func draft(of name: PackName) throws(DeskError) -> Pack? {
    try packState(name).draft.map { published throws(DeskError) in try read(published, name) }
  }

  /// The draft that runs in the shadow, and since when.
  package func shadow(of name: PackName) throws(DeskError) -> (draft: Pack, since: Moment, by: ActorID)? {
    guard let shadow = try packState(name).shadow else { return nil }
    return (try read(shadow.draft, name), shadow.since, shadow.by)
  }

  /// Notes that somebody has read that an incident comes out lower under a draft. Throws where it does not.
  package nonisolated func read(
    _ incident: IncidentID, under draft: Pack, reason: String, id: CommandID, by actor: ActorID
  ) async throws(DeskError) -> Outcome? {
    let trial = try await trial(of: draft)
    guard let line = trial.line(of: incident), let downgrade = trial.downgrade(line) else { return nil }
    let reading = DowngradeRead(version: draft.version, hash: draft.hash, downgrade: downgrade, reason: reason)
    return try await perform(Order(.pack(draft.name, .readDowngrade(reading)), id: id, by: actor))
  }
}

extension Trial {
  /// Every incident that is less in something, whatever is answered.
  package var downgrades: [Downgrade] { lines.compactMap { downgrade($0) } }

  /// What there is to read about an incident; nil where nothing is lowered.
  package func downgrade(_ line: Line) -> Downgrade? {
    let tried = outcome(of: line)
    guard tried.isLowered, let before = tried.before else { return nil }
    return Downgrade(incident: line.incident, from: before.words, to: tried.after)
  }
}

extension Life {
  /// The hash of the version by which it was assessed.
  var usedPack: PackHash? { assessment.pack?.hash }
}
