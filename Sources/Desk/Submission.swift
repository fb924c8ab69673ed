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
  private struct State {
    var outcomes: [AppendOutcome]?
    var waiting: [CheckedContinuation<[AppendOutcome], Never>] = []
  }

  private let state = Mutex(State())

  func fulfil(_ outcomes: [AppendOutcome]) {
    let waiting = state.withLock { state in
      state.outcomes = outcomes
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(returning: outcomes) }
  }

  var value: [AppendOutcome] {
    get async {
      await withCheckedContinuation { continuation in
        let ready = state.withLock { state in
          if state.outcomes == nil { state.waiting.append(continuation) }
          return state.outcomes
        }
        if let ready { continuation.resume(returning: ready) }
      }
    }
  }
}
