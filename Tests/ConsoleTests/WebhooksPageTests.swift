import Account
import Orders
import Testing
import Vocabulary

@testable import Console

/// Two targets that never change: one that goes on, and one with hostile words that stopped.
struct FixedTargets: WebhookDesk {
  static let hostile = "<script>alert(1)</script>"

  func targets() async throws -> [WebhookTarget] {
    [
      WebhookTarget(
        name: WebhookID(trusted: "w1"), account: ActorID(trusted: "bridge"), label: "Telemetry",
        address: "https://example.org/hook", events: [], behind: 0, paused: nil, deadLetterCount: 0, firstReason: nil),
      WebhookTarget(
        name: WebhookID(trusted: "w2"), account: ActorID(trusted: "bridge"), label: Self.hostile,
        address: Self.hostile, events: ["incident-opened"], behind: 7, paused: Self.hostile, deadLetterCount: 1_000,
        firstReason: Self.hostile),
    ]
  }

  func pause(_ name: WebhookID, by actor: ActorID) async throws { throw WebhookTrouble("\(name) <b> cannot") }
  func resume(_ name: WebhookID) async throws {}
  func replay(_ name: WebhookID) async throws { throw WebhookTrouble("position 3 was not taken again") }
  func remove(_ name: WebhookID) async throws {}
}

/// What whoever keeps the centre sees of the programs that are told what happens.
@Suite struct WebhooksPageTests {
  @Test func `each target says how far it is, and one that stopped says why, whatever its words are`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("ada", [.administrator])
      let page = try await console.get("/webhooks", cookie: cookie)
      #expect(page.status == 200 && !page.body.contains(FixedTargets.hostile))
      #expect(page.body.contains("everything; nothing waits") && page.body.contains("7 entries wait"))
      #expect(page.body.contains("1000 or more messages were not taken"))
      #expect(page.body.contains("/webhooks/w1/pause") && page.body.contains("/webhooks/w2/resumption"))
      #expect(!page.body.contains("/webhooks/w1/replay") && page.body.contains("/webhooks/w2/replay"))
    }
  }

  @Test func `what cannot be done is said on the page`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("ada", [.administrator])
      let replayed = try await console.post("/webhooks/w2/replay", cookie: cookie)
      #expect(replayed.status == 422 && replayed.body.contains("position 3 was not taken again"))
      let paused = try await console.post("/webhooks/w1/pause", cookie: cookie)
      #expect(paused.status == 422 && paused.body.contains("w1 &lt;b&gt; cannot"))
      let nobody = try await console.post("/webhooks/%20/removal", cookie: cookie)
      #expect(nobody.status == 422 && nobody.body.contains("no target has such a name"))
      #expect(try await console.post("/webhooks/w2/removal", cookie: cookie).status == 303)
    }
  }
}
