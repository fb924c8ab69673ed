/// A link that opens one door without an account, as the centre keeps it: whoever has it comes in there until it ends, or is
/// taken back.
package struct GivenLink: Hashable, Sendable {
  /// The digest of what the link has in it; the link itself is kept nowhere.
  package let key: String
  package let until: Moment
  package let givenBy: ActorID
  package let given: Moment

  package init(key: String, until: Moment, givenBy: ActorID, given: Moment) {
    self.key = key
    self.until = until
    self.givenBy = givenBy
    self.given = given
  }

  /// Whether it still opens anything.
  package func holds(at now: Moment) -> Bool { now < until }
}
