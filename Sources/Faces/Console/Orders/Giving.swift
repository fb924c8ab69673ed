internal import Desk
internal import Orders
internal import Vocabulary

/// When and by whom a form was given, which is not always when it arrives: what could not be sent waits in the browser.
///
/// The script says both in the fields `given-at` (RFC 3339, by the server's clock as the page knows it) and `given-by` (the account
/// of the page). Without script neither is there: it is given now, by whoever is signed in.
struct Giving: Hashable, Sendable {
  /// What waited longer is not recorded as it is; whoever gave it says what still holds.
  static let waitingHoursMax: Int64 = 24
  /// Clocks and networks are not exact; a moment this little ahead is taken as now.
  static let aheadSecondsMax: Int64 = 5

  /// When it was given; nil for now.
  let happened: Moment?

  /// Given as it arrives.
  static let now = Giving(happened: nil)

  private init(happened: Moment?) { self.happened = happened }

  /// Throws `NotTheirs` where somebody else is signed in by now, `Unfit` for a time that cannot be.
  init(_ form: Form, by visitor: Visitor, at now: Moment, _ zone: LocalTime = .utc) throws {
    if let giver = form["given-by"], giver != visitor.actor.text {
      throw NotTheirs(giver: giver, visitor: visitor.actor)
    }
    guard let text = form["given-at"] else {
      happened = nil
      return
    }
    let given: Moment
    do { given = try Moment(rfc3339: text) } catch { throw Unfit("given-at", error.description) }
    guard given <= now.adding(seconds: Giving.aheadSecondsMax) else {
      throw Unfit(
        "given-at",
        "it says that it was given at \(Giving.words(given, zone)), which is yet to come; nothing was recorded. Set the "
          + "clock of this machine, then send it as of now")
    }
    guard now.adding(seconds: -Giving.waitingHoursMax * 3_600) <= given else {
      throw Unfit(
        "given-at",
        "it was given at \(Giving.words(given, zone)), more than \(Giving.waitingHoursMax) hours ago; nothing was recorded. "
          + "Say in its words what still holds and send it as of now, or drop it")
    }
    happened = min(given, now)
  }

  private static func words(_ moment: Moment, _ zone: LocalTime) -> String {
    "\(zone.day(moment)) \(zone.clock(moment))"
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
