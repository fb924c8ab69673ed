package import Vocabulary

/// What can happen to a procedure pack.
package enum PackEvent: Hashable, Sendable {
  case published(PublishedPack)
  /// A draft was laid open, to be tried on the record and read by those it concerns.
  case drafted(PublishedPack)
  /// Somebody has read that a recorded incident would have come out lower under a draft.
  case downgradeRead(DowngradeRead)
  /// The laid-open draft runs beside what is in force, unseen by those who work.
  case shadowBegun(PackHash)
  case shadowEnded(reason: String)
  /// A version will hold from a moment on.
  case scheduled(ScheduledPack)
  case scheduleWithdrawn(reason: String)
  /// The moment has come for the version that was scheduled.
  case cameIntoForce(PackHash)
  /// A version that was in force before holds again.
  case rolledBack(to: PackHash, reason: String)
  /// Somebody has read what a version changes.
  case changesRead(PackHash)
}

/// A version that will hold from a moment on, and why.
package struct ScheduledPack: Hashable, Sendable {
  package let pack: PublishedPack
  package let from: Moment
  package let reason: String

  package init(_ pack: PublishedPack, from: Moment, reason: String) {
    self.pack = pack
    self.from = from
    self.reason = reason
  }
}

/// What can be asked of a procedure pack.
package enum PackCommand: Hashable, Sendable {
  /// `lowering` is every recorded incident that would come out lower, as the record has it at that moment.
  case publish(PublishedPack, lowering: [Downgrade] = [])
  case draft(PublishedPack)
  case readDowngrade(DowngradeRead)
  case beginShadow(PackHash)
  case endShadow(reason: String)
  /// Puts a version into force from a moment on: at once where that is past.
  case schedule(ScheduledPack, lowering: [Downgrade] = [])
  case withdrawSchedule(reason: String)
  /// The machine's: the moment of the version that was scheduled has come.
  case comeIntoForce
  /// Back to the version that was in force before, or to the one named.
  case rollBack(to: PackHash? = nil, reason: String)
  case readChanges(PackHash)
}

/// A whole version of a pack as it was published or laid open; folders are only for editing.
package struct PublishedPack: Hashable, Sendable {
  package let version: String
  package let hash: PackHash
  /// Path inside the pack to the text of the file.
  package let files: [String: String]

  package init(version: String, hash: PackHash, files: [String: String]) {
    self.version = version
    self.hash = hash
    self.files = files
  }
}

/// A recorded incident that comes out lower under a draft; what it was and what it would be are part of it, so that reading it
/// does not count for another lowering.
package struct Downgrade: Hashable, Sendable {
  package let incident: IncidentID
  /// Priority, nature, requirement and level as recorded.
  package let from: String
  /// The same under the draft.
  package let to: String

  package init(incident: IncidentID, from: String, to: String) {
    self.incident = incident
    self.from = from
    self.to = to
  }
}

/// That a downgrade was read, and why it is right.
package struct DowngradeRead: Hashable, Sendable {
  /// The version of the draft; a slip mended in its files does not make the reading undone.
  package let version: String
  /// The draft that was read.
  package let hash: PackHash
  package let downgrade: Downgrade
  package let reason: String

  package init(version: String, hash: PackHash, downgrade: Downgrade, reason: String) {
    self.version = version
    self.hash = hash
    self.downgrade = downgrade
    self.reason = reason
  }
}
