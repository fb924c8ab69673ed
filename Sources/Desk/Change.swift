package import Incident
package import Vocabulary

/// What has become durable, for those who show it: the streams that moved and how they stand now.
package struct Change: Sendable {
  /// Position of the newest entry of the change.
  package let position: Int64
  package let stands: [StreamName: Stand]
}
