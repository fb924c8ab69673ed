package import Vocabulary

/// The incident log as it stands.
package struct IncidentLogState: Hashable, Sendable {
  /// Where the log is in its life.
  package enum Phase: String, Hashable, Sendable {
    case unopened, open, closed
    /// A duplicate: another incident goes on for it.
    case merged
  }

  /// How far the event itself is, while the log is open.
  package enum Progress: String, Hashable, Sendable {
    case running, controlled, resolved
  }

  package var phase = Phase.unopened
  package var progress = Progress.running
  package var reference: Reference?
  package var owner: ActorID?
  package var source: String?
  /// When the first contact came in.
  package var received = Moment(microseconds: 0)
  package var opened = Moment(microseconds: 0)
  /// When the log last changed.
  package var changed = Moment(microseconds: 0)
  package var location: Location?
  /// By which question the location was confirmed; nil while it is not.
  package var confirmedBy: String?
  package var lines: [LogLine] = []
  package var facts: Set<FactCode> = []
  package var contacts: [ContactID] = []
  /// The words for those who call about what is known; nil where callers are not told.
  package var shield: String?
  package var promise: Promise?
  package var readBacks: [ReadBack] = []
  /// Who may open it; nil for everybody.
  package var restrictedTo: [ActorID]?
  package var handOff: HandOff?
  package var mergedInto: IncidentID?
  package var absorbed: [IncidentID] = []
  package var closed: Moment?
  package var disposition: DispositionCode?
  package var reopenings = 0
  /// The last time it was opened again.
  package var reopenedAt: Reopened?
  /// When the caller was told something last.
  package var callerTold: Moment?
  /// What contacts sent that nobody has read yet, the oldest first.
  package var unread: [UnreadReport] = []

  package init() {}

  /// By which entry, and when.
  package struct Reopened: Hashable, Sendable {
    package let entry: Int64
    package let moment: Moment
  }

  /// Whether somebody may open it.
  package func isOpenTo(_ actor: ActorID) -> Bool {
    named?.contains(actor) ?? true
  }

  /// Who alone may open it; nil where everybody may.
  package var named: Set<ActorID>? { restrictedTo.map { Set($0 + [owner, .machine].compactMap(\.self)) } }
}

/// What the caller was told would happen, and until when they hear more.
package struct Promise: Hashable, Sendable {
  package let words: PersonalText
  /// When the next word to the caller is due.
  package var by: Moment
  /// How long between two words to the caller.
  package let seconds: Int64
  /// When it was made, or the caller was told something last since.
  package var said: Moment

  package init(words: PersonalText, by: Moment, seconds: Int64, said: Moment) {
    self.said = said
    self.words = words
    self.by = by
    self.seconds = seconds
  }
}

/// Something that a contact sent since, by the entry at which it was asked to be read.
package struct UnreadReport: Hashable, Sendable {
  package let entry: Int64
  package let contact: ContactID
  package let readBy: Moment
}

/// A brief read back by whoever was given it.
package struct ReadBack: Hashable, Sendable {
  package let entry: Int64
  package let by: String
  package let fields: [ReadBackField]
  package let happened: Moment
}

/// An incident offered to a partner.
package struct HandOff: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case open, accepted(theirReference: String?), declined(String), lapsed
  }

  package let partner: PartnerName
  package let words: PersonalText
  package let answerBy: Moment
  package var answer = Answer.open

  package init(partner: PartnerName, words: PersonalText, answerBy: Moment) {
    self.partner = partner
    self.words = words
    self.answerBy = answerBy
  }
}
