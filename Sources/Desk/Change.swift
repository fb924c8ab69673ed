package import Incident
package import Vocabulary

/// What has become durable, for those who show it: the streams that moved and how they stand now.
package struct Change: Sendable {
  /// Position of the newest entry of the change.
  package let position: Int64
  package let stands: [StreamName: Stand]

  /// With what moved before it in the same submission.
  func following(_ earlier: Change?) -> Change {
    guard let earlier else { return self }
    return Change(
      position: max(earlier.position, position), stands: earlier.stands.merging(stands) { _, later in later })
  }
}
