internal import Synchronization

/// Counts what was tried in vain, so that nobody can try without end.
final class Misses: Sendable {
  /// As many in a minute are answered; with 80 bits to guess they lead nowhere.
  static let minuteMax = 60

  private struct State {
    var began: ContinuousClock.Instant?
    var count = 0
  }

  private let state = Mutex(State())

  /// Counts one more; false where there were too many within a minute.
  func isAllowed(at now: ContinuousClock.Instant) -> Bool {
    state.withLock { state in
      if let began = state.began, now - began < .seconds(60) {
        state.count += 1
      } else {
        state.began = now
        state.count = 1
      }
      return state.count <= Misses.minuteMax
    }
  }
}
