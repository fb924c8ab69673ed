internal import Account
internal import Desk
internal import Foundation
internal import HTTPTypes
internal import Journal
internal import Vocabulary

/// Targets that are told what happens: registered, looked at, rotated, paused and resumed; what they did not take.
struct WebhookRoutes: Sendable {
  let store: any WebhookStore
  let sender: WebhookSender

  private var rules: WebhookRules { sender.rules }

  var routes: [APIRoute] {
    [
      route(
        .post, "", "Register a target; its secret is told this once.", answer: .named("WebhookSecret"),
        body: [
          ShapeMember("address", .words, "Where it is; its host has to be one the centre named.", isAlways: true),
          ShapeMember("label", .words, "What is told there.", isAlways: true),
          ShapeMember("events", .list(.words), "Names of events, such as incident-opened; all, where it is left out."),
        ], made: .created, { try await register($0) }),
      every,
      route(.get, "/{webhook}", "One target.", answer: .named("Webhook"), problems: [.notFound]) { call in
        APIAnswer(View.webhook.told(try known(call), personal: call.seesPersonal))
      },
      route(
        .delete, "/{webhook}", "Take a target away, with its dead letters.", answer: .object([]), problems: [.notFound]
      ) { call in
        _ = try await store.drop(try known(call).name)
        return APIAnswer(.object([]))
      },
      order("rotation", "A new secret; the one before holds for a day beside it.", answer: .named("WebhookSecret")) {
        try await rotate($0)
      },
      order("pause", "Send nothing until it is resumed.") { call in
        try await store.pause(try known(call).name, because: "paused by \(try call.holder.account)")
        return try told(call)
      },
      order("resumption", "Go on where it stopped.") { call in
        try await store.pause(try known(call).name, because: nil)
        return try told(call)
      },
      order("replay", "Send every dead letter once more, in order.") { call in
        let webhook = try known(call)
        try await sender.replay(webhook)
        return try told(call)
      },
      listing("/{webhook}/dead-letters", "What it did not take.", "DeadLetter", problems: [.notFound]) {
        try await letters($0)
      },
    ]
  }

  private var every: APIRoute {
    var route = listing(
      "", "The targets of the key's account; of every account for whoever keeps the centre.", "Webhook",
      { try await list($0) })
    route.parameters.append(
      APIParameter(name: "of", shape: .choice(["own", "all"]), summary: "Own, where it is left out."))
    return route
  }

  static let secret: Shape = .object([
    ShapeMember("webhook", .text, isAlways: true),
    ShapeMember("secret", .text, "As Standard Webhooks has it, shown this once.", isAlways: true),
  ])

  // MARK: Work

  private func register(_ call: APICall) async throws -> APIAnswer {
    guard case .object(let members)? = call.body else { throw Problem(.unfit, "the body has to be an object") }
    if let other = members.first(where: { !["address", "label", "events"].contains($0.name) }) {
      throw Problem(.unfit, "the member \(other.name.prefix(40)) is not known here; address, label, events")
    }
    guard case .text(let address)? = call.body?["address"] else {
      throw Problem(.unfit, "address is missing: where the target is, as a text", field: "address")
    }
    guard case .text(let label)? = call.body?["label"], label.hasWords, label.utf8.count <= 256 else {
      throw Problem(.unfit, "label takes what is told there, in at most 256 bytes", field: "label")
    }
    try WebhookAddress.check(address, rules)
    let holder = try call.holder
    let all = try store.webhooks()
    guard all.count < WebhookRules.countMax,
      all.count(where: { $0.account == holder.account }) < WebhookRules.perAccountMax
    else {
      throw Problem(.refused, "an account has \(WebhookRules.perAccountMax) targets at most; take one away first")
    }
    let token = Token.random()
    let webhook = Webhook(
      name: WebhookID(trusted: "w\(token.digest.description.prefix(12))"), account: holder.account, key: holder.key,
      label: label, address: address, events: try events(call.body?["events"]), secret: token.bytes,
      position: try call.desk.journal.head().position)
    try await store.keep(webhook)
    var answer = WebhookRoutes.answer(webhook)
    answer.status = .created
    answer.headers = ["Location": "/api/v1/webhooks/\(webhook.name)"]
    return answer
  }

  private func events(_ json: JSON?) throws -> [String] {
    guard let json else { return [] }
    let unfit = Problem(.unfit, "events takes a list of at most 64 names of events", field: "events")
    guard case .list(let names) = json, names.count <= 64 else { throw unfit }
    return try names.map { name in
      guard case .text(let text) = name, (1...64).contains(text.utf8.count),
        text.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 })
      else { throw unfit }
      return text
    }
  }

  private func rotate(_ call: APICall) async throws -> APIAnswer {
    var webhook = try known(call)
    // A secret is told to those alone whose target it is.
    guard webhook.account == (try call.holder.account) else {
      throw Problem(.notFound, "the account has no such target")
    }
    webhook.before = webhook.secret
    webhook.beforeUntil = DeskClock().now().adding(seconds: WebhookRules.rotationSeconds)
    webhook.secret = Token.random().bytes
    try await store.keep(webhook)
    return WebhookRoutes.answer(webhook)
  }

  private static func answer(_ webhook: Webhook) -> APIAnswer {
    APIAnswer(
      .members([
        "webhook": .id(webhook.name), "secret": .text("whsec_" + Data(webhook.secret).base64EncodedString()),
      ]))
  }

  private func told(_ call: APICall) throws -> APIAnswer {
    APIAnswer(View.webhook.told(try known(call), personal: call.seesPersonal))
  }

  private func list(_ call: APICall) async throws -> APIAnswer {
    let account = try call.holder.account
    let isAll = call.query["of"] == "all"
    if isAll, !(try call.holder.may(.keepCentre)) { throw Problem(outside: .keepCentre) }
    let shown = try store.webhooks().filter { isAll || $0.account == account }
    return try await Listing.part(of: shown, call, name: \.name.text) {
      View.webhook.told($0, personal: call.seesPersonal)
    }
  }

  private func letters(_ call: APICall) async throws -> APIAnswer {
    let webhook = try known(call)
    let after = try Listing.cursor(call).flatMap { Int64($0) } ?? 0
    let limit = try call.limit
    let letters = try store.deadLetters(of: webhook.name, after: after, limit: limit)
    let next = letters.count == limit ? letters.last.map { "\($0.position)" } : nil
    return APIAnswer(
      Listing(items: letters.map { View.deadLetter.told($0, personal: call.seesPersonal) }, next: next).json)
  }

  /// One of the key's account, or any for whoever keeps the centre; others' are as if they were not there.
  private func known(_ call: APICall) throws -> Webhook {
    let holder = try call.holder
    do {
      if let webhook = try store.webhook(try WebhookID(call.path["webhook"] ?? "")),
        webhook.account == holder.account || holder.may(.keepCentre)
      {
        return webhook
      }
    } catch is Malformed { throw Problem(.notFound, "the account has no such target") }
    throw Problem(.notFound, "the account has no such target")
  }

  // MARK: Routes

  private func route(
    _ method: HTTPRequest.Method, _ path: String, _ summary: String, answer: Shape, body: [ShapeMember]? = nil,
    made: HTTPResponse.Status? = nil, problems: [Problem.Kind] = [.refused],
    _ handle: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) -> APIRoute {
    APIRoute(
      method: method, path: "/webhooks\(path)", scope: .webhooks, action: .look, summary: summary,
      body: body.map { .object($0) }, answer: answer, madeStatus: made, problems: problems, handle: handle)
  }

  private func order(
    _ name: String, _ summary: String, answer: Shape = .named("Webhook"),
    _ handle: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) -> APIRoute {
    route(.post, "/{webhook}/\(name)", summary, answer: answer, problems: [.notFound, .refused], handle)
  }

  private func listing(
    _ path: String, _ summary: String, _ item: String, problems: [Problem.Kind] = [],
    _ handle: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) -> APIRoute {
    var route = route(.get, path, summary, answer: Listing.shape(item), problems: problems, handle)
    route.parameters = [.cursor, .limit]
    return route
  }
}

extension View where Subject == Webhook {
  static let webhook = View(
    "Webhook",
    [
      .always("webhook") { .id($0.name) }, .always("account", .text, "Whose it is.") { .id($0.account) },
      .always("label") { .text($0.label) },
      .always("address") { .text($0.address) },
      .always("events", .list(.text), "Names of events; empty for all.") { .texts($0.events) },
      .always("position", .integer, "Up to which everything was told, or is a dead letter.") { .integer($0.position) },
      .ifAny("paused", .text, "Why nothing is sent; left out while it goes on.") { $0.paused.map { .text($0) } },
      .ifAny("secretBeforeUntil", .moment, "Until when the secret before holds.") {
        $0.beforeUntil.map { .moment($0) }
      },
    ])
}

extension View where Subject == DeadLetter {
  static let deadLetter = View(
    "DeadLetter",
    [
      .always("position", .integer) { .integer($0.position) }, .always("tries", .integer) { .integer($0.tries) },
      .always("reason", .text, "What the last try met.") { .text($0.reason) },
      .always("at", .moment) { .moment($0.at) },
    ])
}
