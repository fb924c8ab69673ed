package import Decider
package import Vocabulary

/// Where an incident was not dealt with as its procedure says, with the entry it comes from.
package struct Deviation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case skipped
    case outOfOrder = "out-of-order"
    case correctedLate = "corrected-late"
    case overridden
    case answeredSlowly = "answered-slowly"
    case adviceOutsideLimits = "advice-outside-limits"
    case wrongResource = "wrong-resource"
    case locationNotConfirmed = "location-not-confirmed"
    case overdue
    /// The stored answers do not lead to the stored determinant.
    case notReproducible = "not-reproducible"
    case notFinished = "not-finished"

    package var words: String {
      switch self {
      case .skipped: "a question was skipped"
      case .outOfOrder: "the questions were left out of their order"
      case .correctedLate: "an answer was corrected after others had followed from it"
      case .overridden: "the priority was set against the tree"
      case .answeredSlowly: "a question took longer than agreed"
      case .adviceOutsideLimits: "advice was given outside its limits"
      case .wrongResource: "what was sent is not what was required"
      case .locationNotConfirmed: "the location was not confirmed by a second question"
      case .overdue: "a deadline passed"
      case .notReproducible: "the answers do not lead to the determinant that was kept"
      case .notFinished: "the assessment was not finished"
      }
    }
  }

  package let kind: Kind
  package let what: String
  /// The version of the entry in the incident's stream.
  package let entry: Int64
  package let actor: ActorID?

  package init(kind: Kind, what: String, entry: Int64, actor: ActorID?) {
    self.kind = kind
    self.what = what
    self.entry = entry
    self.actor = actor
  }
}

/// What can be asked of the review of an incident.
package enum ReviewCommand: Hashable, Sendable {
  case record([Deviation])
}

/// What can happen in the review of an incident.
package enum ReviewEvent: Hashable, Sendable {
  case checked([Deviation])
}

/// What the review of an incident has found.
package struct ReviewState: Hashable, Sendable {
  package var deviations: [Deviation]?
  package var checked: Moment?

  package init() {}
}

/// Why a review cannot be as asked.
package enum ReviewRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case tooMany(Int)

  package static let deviationsMax = 500

  package var description: String {
    switch self {
    case .tooMany(let count): "the check names \(count) deviations, at most \(Self.deviationsMax) are kept; shorten it"
    }
  }
}

/// The review of an incident: for now the path check at its closing.
package enum Reviewing: Decider {
  package static let initial = ReviewState()

  package static func decide(
    _ command: ReviewCommand, _ state: ReviewState, _ stamp: Stamp
  ) throws(ReviewRefusal) -> [ReviewEvent] {
    switch command {
    case .record(let deviations):
      guard deviations.count <= ReviewRefusal.deviationsMax else { throw .tooMany(deviations.count) }
      return state.deviations == deviations ? [] : [.checked(deviations)]
    }
  }

  package static func evolve(_ state: inout ReviewState, _ event: ReviewEvent, _ stamp: Stamp) {
    switch event {
    case .checked(let deviations):
      state.deviations = deviations
      state.checked = stamp.happened
    }
  }
}
