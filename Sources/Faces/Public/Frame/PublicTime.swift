internal import HTML
internal import Vocabulary

/// Times as people say them, by the centre's wall clock: the day in words where it is not today, no seconds; machines read each
/// to the second.
struct PublicTime: Sendable {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  let now: Moment
  let zone: LocalTime

  func write(_ html: Markup, _ moment: Moment) { html.time(text(moment), .dateTime(moment.rfc3339)) }

  /// `09:30`, `21 November, 09:30`, `21 November 2025, 09:30`.
  func text(_ moment: Moment) -> String {
    let clock = String(zone.clock(moment).dropLast(3))
    let (date, today) = (zone.civil(moment).date, zone.civil(now).date)
    guard date != today else { return clock }
    let day = "\(date.day) \(PublicTime.months[max(0, min(11, Int(date.month) - 1))])"
    return "\(day)\(date.year == today.year ? "" : " \(date.year)"), \(clock)"
  }
}
