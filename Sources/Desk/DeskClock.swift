internal import Foundation
internal import Synchronization
package import Vocabulary

/// Tells the time at the desk: the machine's clock, or a replayed one while records are played.
package final class DeskClock: Sendable {
  private struct State {
    var replayed: Moment?
    var latest = Moment(microseconds: .min)
  }

  private let state = Mutex(State())
  private let source: @Sendable () -> Moment

  package init() {
    source = {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
  }

  /// A clock that tells what it is told, for tests.
  package init(_ source: @escaping @Sendable () -> Moment) { self.source = source }

  /// Never runs backwards on its own: where the machine's clock was set back, time stands until it has caught up.
  package func now() -> Moment {
    let measured = source()
    return state.withLock { state in
      if let replayed = state.replayed { return replayed }
      state.latest = max(state.latest, measured)
      return state.latest
    }
  }

  /// Seconds by which the machine's clock is behind the latest time it gave.
  package var secondsBehind: Double {
    let measured = source()
    return state.withLock { state in
      guard state.latest.microseconds != .min else { return 0 }
      return max(0, state.latest.seconds(since: measured))
    }
  }

  package var isReplayed: Bool { state.withLock { $0.replayed != nil } }

  /// Sets the replayed time; nil goes back to the machine's clock.
  package func replay(_ moment: Moment?) { state.withLock { $0.replayed = moment } }
}
