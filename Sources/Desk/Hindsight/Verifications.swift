package import Journal
package import Vocabulary

/// What proving the chain came to, and when.
package struct Verified: Sendable {
  package let outcome: Verification
  package let asOf: Moment

  package init(outcome: Verification, asOf: Moment) {
    self.outcome = outcome
    self.asOf = asOf
  }
}

/// The chain of the journal proven from the first entry on, beside whoever works; the last proof is kept with its moment.
actor Verifications {
  /// How old a proof may be before it is made anew, once somebody asks for it.
  static let age = Duration.seconds(60)
  /// At most one part of so many of the time goes into proving.
  private static let share = 20
  /// How long whoever asks first waits for it.
  private static let patience = Duration.seconds(2)

  private let journal: any JournalPort
  private var kept: Verified?
  /// When the next may begin.
  private var next = ContinuousClock.now
  private var position: Int64 = 0
  /// The proof that goes on now.
  private var proving: UnderWay<Void>?
  private var fault: String?

  init(_ journal: any JournalPort) { self.journal = journal }

  func verified(at now: Moment) async throws -> AtHand<Verified> {
    if proving == nil, ContinuousClock.now >= next { proving = UnderWay { await self.prove(at: now) } }
    if kept == nil { _ = try await proving?.outcome(within: Verifications.patience) }
    if let fault, proving == nil { return .failed(fault) }
    if let kept { return .outcome(kept) }
    return .reading(position, of: try journal.head().position)
  }

  private func reach(_ position: Int64) { self.position = position }

  private func prove(at now: Moment) async {
    let start = ContinuousClock.now
    do {
      // Others get their turn between two pages.
      let outcome = try await Verification.run(journal) { @Sendable position in await self.reach(position) }
      kept = Verified(outcome: outcome, asOf: now)
      fault = nil
    } catch { fault = "\(error)" }
    next = start + max(Verifications.age, (ContinuousClock.now - start) * Verifications.share)
    proving = nil
  }
}

extension Desk {
  /// Whether the chain holds, as it was proven last; how far the proof is where it is the first.
  package nonisolated func verified() async throws -> AtHand<Verified> {
    try await verifications.verified(at: clock.now())
  }
}
