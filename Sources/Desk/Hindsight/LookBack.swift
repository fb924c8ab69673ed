package import Analysis
package import Overview
package import Vocabulary

/// The figures of the whole record as they stood at a moment.
package struct LookBack: Sendable {
  package let hindsight: Hindsight
  /// Intervals by how they are split; by nothing under nil.
  package let intervals: [IntervalReport.Split?: [IntervalReport.Group]]
  package let asOf: Moment
  /// The newest entry that is in them.
  package let position: Int64
}

/// The ended incidents for review as they stood at a moment.
package struct ReviewsAtHand: Sendable {
  package let list: ReviewList
  package let asOf: Moment
}

/// What is at hand of something that takes long: the outcome, or how far it is.
package enum AtHand<Outcome: Sendable>: Sendable {
  case outcome(Outcome)
  /// So many entries of so many were read.
  case reading(Int64, of: Int64)
  /// It could not be read, and why.
  case failed(String)
}
