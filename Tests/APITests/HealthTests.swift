import Desk
import Foundation
import Hummingbird
import Journal
import Synchronization
import Testing
import Vocabulary

@testable import API

@Suite struct HealthTests {
  /// What the parts say; a test turns it.
  final class Parts: Sendable {
    struct State {
      var fault: JournalFault?
      var bytesFree: Int64 = 1 << 40
      var head: Int64 = 42
      var told: Int64 = 42
      var writeCount = 0
      var seconds: Int64 = 1_800_000_000
    }

    let state = Mutex(State())

    var clock: DeskClock { DeskClock { Moment(secondsSince1970: self.state.withLock { $0.seconds }) } }

    var store: StoreProbe {
      StoreProbe(
        write: {
          let fault = self.state.withLock { state in
            state.writeCount += 1
            return state.fault
          }
          if let fault { throw fault }
        }, bytesFree: { self.state.withLock { $0.bytesFree } }, head: { self.state.withLock { $0.head } })
    }

    var screens: ScreenFigures {
      ScreenFigures(
        told: { self.state.withLock { $0.told } }, openCount: { 7 }, overdueCount: { 3 }, streamCount: { 2 })
    }
  }

  @Test func `health is ok in the agreed form`() async throws {
    let parts = Parts()
    let check = HealthCheck(store: parts.store, clock: parts.clock, screens: parts.screens)
    let json = String(decoding: try await check.health().json(), as: UTF8.self)
    #expect(
      json == """
        {"clock":{"replayed":false,"secondsBehind":0},"lag":{"milliseconds":0,"positions":0},"status":"ok",\
        "store":{"bytesFree":1099511627776,"fault":null,"position":42,"writable":true}}
        """)
  }

  @Test func `each thing that is wrong makes it degraded, and no detail of a fault is told`() async throws {
    let cases: [(String, (inout Parts.State) -> Void)] = [
      ("disk full", { $0.fault = .diskFull("/var/lib/secret") }), ("read only", { $0.fault = .readOnly("secret") }),
      ("null", { $0.bytesFree = 64 * 1_024 * 1_024 - 1 }), ("null", { $0.head = $0.told + 100_001 }),
    ]
    for (fault, turn) in cases {
      let parts = Parts()
      parts.state.withLock { turn(&$0) }
      let health = await HealthCheck(store: parts.store, clock: parts.clock, screens: parts.screens).health()
      #expect(health.status == .degraded)
      let json = String(decoding: try health.json(), as: UTF8.self)
      #expect(json.contains(fault == "null" ? "\"fault\":null" : "\"fault\":\"\(fault)\""))
      #expect(json.contains("\"writable\":\(fault == "null")"))
      #expect(!json.contains("secret"))
    }
  }

  @Test func `a clock that was set back makes it degraded until it has caught up`() async {
    let parts = Parts()
    let clock = parts.clock
    let check = HealthCheck(store: parts.store, clock: clock, screens: parts.screens)
    _ = clock.now()
    parts.state.withLock { $0.seconds -= 5 }
    #expect(await check.health().status == .ok)
    parts.state.withLock { $0.seconds -= 1 }
    let health = await check.health()
    #expect(health.status == .degraded && health.clock.secondsBehind == 6)
    clock.replay(Moment(secondsSince1970: 0))
    #expect(await check.health().clock.replayed)
  }

  @Test func `screens that were not told for too long make it degraded, a lag that moves does not`() {
    #expect(HealthTests.health(positions: 10, milliseconds: 5_000).status == .ok)
    #expect(HealthTests.health(positions: 10, milliseconds: 5_001).status == .degraded)
    #expect(HealthTests.health(positions: 100_000, milliseconds: 0).status == .ok)
    #expect(HealthTests.health(positions: 100_001, milliseconds: 0).status == .degraded)
  }

  @Test func `a lag counts from when it was first seen, and is gone when that was told`() async throws {
    let parts = Parts()
    let check = HealthCheck(store: parts.store, clock: parts.clock, screens: parts.screens)
    parts.state.withLock { $0.head = 50 }
    #expect(await check.health().lag.milliseconds == 0)
    parts.state.withLock { $0.head = 90 }
    try await Task.sleep(for: .milliseconds(20))
    let grown = await check.health().lag
    #expect(grown.positions == 48 && grown.milliseconds >= 20)
    parts.state.withLock { $0.told = 50 }
    let moved = await check.health().lag
    #expect(moved.positions == 40 && moved.milliseconds == 0)
  }

  @Test func `many who ask at once cost the store one write`() async {
    let parts = Parts()
    let check = HealthCheck(store: parts.store, clock: parts.clock, screens: parts.screens)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<200 { group.addTask { _ = await check.health() } }
    }
    let count = parts.state.withLock { $0.writeCount }
    #expect((1...3).contains(count), "one, and one more for each second this machine took")
  }

  private static func health(positions: Int64, milliseconds: Double) -> Health {
    Health(
      store: Health.Store(writable: true, position: 1, bytesFree: 1 << 40, fault: nil),
      clock: Health.Clock(secondsBehind: 0, replayed: false),
      lag: Health.Lag(positions: positions, milliseconds: milliseconds))
  }
}
