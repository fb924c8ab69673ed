internal import Synchronization

/// Wakes those who wait for an entry beyond a position; every store uses it after a commit.
package final class CommitSignal: Sendable {
  private struct State {
    var head: Int64
    var closed = false
    var next = 0
    var waiting: [Int: (position: Int64, continuation: CheckedContinuation<Void, any Error>)] = [:]
  }

  private let state: Mutex<State>

  package init(head: Int64) { state = Mutex(State(head: head)) }

  package func committed(upTo position: Int64) {
    let woken = state.withLock { state in
      state.head = max(state.head, position)
      if state.waiting.isEmpty { return [CheckedContinuation<Void, any Error>]() }
      let ready = state.waiting.filter { $0.value.position < state.head }
      for key in ready.keys { state.waiting[key] = nil }
      return ready.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }

  /// Ends all waiting; later waits end at once.
  package func close() {
    let woken = state.withLock { state in
      state.closed = true
      defer { state.waiting = [:] }
      return state.waiting.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume(throwing: JournalFault.closed) }
  }

  package func wait(after position: Int64) async throws {
    let key = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let now: Result<Void, any Error>? = state.withLock { state in
          if Task.isCancelled { return .failure(CancellationError()) }
          if state.closed { return .failure(JournalFault.closed) }
          if state.head > position { return .success(()) }
          state.waiting[key] = (position, continuation)
          return nil
        }
        if let now { continuation.resume(with: now) }
      }
    } onCancel: {
      let waiter = state.withLock { $0.waiting.removeValue(forKey: key) }
      waiter?.continuation.resume(throwing: CancellationError())
    }
  }
}
