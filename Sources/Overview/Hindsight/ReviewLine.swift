internal import Assessment
internal import Incident
internal import IncidentLog
package import Procedure
internal import Review
package import Vocabulary

/// An ended incident as the list of reviews shows it.
package struct ReviewLine: Hashable, Sendable {
  package let incident: IncidentID
  package let reference: Reference
  package let ended: Moment
  package let priority: Priority?
  package let natureTitle: String?
  /// The words of the pack for how it ended; its code where the store holds no such pack.
  package let disposition: String?
  /// How many deviations were found at its closing.
  package let deviations: Int
  /// How many criteria came to what; empty where its version of the pack has none.
  package let outcomes: [Criterion.Outcome: Int]
  /// Who has reviewed it last; nil where nobody has.
  package let reviewedBy: ActorID?
  package let reviewed: Moment?
  /// Who alone may open it; nil where everybody may.
  private let named: Set<ActorID>?

  /// nil while it has not ended.
  init?(_ id: IncidentID, _ life: Life, _ review: HandlingReview?, under pack: Pack?) {
    guard life.log.phase == .closed, let ended = life.log.closed, let reference = life.log.reference else { return nil }
    incident = id
    self.reference = reference
    self.ended = ended
    priority = life.assessment.priority
    natureTitle = life.assessment.determinant?.natureTitle
    disposition = life.log.disposition.map { pack?.dispositions[$0] ?? $0.text }
    deviations = life.review.deviations?.count ?? 0
    outcomes = (review?.criteria ?? []).reduce(into: [:]) { counts, line in
      if let outcome = Criterion.Outcome(rawValue: line.outcome) { counts[outcome, default: 0] += 1 }
    }
    reviewedBy = life.review.reviewed?.by
    reviewed = life.review.reviewed?.at
    named = life.log.named
  }

  package var isRestricted: Bool { named != nil }

  /// Whether somebody may open it; what has ended cannot be restricted, nor that lifted, before it is open again.
  package func isOpenTo(_ actor: ActorID) -> Bool { named?.contains(actor) ?? true }
}

extension ReviewLine: Comparable {
  /// What ended earlier stands first.
  package static func < (left: ReviewLine, right: ReviewLine) -> Bool {
    (left.ended, left.incident) < (right.ended, right.incident)
  }
}
