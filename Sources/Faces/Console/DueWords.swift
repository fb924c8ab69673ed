internal import HTML
internal import Vocabulary

/// When something is due, in words of one or two parts.
enum DueWords {
  /// `OVERDUE 9 min`, `in 40 s`, `in 12 min`, `in 3 h`, `in 2 d`; a line never ends between number and unit.
  static func text(_ due: Moment, at now: Moment) -> String {
    due <= now ? "OVERDUE \(length(now.seconds(since: due)))" : "in \(length(due.seconds(since: now)))"
  }

  /// The same where nothing tells the page anew: it counts by itself (`TimesScript`), and so does the class of what is marked as urgent around it.
  static func write(_ html: Markup, _ due: Moment, at now: Moment) {
    html.b(text(due, at: now), .data("due", "\(due.microseconds / 1_000)"))
  }

  /// How long ago, counting by itself.
  static func writeSince(_ html: Markup, _ moment: Moment, at now: Moment) {
    html.span(length(now.seconds(since: moment)), .data("since", "\(moment.microseconds / 1_000)"))
  }

  private static func length(_ seconds: Double) -> String {
    let seconds = Int64(max(0, min(seconds, 1e12)))
    return switch seconds {
    case 0..<60: "\(seconds)\u{A0}s"
    case 60..<3_600: "\(seconds / 60)\u{A0}min"
    case 3_600..<172_800: "\(seconds / 3_600)\u{A0}h"
    default: "\(seconds / 86_400)\u{A0}d"
    }
  }
}
