import Dispatch
import Journal
import JournalSQLite
import Synchronization
import Testing
import Vocabulary

/// The store takes so many waiting appends and no more; those it has taken are stored.
@Suite struct OverloadTests {
  /// `Committer.waitingMax`.
  private let waitingMax = 16_384

  @Test func `a store with too much waiting refuses more and keeps what it took`() async throws {
    try await withSQLite { journal, _ async throws in
      let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      journal.submit([Sample.append("first", [Sample.unit("D11"): 0])]) { _ in
        held.signal()
        release.wait()
      }
      await wait(held)
      // The store's thread stands in the answer above; everything from here on waits.
      let question = Append(command: Sample.command("q"), expected: [Sample.unit("D11"): 1], drafts: [])
      let answers = AsyncStream<[AppendOutcome]>.makeStream()
      journal.submit([Append](repeating: question, count: waitingMax - 1)) { answers.continuation.yield($0) }
      journal.submit([Sample.append("last", [Sample.unit("D11"): 1])]) { answers.continuation.yield($0) }
      // A refusal comes before `submit` returns.
      let refused = Mutex<[AppendOutcome]>([])
      journal.submit([question, question]) { outcomes in refused.withLock { $0 = outcomes } }
      let overloaded = AppendOutcome.failed(.overloaded(waiting: waitingMax))
      #expect(refused.withLock { $0 } == [overloaded, overloaded])
      release.signal()
      var taken: [AppendOutcome] = []
      for await outcomes in answers.stream {
        taken += outcomes
        if taken.count == waitingMax { break }
      }
      #expect(taken.allSatisfy { $0.isCommitted })
      #expect(try journal.head().position == 2)
      #expect(await journal.append(Sample.append("after", [Sample.unit("D11"): 2])).isCommitted)
    }
  }

  /// Waits off the threads that tasks run on.
  private func wait(_ semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        semaphore.wait()
        continuation.resume()
      }
    }
  }
}
