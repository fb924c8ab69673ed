package import Vocabulary

/// When something was given that waited in a browser: by the server's clock, as the page knows it (RFC 3339).
package enum GivenTime {
  /// What waited longer is not recorded as it is; whoever gave it says what still holds.
  package static let waitingHoursMax: Int64 = 24
  /// Clocks and networks are not exact; a moment this little ahead is taken as now.
  package static let aheadSecondsMax: Int64 = 5

  /// nil without a time: it is given now. Throws `Unfit` for a time that cannot be.
  package static func read(_ text: String?, at now: Moment, _ zone: LocalTime) throws(Unfit) -> Moment? {
    guard let text else { return nil }
    let given: Moment
    do throws(Malformed) { given = try Moment(rfc3339: text) } catch { throw Unfit("given-at", error.description) }
    guard given <= now.adding(seconds: aheadSecondsMax) else {
      throw Unfit(
        "given-at",
        "it says that it was given at \(words(given, zone)), which is yet to come; nothing was recorded. Set the "
          + "clock of this machine, then send it as of now")
    }
    guard now.adding(seconds: -waitingHoursMax * 3_600) <= given else {
      throw Unfit(
        "given-at",
        "it was given at \(words(given, zone)), more than \(waitingHoursMax) hours ago; nothing was recorded. "
          + "Say in its words what still holds and send it as of now, or drop it")
    }
    return min(given, now)
  }

  /// The last time before a moment at which clocks said what was typed, such as `14:05`; nil where nothing was. Throws `Unfit` for
  /// what is no time of day.
  package static func earlier(_ typed: String?, before moment: Moment, _ zone: LocalTime) throws(Unfit) -> Moment? {
    guard let typed, typed.hasWords else { return nil }
    guard let second = SheetTime.second(typed) else {
      throw Unfit(
        "earlier", "expected a time of 24 hours such as 14:05, found \(Malformed.excerpt(typed)); nothing was recorded")
    }
    let today = zone.civil(moment).date
    let at = zone.moment(today, second: second)
    return at <= moment ? at : zone.moment(CivilDate(daysSince1970: today.daysSince1970 - 1), second: second)
  }

  private static func words(_ moment: Moment, _ zone: LocalTime) -> String {
    "\(zone.day(moment)) \(zone.clock(moment))"
  }
}
