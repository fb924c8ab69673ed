internal import Desk
internal import Orders
internal import Vocabulary

/// When and by whom a form was given, which is not always when it arrives: what could not be sent waits in the browser.
///
/// The script says both in the fields `given-at` (RFC 3339, by the server's clock as the page knows it) and `given-by` (the account
/// of the page). Without script neither is there: it is given now, by whoever is signed in.
struct Giving: Hashable, Sendable {
  /// When it was given, or happened where somebody says that it was earlier; nil for now.
  let happened: Moment?

  /// Given as it arrives.
  static let now = Giving(happened: nil)

  private init(happened: Moment?) { self.happened = happened }

  /// Throws `NotTheirs` where somebody else is signed in by now, `Unfit` for a time that cannot be.
  init(_ form: Form, by visitor: Visitor, at now: Moment, _ zone: LocalTime = .utc) throws {
    if let giver = form["given-by"], giver != visitor.actor.text {
      throw NotTheirs(giver: giver, visitor: visitor.actor)
    }
    let given = try GivenTime.read(form["given-at"], at: now, zone)
    happened = try GivenTime.earlier(form["earlier"], before: given ?? now, zone) ?? given
  }
}

/// Somebody gave it who is not signed in any more; it waits for them.
struct NotTheirs: Error, Hashable {
  let giver: String
  let visitor: ActorID

  var words: String {
    "This was given by \(giver.prefix(80)), and \(visitor) is signed in here. Nothing was recorded; it waits until "
      + "\(giver.prefix(80)) signs in again."
  }
}
