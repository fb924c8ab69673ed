package import Vocabulary

/// One line of the log.
package struct LogLine: Hashable, Sendable {
  /// The version of the entry in the incident's stream; what a strike names.
  package let entry: Int64
  package let voice: LogVoice
  /// What the line is about; nil for a plain note.
  package let topic: LogTopic?
  package let words: PersonalText
  package let actor: ActorID
  package let happened: Moment
  package let recorded: Moment
  /// What the line shows; nil for words alone.
  package let photo: Photo?
  /// Why it was struck, and by whom; the line stays.
  package var struck: Strike?

  /// A correction: the line no longer holds.
  package struct Strike: Hashable, Sendable {
    package let reason: String
    package let actor: ActorID
    package let recorded: Moment

    package init(reason: String, actor: ActorID, recorded: Moment) {
      self.reason = reason
      self.actor = actor
      self.recorded = recorded
    }
  }

  package init(
    entry: Int64, voice: LogVoice, topic: LogTopic?, words: PersonalText, actor: ActorID, happened: Moment,
    recorded: Moment, photo: Photo?, struck: Strike? = nil
  ) {
    self.entry = entry
    self.voice = voice
    self.topic = topic
    self.words = words
    self.actor = actor
    self.happened = happened
    self.recorded = recorded
    self.photo = photo
    self.struck = struck
  }

  /// Written down more than a minute after it happened.
  package var isLate: Bool { recorded.seconds(since: happened) > 60 }
}
