internal import Incident
internal import Journal
internal import Synchronization

/// An order decided, on its way to the store.
enum Decision: Sendable {
  /// With the scene after it, or, where it decided nothing, with the refusal if there was one.
  case append(Append, Scene?, DeskError?)
  case impossible(DeskError)
}

/// Decisions handed to the store together, in order.
package struct Submission: Sendable {
  let decisions: [Decision]
  let pending = PendingOutcomes()

  init(_ decisions: [Decision]) { self.decisions = decisions }

  var appends: [Append] {
    decisions.compactMap { decision in
      switch decision {
      case .append(let append, _, _): append
      case .impossible: nil
      }
    }
  }
}

/// Outcomes that come later, on any thread.
final class PendingOutcomes: Sendable {
  private enum State {
    case empty
    case waited(CheckedContinuation<[AppendOutcome], Never>)
    case ready([AppendOutcome])
  }

  private let state = Mutex(State.empty)

  func fulfil(_ outcomes: [AppendOutcome]) {
    let waiter: CheckedContinuation<[AppendOutcome], Never>? = state.withLock { state in
      if case .waited(let continuation) = state { return continuation }
      state = .ready(outcomes)
      return nil
    }
    waiter?.resume(returning: outcomes)
  }

  /// Asked for once.
  var value: [AppendOutcome] {
    get async {
      await withCheckedContinuation { continuation in
        let ready: [AppendOutcome]? = state.withLock { state in
          if case .ready(let outcomes) = state { return outcomes }
          state = .waited(continuation)
          return nil
        }
        if let ready { continuation.resume(returning: ready) }
      }
    }
  }
}
