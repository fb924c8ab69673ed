internal import Assessment
internal import Incident
internal import Journal
package import Overview
internal import Procedure
internal import Vocabulary

/// The whole record, looked back on.
extension Desk {
  /// Figures at most a minute old where somebody asks again and again; how far they are where they are made for the first time.
  package nonisolated func lookBack() async throws -> AtHand<LookBack> { try await hindsights.figures(source) }

  /// The ended incidents for review, a few seconds old at most.
  package nonisolated func reviews() async throws -> AtHand<ReviewsAtHand> { try await hindsights.reviews(source) }

  private nonisolated var source: Hindsights.Source {
    Hindsights.Source(
      pack: { try await self.pack($0) }, now: { self.clock.now() }, zone: { await self.localTime })
  }

  /// The same from the first entry to the last, at once. Of what missed or deviated the first `linesMax` are kept.
  package nonisolated func hindsight(
    of parts: Set<Hindsight.Part>, linesMax: Int, progress: (Int64, Int64) async throws -> Void = { _, _ in }
  ) async throws -> Hindsight {
    let past = PastReading(journal, Hindsight(of: parts, linesMax: linesMax))
    let last = try journal.head().position
    var packs: [PackVersion: Pack] = [:]
    func load(_ needed: Set<PackVersion>) async throws {
      for version in needed where packs[version] == nil { packs[version] = try await pack(version) }
    }
    while past.position < last, let needed = try past.next() {
      try await load(needed)
      try past.take(under: packs)
      try await progress(past.position, last)
    }
    try await load(past.versionsOfOpen)
    return past.whole(under: packs)
  }
}
