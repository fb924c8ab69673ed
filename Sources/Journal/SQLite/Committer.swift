internal import Foundation
internal import GRDB
internal import Journal
internal import Synchronization

/// Group commit: one thread owns the writer connection and makes whatever is waiting durable together.
final class Committer: Sendable {
  /// Something for the writer's thread.
  enum Work: Sendable {
    case appends([Append], done: @Sendable ([AppendOutcome]) -> Void)
    /// Alone, between batches.
    case other(@Sendable (BatchWriter) throws -> Void, done: @Sendable (JournalFault?) -> Void)
  }

  /// The most appends made durable together.
  static let batchAppendsMax = 256
  /// The most bytes made durable together, beyond the first submission.
  static let batchBytesMax = 8 * 1_024 * 1_024
  /// The most appends that may wait.
  static let waitingMax = 16_384

  private struct State {
    var queue: [Work] = []
    var waiting = 0
    var isAsleep = false
    var isClosing = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let committed: @Sendable (Head) -> Void

  init(committed: @escaping @Sendable (Head) -> Void) { self.committed = committed }

  /// Queues work in order; refuses when too much waits or the store closes.
  func submit(_ work: Work) {
    let appends: Int
    switch work {
    case .appends(let list, done: _): appends = list.count
    case .other: appends = 1
    }
    let (fault, mustWake): (JournalFault?, Bool) = state.withLock { state in
      if state.isClosing { return (.closed, false) }
      if state.waiting + appends > Committer.waitingMax, state.waiting > 0 {
        return (.overloaded(waiting: state.waiting), false)
      }
      state.queue.append(work)
      state.waiting += appends
      defer { state.isAsleep = false }
      return (nil, state.isAsleep)
    }
    if let fault {
      Committer.fail(work, fault)
    } else if mustWake {
      wake.signal()
    }
  }

  private static func fail(_ work: Work, _ fault: JournalFault) {
    switch work {
    case .appends(let appends, let done): done(appends.map { _ in .failed(fault) })
    case .other(_, let done): done(fault)
    }
  }

  /// Takes nothing more, finishes what waits and returns when the thread has ended.
  func close() {
    let (mustWake, mustWait) = state.withLock { state in
      defer {
        state.isClosing = true
        state.isAsleep = false
      }
      return (state.isAsleep, !state.isClosed)
    }
    if mustWake { wake.signal() }
    if mustWait {
      ended.wait()
      ended.signal()
    }
  }

  /// The thread's life, on the writer connection.
  func run(_ writer: BatchWriter) {
    while let work = next() {
      switch work {
      case .appends: commit(takeBatch(beginning: work), writer)
      case .other(let body, let done):
        do {
          try body(writer)
          committed(writer.head)
          done(nil)
        } catch { done(JournalFault(error)) }
      }
    }
    state.withLock { $0.isClosed = true }
    ended.signal()
  }

  /// What the thread is to do next.
  private enum Turn {
    case work(Work)
    case sleep
    case end
  }

  private func next() -> Work? {
    while true {
      let turn: Turn = state.withLock { state in
        if !state.queue.isEmpty { return .work(take(&state)) }
        if state.isClosing { return .end }
        state.isAsleep = true
        return .sleep
      }
      switch turn {
      case .work(let work): return work
      case .sleep: wake.wait()
      case .end: return nil
      }
    }
  }

  private func take(_ state: inout State) -> Work {
    let work = state.queue.removeFirst()
    switch work {
    case .appends(let appends, done: _): state.waiting -= appends.count
    case .other: state.waiting -= 1
    }
    return work
  }

  private func takeBatch(beginning first: Work) -> [Work] {
    var batch = [first]
    var appends = first.appendCount
    var bytes = first.bytes
    state.withLock { state in
      while let next = state.queue.first, case .appends = next,
        appends + next.appendCount <= Committer.batchAppendsMax, bytes + next.bytes <= Committer.batchBytesMax
      {
        batch.append(take(&state))
        appends += next.appendCount
        bytes += next.bytes
      }
    }
    return batch
  }

  private func commit(_ batch: [Work], _ writer: BatchWriter) {
    let outcomes: [AppendOutcome]
    do {
      outcomes = try writer.write(batch.count == 1 ? batch[0].appends : batch.flatMap(\.appends))
      committed(writer.head)
    } catch {
      for work in batch { Committer.fail(work, JournalFault(error)) }
      return
    }
    var rest = outcomes[...]
    for work in batch {
      guard case .appends(let appends, let done) = work else { continue }
      done(Array(rest.prefix(appends.count)))
      rest = rest.dropFirst(appends.count)
    }
  }
}

extension Committer.Work {
  fileprivate var appends: [Append] {
    switch self {
    case .appends(let appends, done: _): appends
    case .other: []
    }
  }

  fileprivate var appendCount: Int { appends.count }
  fileprivate var bytes: Int { appends.reduce(0) { $0 + $1.drafts.reduce(0) { $0 + $1.bytes } } }
}
