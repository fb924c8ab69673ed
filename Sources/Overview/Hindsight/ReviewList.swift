package import Vocabulary

/// The incidents that have ended, the newest of them, for those who review.
package struct ReviewList: Sendable {
  /// How many are kept; of older ones there is a count.
  package static let linesMax = 20_000

  /// Which of them somebody looks for.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case all
    /// With deviations found at closing.
    case deviating
    case unreviewed
  }

  /// One window of the list.
  package struct Window: Sendable {
    /// The newest first.
    package let lines: [ReviewLine]
    /// How many there are in all that were chosen.
    package let count: Int
    /// Whether older ones follow, or newer ones stand before.
    package let hasOlder: Bool
    package let hasNewer: Bool
  }

  private var lines = InOrder<ReviewLine>()
  private var ended: [IncidentID: ReviewLine] = [:]
  /// How many older ones are not kept.
  package private(set) var older = 0

  package init() {}

  package var count: Int { ended.count }

  mutating func take(_ line: ReviewLine) {
    if let before = ended[line.incident] { lines.remove(before) }
    ended[line.incident] = line
    lines.insert(line)
    guard ended.count > ReviewList.linesMax, let oldest = lines.elements.first else { return }
    lines.remove(oldest)
    ended[oldest.incident] = nil
    older += 1
  }

  mutating func takeBack(_ line: ReviewLine) {
    if let known = ended.removeValue(forKey: line.incident) {
      lines.remove(known)
    } else {
      older -= 1
    }
  }

  /// Those chosen that ended before another did, at most `limit`. `isShown` says which of them somebody may see.
  package func window(
    _ choice: Choice, before reference: Reference?, limit: Int, isShown: (ReviewLine) -> Bool
  ) -> Window {
    let chosen = lines.elements.reversed().filter { choice.holds($0) && isShown($0) }
    let mark = reference.flatMap { name in lines.elements.first { $0.reference == name } }
    let start = mark.flatMap { mark in chosen.firstIndex { $0 < mark } ?? chosen.count } ?? 0
    let shown = chosen[start...].prefix(limit)
    return Window(
      lines: Array(shown), count: chosen.count, hasOlder: start + shown.count < chosen.count, hasNewer: start > 0)
  }
}

extension ReviewList.Choice {
  fileprivate func holds(_ line: ReviewLine) -> Bool {
    switch self {
    case .all: true
    case .deviating: line.deviations > 0
    case .unreviewed: line.reviewedBy == nil
    }
  }
}
