internal import Analysis
internal import Foundation
internal import Journal
internal import Overview
internal import Procedure
internal import Vocabulary

/// Figures and reviews of the whole record: read beside the desk on a thread of its own, so that nobody at work waits for it, kept with
/// their moment, and taken on from there as the journal grows.
actor Hindsights {
  /// How old figures may be before they are made anew, once somebody asks for them.
  static let figuresAge = Duration.seconds(60)
  /// How old the list of reviews may be.
  static let reviewsAge = Duration.seconds(2)
  /// How many versions of packs are kept as read, beside those a page needs.
  private static let packsMax = 64
  /// How long whoever asks waits for what is being made.
  private static let patience = Duration.seconds(2)

  /// What the desk gives for it.
  struct Source: Sendable {
    let pack: @Sendable (PackVersion) async throws -> Pack?
    let now: @Sendable () -> Moment
    let zone: @Sendable () async -> LocalTime
  }

  /// An outcome, when it was made by the clock that only goes forward, and up to which entry.
  private struct Kept<Outcome> {
    let outcome: Outcome
    let made: ContinuousClock.Instant
    let position: Int64

    func isOlder(than age: Duration) -> Bool { ContinuousClock.now - made >= age }
  }

  private let journal: any JournalPort
  private let queue = DispatchQueue(label: "hindsight", qos: .utility)
  private var past: PastReading
  /// How far it was read, known without waiting for whoever reads.
  private var reached: Int64 = 0
  private var packs: [PackVersion: Pack] = [:]
  private var figures: Kept<LookBack>?
  private var reviews: Kept<ReviewsAtHand>?
  /// What is being made now.
  private var making: UnderWay<Void>?
  private var wantsFigures = false
  private var fault: String?

  init(_ journal: any JournalPort) {
    self.journal = journal
    past = PastReading(journal, Hindsight())
  }

  // MARK: Asking

  func figures(_ source: Source) async throws -> AtHand<LookBack> {
    if figures?.isOlder(than: Hindsights.figuresAge) ?? true {
      wantsFigures = true
      begin(source)
      if figures == nil { _ = try await making?.outcome(within: Hindsights.patience) }
    }
    if let figures { return .outcome(figures.outcome) }
    return try progress()
  }

  func reviews(_ source: Source) async throws -> AtHand<ReviewsAtHand> {
    let isOld = reviews?.isOlder(than: Hindsights.reviewsAge) ?? true
    if try isOld && journal.head().position != reviews?.position {
      begin(source)
      _ = try await making?.outcome(within: Hindsights.patience)
    }
    if let reviews { return .outcome(reviews.outcome) }
    return try progress()
  }

  private func progress<Outcome>() throws -> AtHand<Outcome> {
    if let fault, making == nil { return .failed(fault) }
    return .reading(reached, of: try journal.head().position)
  }

  // MARK: Making

  private func begin(_ source: Source) {
    if making == nil { making = UnderWay { await self.make(source) } }
  }

  private func make(_ source: Source) async {
    do {
      try await makeReviews(source)
      // Somebody may have asked for them while the reviews were made.
      while wantsFigures { try await makeFigures(source) }
      fault = nil
    } catch {
      fault = "\(error)"
      // Half of a page may have been taken.
      past = PastReading(journal, Hindsight())
      reached = 0
    }
    making = nil
  }

  private func makeReviews(_ source: Source) async throws {
    let past = past
    let now = source.now()
    while let page = try await apart({ try past.next().map { (versions: $0, position: past.position) } }) {
      reached = page.position
      try await load(page.versions, source)
      let packs = packs
      try await apart { try past.take(under: packs) }
    }
    let list = try await apart { past.ended.reviews }
    reviews = Kept(outcome: ReviewsAtHand(list: list, asOf: now), made: .now, position: reached)
  }

  private func makeFigures(_ source: Source) async throws {
    let (past, journal) = (past, journal)
    let now = source.now()
    let zone = await source.zone()
    try await load(try await apart { past.versionsOfOpen }, source)
    let packs = packs
    let position = reached
    let outcome = try await apart {
      LookBack(
        hindsight: past.whole(under: packs),
        intervals: try IntervalReport.all(zone: zone, reading: journal).mapValues(\.groups), asOf: now,
        position: position)
    }
    figures = Kept(outcome: outcome, made: .now, position: position)
    wantsFigures = false
  }

  private func load(_ needed: Set<PackVersion>, _ source: Source) async throws {
    if packs.count > Hindsights.packsMax { packs = packs.filter { needed.contains($0.key) } }
    for version in needed where packs[version] == nil { packs[version] = try await source.pack(version) }
  }

  /// Does the work on the thread of its own.
  private func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let queue = queue
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result(catching: work)) }
    }
  }
}
