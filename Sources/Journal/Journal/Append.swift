package import Vocabulary

/// An entry not yet stored: the store gives it position, version, reference and hash.
package struct Draft: Hashable, Sendable {
  package let stream: StreamName
  package let event: String
  package let eventVersion: Int64
  package let happened: Moment
  package let recorded: Moment
  package let actor: ActorID
  package let cause: CommandID?
  package let command: CommandID
  package let body: [UInt8]
  package let personal: [UInt8]?
  /// The local day for which the store is to give the next reference.
  package let referenceDay: DayCode?
  /// Words to be found again by; they are those of the event and nothing else.
  package let searchWords: String?

  package init(
    stream: StreamName, event: String, eventVersion: Int64, happened: Moment, recorded: Moment, actor: ActorID,
    cause: CommandID? = nil, command: CommandID, body: [UInt8], personal: [UInt8]? = nil, referenceDay: DayCode? = nil,
    searchWords: String? = nil
  ) {
    self.stream = stream
    self.event = event
    self.eventVersion = eventVersion
    self.happened = happened
    self.recorded = recorded
    self.actor = actor
    self.cause = cause
    self.command = command
    self.body = body
    self.personal = personal
    self.referenceDay = referenceDay
    self.searchWords = searchWords
  }

  /// Bytes it takes in memory and on disk, about.
  package var bytes: Int { body.count + (personal?.count ?? 0) + (searchWords?.utf8.count ?? 0) + 200 }
}

/// What one command writes: all of it or nothing, and only if every stream still stands where the decision saw it.
package struct Append: Sendable {
  package let command: CommandID
  /// The version each stream was seen at; 0 for a stream that does not exist. Without drafts this is a question only.
  package let expected: [StreamName: Int64]
  /// Of streams that were seen as they will stand when earlier appends are stored: which command has to have written
  /// their newest entry. The version alone could be another's, where the earlier append was refused.
  package let newest: [StreamName: CommandID]
  package let drafts: [Draft]
  /// What lists and start-up read, written in the same transaction.
  package let marks: Marks

  package init(
    command: CommandID, expected: [StreamName: Int64], newest: [StreamName: CommandID] = [:], drafts: [Draft],
    marks: Marks = Marks()
  ) {
    self.command = command
    self.expected = expected
    self.newest = newest
    self.drafts = drafts
    self.marks = marks
  }

  /// The most drafts of one append.
  package static let draftsMax = 1_024
  /// The most bytes of one draft's body and personal part together.
  package static let draftBytesMax = 4 * 1_024 * 1_024
}

/// What is derived from entries and kept beside them; it can be built again from the entries at any time.
package struct Marks: Sendable {
  package var rows: [IncidentRow] = []
  /// Streams that are to be loaded at start, or no longer.
  package var live: [StreamName: Bool] = [:]
  package var snapshots: [Snapshot] = []

  package init() {}

  package var isEmpty: Bool { rows.isEmpty && live.isEmpty && snapshots.isEmpty }
}

/// A stream's state at a version, so that loading need not begin at its first entry.
package struct Snapshot: Hashable, Sendable {
  package let stream: StreamName
  package let version: Int64
  /// The form of the content, counted by JournalCodec.
  package let form: Int64
  package let content: [UInt8]

  package init(stream: StreamName, version: Int64, form: Int64, content: [UInt8]) {
    self.stream = stream
    self.version = version
    self.form = form
    self.content = content
  }
}

/// Where an append went.
package struct Receipt: Hashable, Sendable {
  /// Position of its first entry and of its last; both 0 where it wrote nothing.
  package let first: Int64
  package let last: Int64
  /// The reference given, if it opened an incident.
  package let reference: Reference?

  package init(first: Int64, last: Int64, reference: Reference?) {
    self.first = first
    self.last = last
    self.reference = reference
  }
}

/// What became of an append.
package enum AppendOutcome: Hashable, Sendable {
  /// Stored and on the disk.
  case committed(Receipt)
  /// The command id had been stored before; nothing was written now.
  case already(Receipt)
  /// A stream has moved on; nothing was written.
  case stale(StreamName, expected: Int64, found: Int64)
  /// The store could not; nothing was written.
  case failed(JournalFault)
}
