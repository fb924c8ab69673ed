internal import Synchronization

/// Work that goes on whoever asks for it: they wait for its end itself, and no longer than their patience lasts.
final class UnderWay<Outcome: Sendable>: Sendable {
  private struct State {
    var outcome: Outcome?
    /// Those who wait, by the number each was given.
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var numberLast = 0
  }

  private let state = Mutex(State())

  /// Begins at once.
  init(_ work: @escaping @Sendable () async -> Outcome) {
    Task { self.end(await work()) }
  }

  /// What came of it; nil where patience ended first, and the work goes on then. Throws `CancellationError` as soon as
  /// whoever waits is cancelled.
  func outcome(within patience: Duration) async throws -> Outcome? {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await self.waitForEnd() }
      group.addTask { try await Task.sleep(for: patience) }
      try await group.next()
      group.cancelAll()
    }
    try Task.checkCancellation()
    return state.withLock { $0.outcome }
  }

  private func end(_ outcome: Outcome) {
    let waiting = state.withLock { state in
      state.outcome = outcome
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for each in waiting { each.resume() }
  }

  /// Until it has ended, or whoever waits is cancelled.
  private func waitForEnd() async {
    let number = state.withLock { state in
      state.numberLast += 1
      return state.numberLast
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          // Cancelled before it was written down here, nobody would resume it.
          if state.outcome != nil || Task.isCancelled { return true }
          state.waiting[number] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
    }
  }
}
