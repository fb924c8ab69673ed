/// How an incident was dealt with, by the names that criteria of quality use; what is not known is left out.
package struct Handling: Hashable, Sendable {
  /// What is counted; durations in whole seconds from the first contact on, unless said otherwise.
  package enum Number: String, Hashable, Sendable, CaseIterable {
    /// From the moment the first contact came in until somebody spoke with them.
    case answer = "seconds to answer"
    /// Until the last question of the assessment was answered.
    case assess = "seconds to assess"
    case assign = "seconds to assign"
    case attend = "seconds to attend"
    case close = "seconds to close"
    /// What the pack promises for the priority that stood.
    case assignTarget = "assign target"
    case attendTarget = "attend target"
    case contacts
    /// Priorities given by people against the tree's.
    case overrides
    /// Looks that a second person took.
    case looks
    case unitsSent = "units sent"
    /// Units and skills that were needed and never sent.
    case unitsLacking = "units lacking"
    case deadlinesMissed = "deadlines missed"
    /// Levels that somebody was asked to take.
    case levelsRaised = "levels raised"
    case levelsTaken = "levels taken"
    case reopenings
    /// Lines of the log that were written down more than a minute after they happened.
    case lateLines = "late lines"
    /// Fields that whoever read the brief back said otherwise.
    case readBackDifferences = "read back differences"
  }

  /// What is so or not.
  package enum Flag: String, Hashable, Sendable, CaseIterable {
    case placeKnown = "place known"
    /// By a second question.
    case placeConfirmed = "place confirmed"
    /// Whether the questions came to their end.
    case assessed
    case lifeThreat = "life threat"
    case cancelled
    case readBack = "read back"
    /// Whether the caller was told what happens next.
    case callerTold = "caller told"
    /// Whether the first contact was wrapped up with what came of it.
    case wrappedUp = "wrapped up"
  }

  /// What has a name.
  package enum Text: String, Hashable, Sendable, CaseIterable {
    case medium, nature, priority, tree, leaf, validity, disposition
  }

  /// What there may be several of.
  package enum Listed: String, Hashable, Sendable, CaseIterable {
    case facts
    /// Questions, by their ids.
    case asked, skipped, corrected, slow
    case saidAgain = "said again"
    /// Advice cards, by their ids: given, given although they were not open, and those that the leaf has at hand.
    case advised
    case advisedOutside = "advised outside"
    case atHand = "at hand"
  }

  package var numbers: [Number: Int64] = [:]
  package var flags: [Flag: Bool] = [:]
  package var texts: [Text: String] = [:]
  /// Empty where there are none.
  package var lists: [Listed: [String]] = [:]

  package init() {}

  static let names =
    Number.allCases.map(\.rawValue) + Flag.allCases.map(\.rawValue) + Text.allCases.map(\.rawValue)
    + Listed.allCases.map(\.rawValue)
}
