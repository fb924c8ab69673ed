internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Orders
internal import Vocabulary

/// Looking after the programs that are told what happens.
struct WebhookPages: Sendable {
  let live: LiveBoard
  let webhooks: any WebhookDesk

  func add(to router: Router<ConsoleContext>) {
    router.get("/webhooks") { _, context in try await page(context, nil, .ok) }
    order(router, "/webhooks/{webhook}/pause") { try await webhooks.pause($0, by: $1.actor) }
    order(router, "/webhooks/{webhook}/resumption") { name, _ in try await webhooks.resume(name) }
    order(router, "/webhooks/{webhook}/replay") { name, _ in try await webhooks.replay(name) }
    order(router, "/webhooks/{webhook}/removal", then: { _ in WebhooksPage.top }) { name, _ in
      try await webhooks.remove(name)
    }
  }

  private func order(
    _ router: Router<ConsoleContext>, _ path: RouterPath,
    then place: @escaping @Sendable (WebhookID) -> Path = { WebhooksPage.place(of: $0) },
    _ work: @escaping @Sendable (WebhookID, Visitor) async throws -> Void
  ) {
    router.post(path) { request, context in
      _ = try await PostedForm(request)
      guard let visitor = context.visitor else { throw HTTPError(.forbidden) }
      let name: WebhookID
      do { name = try WebhookID(PostedForm.piece(of: context.parameters.get("webhook")) ?? "") } catch {
        return try await page(context, (nil, "no target has such a name"), .unprocessableContent)
      }
      do { try await work(name, visitor) } catch let trouble as WebhookTrouble {
        return try await page(context, (name, trouble.description), .unprocessableContent)
      }
      return PageResponse.seeOther(place(name))
    }
  }

  private func page(
    _ context: ConsoleContext, _ refusal: (name: WebhookID?, words: String)?, _ status: HTTPResponse.Status
  ) async throws -> Response {
    guard let visitor = context.visitor else { throw HTTPError(.forbidden) }
    let page = WebhooksPage(
      targets: try await webhooks.targets(), outlook: await live.outlook(), visitor: visitor, refusal: refusal)
    return PageResponse.page(page.render(), status: status)
  }
}
