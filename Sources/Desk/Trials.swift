internal import Incident
internal import Journal
internal import JournalCodec
internal import Overview
internal import Procedure
internal import Vocabulary

/// Drafts tried on the record. What was tried is kept, and taken on from there as the journal grows; the record is read beside the
/// desk, page by page, so that nobody who works waits for it.
actor Trials {
  /// How many trials are kept at hand.
  static let keptMax = 4

  fileprivate struct Key: Hashable {
    let draft: PackHash
    let since: Moment?
  }

  fileprivate struct Running {
    var walk: LifeWalk
    var trial: Trial
    var used: UInt64 = 0
  }

  private let journal: any JournalPort
  private var running: [Key: Running] = [:]
  private var uses: UInt64 = 0

  init(_ journal: any JournalPort) { self.journal = journal }

  /// The trial of a draft over everything stored by now; `old` holds the versions by which incidents went.
  func trial(
    of draft: Pack, since: Moment?, under old: [PackHash: Pack], progress: @Sendable (Int64, Int64) async throws -> Void
  ) async throws -> Trial {
    let key = Key(draft: draft.hash, since: since)
    let last = try journal.head().position
    while true {
      var run =
        running.removeValue(forKey: key)
        ?? Running(
          walk: LifeWalk(journal, reading: DecidingEvents.ofAssessments), trial: Trial(of: draft, since: since))
      let isDone = try run.goOn(to: last, old)
      uses += 1
      run.used = uses
      running[key] = run
      if isDone { break }
      try await progress(run.walk.position, last)
      // Others who wait for the same trial, or for another, get their turn.
      await Task.yield()
    }
    makeRoom()
    return running[key]?.trial ?? Trial(of: draft, since: since)
  }

  private func makeRoom() {
    while running.count > Trials.keptMax, let oldest = running.min(by: { $0.value.used < $1.value.used }) {
      running[oldest.key] = nil
    }
  }
}

extension Trials.Running {
  /// One page more; whether that was the last.
  fileprivate mutating func goOn(to last: Int64, _ old: [PackHash: Pack]) throws -> Bool {
    guard walk.position < last, let sights = try walk.next() else {
      for sight in walk.open { take(sight, old) }
      return true
    }
    for sight in sights { take(sight, old) }
    return false
  }

  private mutating func take(_ sight: LifeWalk.Sight, _ old: [PackHash: Pack]) {
    switch sight {
    case .stands(let id, let life), .goesOn(let id, let life):
      trial.take(id, life, under: life.usedPack.flatMap { old[$0] })
    }
  }
}
