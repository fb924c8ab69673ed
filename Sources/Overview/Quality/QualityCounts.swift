package import Procedure
package import Vocabulary

/// How often ended incidents met each criterion of the version of the pack they were dealt with by.
package struct QualityCounts: Sendable {
  /// A criterion of one version.
  package struct Key: Hashable, Sendable, Comparable {
    package let pack: String
    package let version: String
    package let criterion: String

    package static func < (left: Key, right: Key) -> Bool {
      (left.pack, left.version, left.criterion) < (right.pack, right.version, right.criterion)
    }
  }

  /// A criterion with its words and how often it came to what.
  package struct Row: Hashable, Sendable {
    package let key: Key
    package let words: String
    package let counts: [Criterion.Outcome: Int]

    package func count(_ outcome: Criterion.Outcome) -> Int { counts[outcome] ?? 0 }
  }

  /// An incident that missed something.
  package struct Line: Hashable, Sendable {
    package let reference: String
    package let isRestricted: Bool
    package let missed: [HandlingReview.Line]
  }

  package private(set) var reviewed = 0
  package private(set) var missing = 0
  package private(set) var counts: [Key: [Criterion.Outcome: Int]] = [:]
  /// The words of each criterion.
  package private(set) var words: [Key: String] = [:]
  private var lines: [IncidentID: Line] = [:]
  private let linesMax: Int

  /// Of the incidents that missed something the first `linesMax` are kept to be shown.
  package init(linesMax: Int) { self.linesMax = linesMax }

  /// Every criterion, in the order of packs, versions and names.
  package var rows: [Row] {
    counts.sorted { $0.key < $1.key }.map { Row(key: $0.key, words: words[$0.key] ?? "", counts: $0.value) }
  }

  package var listed: [Line] {
    lines.sorted { ($0.value.reference, $0.key) < ($1.value.reference, $1.key) }.map(\.value)
  }

  package mutating func take(_ id: IncidentID, _ review: HandlingReview, isRestricted: Bool) {
    let missed = add(1, review)
    guard !missed.isEmpty, lines.count < linesMax else { return }
    lines[id] = Line(reference: review.reference ?? review.incident, isRestricted: isRestricted, missed: missed)
  }

  /// An incident that had ended so goes on.
  package mutating func takeBack(_ id: IncidentID, _ review: HandlingReview) {
    _ = add(-1, review)
    lines[id] = nil
  }

  private mutating func add(_ number: Int, _ review: HandlingReview) -> [HandlingReview.Line] {
    guard !review.criteria.isEmpty else { return [] }
    reviewed += number
    for line in review.criteria {
      guard let outcome = Criterion.Outcome(rawValue: line.outcome) else { continue }
      let key = Key(pack: review.pack, version: review.version, criterion: line.criterion)
      let count = (counts[key]?[outcome] ?? 0) + number
      counts[key, default: [:]][outcome] = count == 0 ? nil : count
      if counts[key]?.isEmpty == true { counts[key] = nil }
      words[key] = line.words
    }
    let missed = review.criteria.filter { $0.outcome == Criterion.Outcome.missed.rawValue }
    if !missed.isEmpty { missing += number }
    return missed
  }
}
