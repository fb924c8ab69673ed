import Journal
import Synchronization
import Testing

@testable import Console

@Suite struct VigilsTests {
  private struct Unreachable: Error {}

  private let session = Digest.of(Array("a session".utf8))

  @Test func `two screens of a session are asked about once and end together, and one that leaves ends neither`()
    async throws
  {
    let vigils = Vigils()
    let asked = Mutex(0)
    let holds = { @Sendable in
      asked.withLock {
        $0 += 1; return $0 < 2
      }
    }
    let one = Task { try await vigils.stay(session, for: .account, holds: holds) }
    let other = Task { try await vigils.stay(session, for: .account, holds: holds) }
    let leaves = Task { try await vigils.stay(session, for: .account, holds: holds) }
    leaves.cancel()
    _ = await leaves.result
    try await one.value
    try await other.value
    // The first time it held, the second time it did not: a screen asked about by itself would have asked a third time.
    #expect(asked.withLock { $0 } == 2)
  }

  @Test func `nobody asks once the last screen has left, and a later screen is asked about anew`() async throws {
    let vigils = Vigils()
    let asked = Mutex(0)
    let first = Task {
      try await vigils.stay(session, for: .account) {
        asked.withLock { $0 += 1 }; return true
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    first.cancel()
    _ = await first.result
    let before = asked.withLock { $0 }
    try await vigils.stay(session, for: .account) { false }
    #expect(asked.withLock { $0 } == before)
  }

  @Test func `what asking throws ends the screen with it`() async {
    await #expect(throws: Unreachable.self) {
      try await Vigils().stay(session, for: .account) { throw Unreachable() }
    }
  }
}
