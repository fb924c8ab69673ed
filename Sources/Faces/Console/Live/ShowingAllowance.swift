/// How much of the machine showing may take: a quarter of a core over time, and 10 ms of it at once.
///
/// A few changes close after another are each shown at once, where few look. Where they go on, or hundreds look, those that
/// come in a pause are shown together: what was just sent has to get through first.
struct ShowingAllowance {
  private static let share = 4
  private static let most = Duration.milliseconds(10)
  /// However far behind, nothing waits longer.
  static let pauseMax = Duration.milliseconds(50)

  private var left = ShowingAllowance.most
  private var last: ContinuousClock.Instant

  init(at start: ContinuousClock.Instant) { last = start }

  /// How long to wait after a showing that took so much.
  mutating func pause(after cost: Duration, at now: ContinuousClock.Instant) -> Duration {
    left = min(left + (now - last) / ShowingAllowance.share, ShowingAllowance.most) - cost
    left = max(left, ShowingAllowance.pauseMax / -ShowingAllowance.share)
    last = now
    return left < .zero ? left * -ShowingAllowance.share : .zero
  }
}
