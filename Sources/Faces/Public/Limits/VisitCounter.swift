internal import Synchronization

/// Counts what comes from each address, and in whole, within a time; the next window begins when it is over.
final class VisitCounter: Sendable {
  /// Addresses that are told apart; what comes from others meanwhile is counted as one.
  static let visitorsMax = 20_000

  private struct State {
    var began: ContinuousClock.Instant?
    var whole = 0
    var visitors: [VisitorAddress?: Int] = [:]
  }

  let visitorMax: Int
  let wholeMax: Int
  let seconds: Int
  private let state = Mutex(State())

  init(visitorMax: Int, wholeMax: Int, seconds: Int) {
    self.visitorMax = visitorMax
    self.wholeMax = wholeMax
    self.seconds = seconds
  }

  /// Counts one more; false where there were too many already.
  func isAllowed(_ visitor: VisitorAddress, at now: ContinuousClock.Instant = .now) -> Bool {
    state.withLock { state in
      renew(&state, now)
      let key = state.visitors[visitor] != nil || state.visitors.count < VisitCounter.visitorsMax ? visitor : nil
      guard state.visitors[key, default: 0] < visitorMax, state.whole < wholeMax else { return false }
      state.visitors[key, default: 0] += 1
      state.whole += 1
      return true
    }
  }

  /// Whether this address has used up what it has; counts nothing.
  func isSpent(_ visitor: VisitorAddress, at now: ContinuousClock.Instant = .now) -> Bool {
    state.withLock { state in
      renew(&state, now)
      return state.visitors[visitor, default: 0] >= visitorMax
    }
  }

  private func renew(_ state: inout State, _ now: ContinuousClock.Instant) {
    if let began = state.began, now - began < .seconds(seconds) { return }
    state = State(began: now)
  }
}
