package import Vocabulary

/// By which the crew of a unit opens its duty on a telephone, without an account: whoever has the link may look at the
/// duty and report for the unit, until it ends.
package struct DutyLink: Hashable, Sendable {
  /// The longest it may hold; a new one can be given.
  package static let hoursMax: Int64 = 72

  /// The digest of what the link has in it; the link itself is kept nowhere.
  package let key: String
  package let until: Moment
  package let givenBy: ActorID
  package let given: Moment

  /// Whether it still opens anything.
  package func holds(at now: Moment) -> Bool { now < until }
}

extension DeploymentState {
  /// The unit whose duty a link opens now; nil where it opens nothing (any more).
  package func unit(byLink key: String, at now: Moment) -> CallSign? {
    links.first { $0.value.key == key && $0.value.holds(at: now) }?.key
  }
}
