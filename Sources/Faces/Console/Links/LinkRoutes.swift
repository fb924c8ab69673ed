internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Orders
internal import Vocabulary

/// Giving links to those who have no account, and taking them back.
struct LinkRoutes: Sendable {
  let routes: ConsoleRoutes

  /// What a request's address offers; nil where there is nothing such that its visitor may open.
  private typealias Finding = @Sendable (ConsoleContext) async throws -> LinkOffer?

  func add(to router: Router<ConsoleContext>) {
    add("/incidents/{reference}/units/{unit}", to: router) { try await routes.dutyLink($0) }
    add("/calls/{contact}", to: router) { try await routes.callerLink($0) }
  }

  private func add(_ path: String, to router: Router<ConsoleContext>, _ find: @escaping Finding) {
    router.get(RouterPath("\(path)/link")) { _, context in
      guard let offer = try await find(context) else { throw HTTPError(.notFound) }
      return PageResponse.page(LinkPage(offer: offer, outlook: await routes.live.outlook()).render())
    }
    router.post(RouterPath("\(path)/link")) { request, context in try await make(request, context, find) }
    router.post(RouterPath("\(path)/link-removal")) { request, context in
      do { _ = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
      guard let offer = try await find(context) else { throw HTTPError(.notFound) }
      _ = try await routes.desk.perform(order(offer.target.takeBack, offer))
      return PageResponse.seeOther(offer.path)
    }
  }

  /// The answer is the page itself: the link stands nowhere where it could be fetched again.
  private func make(_ request: Request, _ context: ConsoleContext, _ find: Finding) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    guard let offer = try await find(context) else { throw HTTPError(.notFound) }
    let code = LinkCode.random(offer.target.door)
    let typed = String((form["hours"] ?? "").prefix(20))
    func refused(_ words: String) async throws -> Response {
      let page = LinkPage(offer: offer, outlook: await routes.live.outlook(), refused: (typed, words))
      return PageResponse.page(page.render(), status: .unprocessableContent)
    }
    let hours: Int64
    do { hours = try offer.target.hours(typed) } catch { return try await refused(error.words) }
    do {
      let until = routes.desk.clock.now().adding(seconds: hours * 3_600)
      _ = try await routes.desk.perform(order(offer.target.give(code.key, until), offer))
    } catch {
      guard let words = FormRefusal.words(error) else { throw error }
      return try await refused(words)
    }
    guard let given = try await find(context) else { throw HTTPError(.notFound) }
    let origin = "\(routes.door.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
    let made = LinkPage.Made(code: code, origin: origin)
    return PageResponse.page(LinkPage(offer: given, outlook: await routes.live.outlook(), made: made).render())
  }

  private func order(_ intent: Intent, _ offer: LinkOffer) -> Order {
    Order(intent, id: CommandID(trusted: "link-\(Forms.command())"), by: offer.visitor.actor)
  }
}
