/// How much of the machine showing may take: a quarter of a core over time, and 50 ms of it at once.
///
/// A few changes close after another are each shown at once; where they go on, those that come in a pause are shown together.
struct ShowingAllowance {
  private static let share = 4
  static let most = Duration.milliseconds(50)
  /// However far behind, nothing waits longer.
  static let pauseMax = Duration.milliseconds(50)

  private var left = ShowingAllowance.most
  private var last: ContinuousClock.Instant

  init(at start: ContinuousClock.Instant) { last = start }

  /// How long to wait after a showing that took so much.
  mutating func pause(after cost: Duration, at now: ContinuousClock.Instant) -> Duration {
    left = min(left + (now - last) / ShowingAllowance.share, ShowingAllowance.most) - cost
    last = now
    left = max(left, .zero - ShowingAllowance.most)
    guard left < .zero else { return .zero }
    return min(left * -ShowingAllowance.share, ShowingAllowance.pauseMax)
  }
}
