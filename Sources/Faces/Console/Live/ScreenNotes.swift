internal import HTML
internal import Journal
internal import Synchronization
internal import Vocabulary

/// What was sent to screens since it was written down last: noted in passing, digested and written once a second.
final class ScreenNotes: Sendable {
  /// What is not yet written, in lines; more are counted and left out.
  static let waitingMax = 20_000
  /// How much of a digest is kept, in hexadecimal digits.
  static let digestDigits = 16
  /// Says the time and nothing else, in every rendering.
  private static let clockRegion = "clock"

  private enum Note {
    case sight(ScreenSight)
    case regions(ScreenPage, Int64, [Region], Moment)
  }

  private struct State {
    var waiting: [Note] = []
    var missed = 0
  }

  private let state = Mutex(State())

  func note(_ sight: ScreenSight) { add(.sight(sight)) }

  /// Regions are kept as they are, which costs no copy; their digests are computed when they are written.
  func note(_ regions: [Region], on page: ScreenPage, position: Int64, at moment: Moment) {
    let told = regions.filter { $0.id != ScreenNotes.clockRegion }
    if !told.isEmpty { add(.regions(page, position, told, moment)) }
  }

  private func add(_ note: Note) {
    state.withLock { state in
      if state.waiting.count < ScreenNotes.waitingMax { state.waiting.append(note) } else { state.missed += 1 }
    }
  }

  /// Takes what waits, as lines.
  func take(at now: Moment) -> [ScreenSight] {
    let (waiting, missed) = state.withLock { state in
      defer { state = State() }
      return (state.waiting, state.missed)
    }
    var sights = waiting.map { note in
      switch note {
      case .sight(let sight): sight
      case .regions(let page, let position, let regions, let moment):
        ScreenSight.sent(page: page, position: position, regions: ScreenNotes.digests(regions), at: moment)
      }
    }
    if missed > 0 { sights.append(.missed(count: missed, at: now)) }
    return sights
  }

  static func digests(_ regions: [Region]) -> [String: String] {
    regions.reduce(into: [:]) { digests, region in
      digests[region.id] = String(Digest.of(Array(region.inner.bytes)).description.prefix(digestDigits))
    }
  }
}
