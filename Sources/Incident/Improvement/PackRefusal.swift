package import Vocabulary

/// Why a pack cannot be published, or a draft not be laid open, read or shadowed.
package enum PackRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The most bytes of a reason.
  package static let reasonBytesMax = 2_000
  /// How many incidents one refusal names.
  private static let namedMax = 5

  case versionTaken(String, PackHash)
  /// Recorded incidents would come out lower, and nobody has read these.
  case unread([Downgrade], version: String)
  case nothingPublished
  case inForceAlready(String)
  case noDraft
  case anotherDraft(laidOpen: PackHash)
  case shadowRuns(PackHash)
  case noShadow
  case scheduledAlready(version: String, from: Moment)
  case nothingScheduled
  case notYet(from: Moment)
  case nothingBefore
  case neverInForce(PackHash)
  case noSuchChanges(PackHash)
  case reasonMissing
  case reasonTooLong(bytes: Int)

  package var description: String {
    switch self {
    case .versionTaken(let version, let hash):
      "version \(version) was published with other content (\(hash.text.prefix(12))); raise the version in pack.yaml"
    case .unread(let downgrades, let version):
      "version \(version) would lower \(downgrades.count) recorded incidents that nobody has read ("
        + downgrades.prefix(PackRefusal.namedMax).map(\.incident.text).joined(separator: ", ")
        + (downgrades.count > PackRefusal.namedMax ? " ..." : "")
        + "); look at each with `tocsin procedure try` and read it with --read, --actor and --reason"
    case .nothingPublished:
      "no version of this pack is published, so there is nothing a draft of it could be set against; publish it"
    case .inForceAlready(let version): "version \(version) is in force as it is; a draft is something else"
    case .noDraft: "no draft of this pack is laid open; `tocsin procedure draft FOLDER` does that"
    case .anotherDraft(let hash):
      "the draft that is laid open is another one (\(hash.text.prefix(12))); lay this one open first"
    case .shadowRuns(let hash): "a draft (\(hash.text.prefix(12))) runs in the shadow already; end that first"
    case .noShadow: "no draft of this pack runs in the shadow"
    case .scheduledAlready(let version, let from):
      "version \(version) is to hold from \(from.rfc3339) on already; withdraw that first"
    case .nothingScheduled: "no version of this pack is to come into force"
    case .notYet(let from): "it holds from \(from.rfc3339) on, and not before"
    case .nothingBefore: "no other version of this pack was in force before; there is nothing to go back to"
    case .neverInForce(let hash): "no version \(hash.text.prefix(12)) of this pack was ever in force"
    case .noSuchChanges(let hash):
      "version \(hash.text.prefix(12)) is neither in force nor to come; look at what is changing now"
    case .reasonMissing: "this needs a reason; say why"
    case .reasonTooLong(let bytes):
      "the reason has \(bytes) bytes, at most \(PackRefusal.reasonBytesMax) are taken; shorten it"
    }
  }
}
