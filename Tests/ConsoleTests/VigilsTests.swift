import Journal
import Synchronization
import Testing

@testable import Console

@Suite struct VigilsTests {
  private struct Unreachable: Error {}

  private let session = Digest.of(Array("a session".utf8))

  @Test func `two screens of a session are asked about once, and one that leaves ends nothing for the other`()
    async throws
  {
    let vigils = Vigils()
    let asked = Mutex(0)
    let holds = { @Sendable in
      asked.withLock {
        $0 += 1; return $0 < 2
      }
    }
    let stays = Task { try await vigils.stay(session, for: .account, holds: holds) }
    let leaves = Task { try await vigils.stay(session, for: .account, holds: holds) }
    try await Task.sleep(for: .milliseconds(200))
    leaves.cancel()
    _ = await leaves.result
    #expect(asked.withLock { $0 } == 0)
    try await stays.value
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
    try await vigils.stay(session, for: .account) { false }
    #expect(asked.withLock { $0 } == 0)
  }

  @Test func `what asking throws ends the screen with it`() async {
    await #expect(throws: Unreachable.self) {
      try await Vigils().stay(session, for: .account) { throw Unreachable() }
    }
  }
}
