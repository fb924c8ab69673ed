import Synchronization
import Testing

@testable import Desk

/// Waiting for what goes on: its end is told at once, patience ends, and whoever leaves holds nothing up.
@Suite struct UnderWayTests {
  /// Longer than any test takes.
  private static let long = Duration.seconds(600)

  /// Opened once; whoever comes before waits.
  private actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
      if isOpen { return }
      await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
      isOpen = true
      for each in waiting { each.resume() }
      waiting = []
    }
  }

  @Test func `everybody who waits is given the outcome, and so is whoever comes afterwards`() async throws {
    let gate = Gate()
    let work = UnderWay {
      await gate.pass()
      return 7
    }
    let outcomes = try await withThrowingTaskGroup(of: Int?.self) { group in
      for _ in 0..<50 { group.addTask { try await work.outcome(within: Self.long) } }
      await gate.open()
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes == Array(repeating: 7, count: 50))
    #expect(try await work.outcome(within: Self.long) == 7)
  }

  @Test func `patience ends and the work goes on`() async throws {
    let gate = Gate()
    let work = UnderWay {
      await gate.pass()
      return 7
    }
    #expect(try await work.outcome(within: .milliseconds(5)) == nil)
    #expect(try await work.outcome(within: .zero) == nil)
    await gate.open()
    #expect(try await work.outcome(within: Self.long) == 7)
  }

  @Test func `whoever is cancelled leaves at once, before or while they wait, and the others stay`() async throws {
    let gate = Gate()
    let work = UnderWay {
      await gate.pass()
      return 7
    }
    let other = Task { try await work.outcome(within: Self.long) }
    for round in 0..<200 {
      let waiter = Task { try await work.outcome(within: Self.long) }
      // Some have begun to wait by then, some not.
      for _ in 0..<(round % 8) { await Task.yield() }
      waiter.cancel()
      await #expect(throws: CancellationError.self) { try await waiter.value }
    }
    await gate.open()
    #expect(try await other.value == 7)
  }
}
