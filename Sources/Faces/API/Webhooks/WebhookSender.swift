internal import Account
internal import Desk
internal import Incident
internal import Journal
internal import Logging
internal import ServiceLifecycle
internal import Vocabulary

/// Tells every target what happens, each in the order of the journal, beside all other work: nobody's request waits for one.
package struct WebhookSender: Service {
  /// How often new targets are looked for, and one that is paused looks whether it goes on.
  private static let lookSeconds: Int64 = 1
  private static let page = 64

  let desk: Desk
  let keys: KeyKeeper
  let store: any WebhookStore
  let rules: WebhookRules
  let post: WebhookPost
  let logger: Logger

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        var running: Set<WebhookID> = []
        while !Task.isCancelled {
          do {
            for webhook in try store.webhooks() where running.insert(webhook.name).inserted {
              group.addTask { await tell(webhook.name) }
            }
          } catch { logger.error("webhooks cannot be read", metadata: ["reason": "\(error)"]) }
          do { try await Task.sleep(for: .seconds(Self.lookSeconds)) } catch { return }
        }
        group.cancelAll()
      }
    }
  }

  /// One target, as long as there is one.
  private func tell(_ name: WebhookID) async {
    var deadInARow = 0
    while !Task.isCancelled {
      do {
        guard let webhook = try store.webhook(name) else {
          // Taken away; the name is not used again.
          return
        }
        guard webhook.paused == nil, try await step(webhook, &deadInARow) else {
          deadInARow = webhook.paused == nil ? deadInARow : 0
          try await Task.sleep(for: .seconds(Self.lookSeconds))
          continue
        }
      } catch is CancellationError { return } catch {
        logger.error("a webhook stopped for a moment", metadata: ["webhook": "\(name)", "reason": "\(error)"])
        do { try await Task.sleep(for: .seconds(Self.lookSeconds)) } catch { return }
      }
    }
  }

  /// The next page of entries; false where there is none.
  private func step(_ webhook: Webhook, _ deadInARow: inout Int) async throws -> Bool {
    guard let holder = try await keys.holder(webhook.key) else {
      try await pause(webhook, "its key has expired or was revoked")
      return false
    }
    let entries = try desk.journal.entries(after: webhook.position, limit: Self.page)
    guard !entries.isEmpty else { return false }
    let telling = FeedTelling(desk: desk, key: holder)
    for entry in entries {
      if let event = try await wanted(entry, webhook, telling) {
        switch try await deliver(event, entry.position, webhook) {
        case .taken: deadInARow = 0
        case .paused: return false
        case .dead(let reason):
          deadInARow += 1
          try await store.keep(
            DeadLetter(
              webhook: webhook.name, position: entry.position, tries: WebhookRules.triesMax, reason: reason,
              at: DeskClock().now()))
          if deadInARow >= WebhookRules.deadInARowMax {
            try await store.told(webhook.name, upTo: entry.position)
            try await pause(webhook, "\(deadInARow) messages in a row were not taken; the last: \(reason)")
            return false
          }
        }
      }
      try await store.told(webhook.name, upTo: entry.position)
    }
    return true
  }

  /// The entry as it is told there; nil for what was not asked for, or is withheld from the key.
  private func wanted(_ entry: Entry, _ webhook: Webhook, _ telling: FeedTelling) async throws -> JSON? {
    guard webhook.events.isEmpty || webhook.events.contains(entry.event) else { return nil }
    let event = try await telling.told(entry)
    return event["withheld"] == nil ? event : nil
  }

  private enum Delivery {
    case taken
    case dead(String)
    /// Somebody paused it, or took it away, between two tries.
    case paused
  }

  private func deliver(_ event: JSON, _ position: Int64, _ webhook: Webhook) async throws -> Delivery {
    var reason = ""
    for number in 1...WebhookRules.triesMax {
      if number > 1 {
        let wait = rules.waitSeconds(beforeTry: number, jitter: Double.random(in: 0...1))
        try await Task.sleep(for: .milliseconds(Int64(wait * 1_000)))
      }
      guard let now = try store.webhook(webhook.name), now.paused == nil else { return .paused }
      switch await post.send(event, position, now, rules) {
      case .taken: return .taken
      case .failed(let why): reason = why
      case .gone:
        try await pause(webhook, "the target answered 410: it wants nothing any more")
        return .paused
      }
      try Task.checkCancellation()
    }
    return .dead(reason)
  }

  private func pause(_ webhook: Webhook, _ reason: String) async throws {
    try await store.pause(webhook.name, because: reason)
    logger.error(
      "a webhook is paused",
      metadata: ["webhook": "\(webhook.name)", "label": "\(webhook.label)", "reason": "\(reason)"])
  }

  /// Sends every dead letter once more; what is taken is none any more. Throws `Problem` with the first that is not.
  func replay(_ webhook: Webhook) async throws {
    guard let holder = try await keys.holder(webhook.key) else {
      throw Problem(.refused, "the key by which the target is told has expired or was revoked")
    }
    let telling = FeedTelling(desk: desk, key: holder)
    var after: Int64 = 0
    while let letter = try store.deadLetters(of: webhook.name, after: after, limit: 1).first {
      after = letter.position
      if let entry = try desk.journal.entries(after: letter.position - 1, limit: 1).first,
        let event = try await wanted(entry, webhook, telling)
      {
        switch await post.send(event, entry.position, webhook, rules) {
        case .taken: break
        case .failed(let reason): throw Problem(.refused, "position \(entry.position) was not taken again: \(reason)")
        case .gone: throw Problem(.refused, "the target answered 410: it wants nothing any more")
        }
      }
      try await store.dropDeadLetter(of: webhook.name, at: letter.position)
    }
  }
}
