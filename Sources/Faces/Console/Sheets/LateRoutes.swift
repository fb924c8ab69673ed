internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Orders
internal import Vocabulary

/// The page on which paper sheets are entered, and what is sent there; a refusal keeps everything typed.
struct LateRoutes: Sendable {
  let routes: ConsoleRoutes

  func add(to router: Router<ConsoleContext>) {
    router.get("/late") { _, context in try await page(context) }
    router.post("/late") { request, context in try await take(request, context) }
  }

  private func page(
    _ context: ConsoleContext, _ attempt: Attempt? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await routes.page(.late, try routes.visitor(context), attempt: attempt, status: status)
  }

  private func take(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    func refused(_ words: String, _ field: String = "", _ status: HTTPResponse.Status = .unprocessableContent)
      async throws -> Response
    {
      try await page(context, Attempt(form: "late", fields: form, words: words, field: field), status: status)
    }
    do {
      let visitor = try routes.visitor(context)
      // When it was given says nothing here: the sheet has its own times. By whom stands beside each entry.
      _ = try await routes.giving(form, visitor)
      let sheet = try LateSheet(form.fields, zone: await routes.desk.localTime, now: routes.desk.clock.now())
      let entering = LateEntering(sheet, content: form.digest, by: visitor.actor, on: routes.desk) { visitor.may($0) }
      return PageResponse.seeOther("/incidents/\(try await entering.enter())")
    } catch let refusal as NotTheirs {
      return OrderTaking.notTheirs(refusal, backTo: "/late")
    } catch let unfit as Unfit {
      return try await refused(unfit.words, unfit.field)
    } catch let refusal as NotPermitted {
      return OrderTaking.mayNot(refusal.action, backTo: "/late")
    } catch DeskError.refused(let refusal) {
      return try await refused(refusal.description)
    } catch DeskError.badOrder(let malformed) {
      return try await refused(malformed.description)
    } catch DeskError.busy(let stream) {
      return try await refused(DeskError.busy(stream).description, "", .conflict)
    }
  }
}
