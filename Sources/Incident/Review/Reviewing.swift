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
  /// Somebody has reviewed it; the words are what they found, where they say so.
  case conclude(PersonalText?)
}

/// What can happen in the review of an incident.
package enum ReviewEvent: Hashable, Sendable {
  case checked([Deviation])
  case concluded(words: PersonalText?)
}

/// What the review of an incident has found.
package struct ReviewState: Hashable, Sendable {
  package var deviations: [Deviation]?
  package var checked: Moment?
  /// Who has reviewed it last; nil where nobody has since it ended.
  package var reviewed: Reviewed?

  package init() {}
}

/// That somebody has reviewed an incident, and what they found.
package struct Reviewed: Hashable, Sendable {
  package let by: ActorID
  package let at: Moment
  package let words: PersonalText?

  package init(by: ActorID, at: Moment, words: PersonalText?) {
    self.by = by
    self.at = at
    self.words = words
  }
}

/// Why a review cannot be as asked.
package enum ReviewRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case tooMany(Int)
  case notEnded
  case tooLong(bytes: Int)

  package static let deviationsMax = 500
  package static let wordsBytesMax = 8_192

  package var description: String {
    switch self {
    case .tooMany(let count): "the check names \(count) deviations, at most \(Self.deviationsMax) are kept; shorten it"
    case .notEnded: "the incident has not ended; it is reviewed when it is closed"
    case .tooLong(let bytes): "the words take \(bytes) bytes, at most \(Self.wordsBytesMax) are kept; shorten them"
    }
  }
}

/// The review of an incident: the path check at its closing, and who has reviewed it since.
package enum Reviewing: Decider {
  package static let initial = ReviewState()

  package static func decide(
    _ command: ReviewCommand, _ state: ReviewState, _ stamp: Stamp
  ) throws(ReviewRefusal) -> [ReviewEvent] {
    switch command {
    case .record(let deviations):
      guard deviations.count <= ReviewRefusal.deviationsMax else { throw .tooMany(deviations.count) }
      return state.deviations == deviations ? [] : [.checked(deviations)]
    case .conclude(let words):
      let bytes = words?.words?.utf8.count ?? 0
      guard bytes <= ReviewRefusal.wordsBytesMax else { throw .tooLong(bytes: bytes) }
      let isSame = state.reviewed?.by == stamp.actor && state.reviewed?.words == words
      return isSame ? [] : [.concluded(words: words)]
    }
  }

  package static func evolve(_ state: inout ReviewState, _ event: ReviewEvent, _ stamp: Stamp) {
    switch event {
    case .checked(let deviations):
      state.deviations = deviations
      state.checked = stamp.happened
    case .concluded(let words): state.reviewed = Reviewed(by: stamp.actor, at: stamp.happened, words: words)
    }
  }
}
