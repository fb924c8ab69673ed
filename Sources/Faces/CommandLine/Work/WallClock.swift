internal import Desk
internal import Vocabulary

/// Moments as people at the desk read them: on the centre's clock, and how far away.
struct WallClock: Sendable {
  let zone: LocalTime
  let now: Moment

  init(_ desk: Desk) async {
    zone = await desk.localTime
    now = desk.clock.now()
  }

  func at(_ moment: Moment) -> String { zone.text(moment) }

  /// `2026-11-21 03:15:02 +00:00 (2 min 05 s ago)`.
  func since(_ moment: Moment) -> String { "\(at(moment)) (\(spoken(seconds: seconds(from: moment, to: now))) ago)" }

  /// `by 2026-11-21 03:15:12 +00:00, in 10 s`, or how long overdue.
  func by(_ due: Moment) -> String {
    let left = seconds(from: now, to: due)
    return "by \(at(due)), " + (left < 0 ? "\(spoken(seconds: -left)) overdue" : "in \(spoken(seconds: left))")
  }

  /// Whole seconds; kept within what any clock shows, whatever was stored.
  private func seconds(from earlier: Moment, to later: Moment) -> Int64 {
    Int64(max(-1e12, min(1e12, later.seconds(since: earlier).rounded())))
  }
}
