internal import Synchronization

/// Tells every listener of changes after they are durable, in their order; one that cannot keep up is told to begin again.
package final class ChangeHub: Sendable {
  /// How many changes wait for a slow listener before it is dropped.
  package static let waitingMax = 1_024

  private struct State {
    var next = 0
    var listeners: [Int: AsyncStream<Change>.Continuation] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  /// Ends by itself when the listener falls behind; it then looks at everything anew.
  package func listen() -> AsyncStream<Change> {
    AsyncStream(bufferingPolicy: .bufferingNewest(ChangeHub.waitingMax)) { continuation in
      let id = state.withLock { state in
        state.next += 1
        state.listeners[state.next] = continuation
        return state.next
      }
      continuation.onTermination = { [weak self] _ in
        _ = self?.state.withLock { $0.listeners.removeValue(forKey: id) }
      }
    }
  }

  func tell(_ change: Change) {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners {
      if case .dropped = listener.yield(change) { listener.finish() }
    }
  }

  /// Ends every listening.
  package func close() {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.finish() }
  }
}
