package import Vocabulary

/// One line of the log.
package struct LogLine: Hashable, Sendable {
  /// The version of the entry in the incident's stream; what a strike names.
  package let entry: Int64
  package let voice: LogVoice
  package let words: PersonalText
  package let actor: ActorID
  package let happened: Moment
  package let recorded: Moment
  /// Why it was struck, and by whom; the line stays.
  package var struck: Strike?

  /// A correction: the line no longer holds.
  package struct Strike: Hashable, Sendable {
    package let reason: String
    package let actor: ActorID
    package let recorded: Moment
  }

  /// Written down more than a minute after it happened.
  package var isLate: Bool { recorded.seconds(since: happened) > 60 }
}

/// The incident log as it stands.
package struct IncidentLogState: Hashable, Sendable {
  /// Where the log is in its life.
  package enum Phase: String, Hashable, Sendable {
    case unopened, open, closed
  }

  package var phase = Phase.unopened
  package var reference: Reference?
  package var owner: ActorID?
  package var source: String?
  /// When the first contact came in.
  package var received = Moment(microseconds: 0)
  package var opened = Moment(microseconds: 0)
  /// When the log last changed.
  package var changed = Moment(microseconds: 0)
  package var location: Location?
  package var lines: [LogLine] = []
  package var contacts: [ContactID] = []
  package var closed: Moment?
  package var disposition: DispositionCode?

  package init() {}
}
