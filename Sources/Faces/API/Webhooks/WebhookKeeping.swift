internal import Desk
internal import Journal
internal import Orders
internal import Vocabulary

/// Every target of the centre, for the console.
struct WebhookKeeping: WebhookDesk {
  let sender: WebhookSender

  private var store: any WebhookStore { sender.store }

  func targets() async throws -> [WebhookTarget] {
    let head = try sender.desk.journal.head().position
    return try store.webhooks().sorted { $0.name < $1.name }.map { webhook in
      let letters = try store.deadLetters(of: webhook.name, after: 0, limit: WebhookTarget.deadLettersMax)
      return WebhookTarget(
        name: webhook.name, account: webhook.account, label: webhook.label, address: webhook.address,
        events: webhook.events, behind: max(0, head - webhook.position), paused: webhook.paused,
        deadLetterCount: letters.count, firstReason: letters.first?.reason)
    }
  }

  func pause(_ name: WebhookID, by actor: ActorID) async throws {
    try await store.pause(try known(name).name, because: "paused by \(actor)")
  }

  func resume(_ name: WebhookID) async throws { try await store.pause(try known(name).name, because: nil) }

  func replay(_ name: WebhookID) async throws {
    do { try await sender.replay(try known(name)) } catch let problem as Problem {
      throw WebhookTrouble(problem.detail)
    }
  }

  func remove(_ name: WebhookID) async throws { _ = try await store.drop(try known(name).name) }

  private func known(_ name: WebhookID) throws -> Webhook {
    guard let webhook = try store.webhook(name) else {
      throw WebhookTrouble("there is no such target any more; look at the list again")
    }
    return webhook
  }
}
