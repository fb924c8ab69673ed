internal import Escalation
internal import HTML
internal import Incident
internal import Vocabulary

/// How far the next level is, on a page.
extension LevelDistance {
  /// What is left until its trigger fires, and the trigger; a time counts by itself.
  func write(_ html: Markup, at now: Moment) {
    if let due { DueWords.write(html, due, at: now) } else { html.text(words) }
    html.text(" (\(trigger))")
  }

  /// The next level of an incident that is open, and what would raise it there; in one line.
  static func writeNext(_ html: Markup, of life: Life, at now: Moment) {
    guard let next = life.escalation.level.next else { return }
    let ahead = life.distances(at: now).filter { $0.level == next }
    html.text("to \(next.words): ")
    if ahead.isEmpty { html.text("by hand only") }
    for (place, distance) in ahead.prefix(4).enumerated() {
      if place > 0 { html.text("; ") }
      distance.write(html, at: now)
    }
  }
}
