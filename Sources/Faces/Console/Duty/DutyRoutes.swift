internal import Deployment
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Photos
internal import Vocabulary

/// The door for crews: a link opens one duty, and nothing else, until it ends. Whoever tries another learns nothing.
struct DutyRoutes: Sendable {
  let desk: Desk
  /// Where photos of crews go; nil where none are taken.
  let photos: PhotoDesk?
  private let misses = Misses()

  init(desk: Desk, photos: PhotoDesk? = nil) {
    self.desk = desk
    self.photos = photos
  }

  func add(to router: Router<ConsoleContext>) {
    router.get("/duty") { request, _ in
      guard let typed = request.uri.queryParameters["code"] else { return DutyRoutes.asking() }
      guard let code = LinkCode(.duty, typed), await desk.duty(byLink: code.key) != nil else { return missed() }
      return PageResponse.seeOther(code.path)
    }
    router.get("/duty/{code}") { _, context in
      guard let code = DutyRoutes.code(context), let page = await page(code) else { return missed() }
      return PageResponse.page(page.render())
    }
    for report in DutyReport.all {
      router.post(RouterPath("/duty/{code}/\(report.path)")) { request, context in
        try await take(request, context, report)
      }
    }
    router.post("/duty/{code}/photos") { request, context in try await takePhoto(request, context) }
  }

  /// A form with a photo; one that waited in the telephone says when it was given, and is recorded once however often it comes.
  private func takePhoto(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    // A link that opens nothing is not read from.
    guard let photos, let code = DutyRoutes.code(context), await desk.duty(byLink: code.key) != nil else {
      return missed()
    }
    let parts = try await SentParts.read(
      request, bytesMax: RequestLimits.photoBytesMax, seconds: SentBody.fileSeconds)
    let form = Form(parts.fields)
    guard OrderTaking.isCommand(form["command"] ?? "") else { return OrderTaking.notAForm(.notAForm) }
    return try await answering(code, form) {
      let given = try GivenTime.read(form["given-at"], at: desk.clock.now(), await desk.localTime)
      let photo = try await photos.take(parts.files["photo"] ?? [])
      let id = CommandID(trusted: "duty-\(OrderTaking.once(form, "\(request.uri.path) \(photo.hash)"))")
      // While it was on its way the duty may have ended.
      guard let duty = await desk.duty(byLink: code.key) else { return missed() }
      return try await give(.log(duty.incident, .photograph(photo, from: nil)), id, duty, code, happened: given)
    }
  }

  /// Gives the order unless it was recorded before: then its answer was lost and it is sent again, and is done though things
  /// have moved on since.
  private func give(
    _ intent: @autoclosure () throws -> Intent, _ id: CommandID, _ duty: Duty, _ code: LinkCode, happened: Moment?
  ) async throws -> Response {
    if try desk.journal.receipt(of: id) == nil {
      guard duty.assignment?.isActive == true else {
        throw Unfit("", "\(duty.unit) is not on this incident any more; nothing was recorded. Ring the centre")
      }
      let order = Order(try intent(), id: id, by: .crew(of: duty.unit), happened: happened)
      _ = try await desk.perform(order)
    }
    return PageResponse.seeOther(code.path)
  }

  private func take(_ request: Request, _ context: ConsoleContext, _ report: DutyReport) async throws -> Response {
    let form: Form
    do { form = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    guard let code = DutyRoutes.code(context), let duty = await desk.duty(byLink: code.key) else { return missed() }
    guard OrderTaking.isCommand(form["command"] ?? "") else { return OrderTaking.notAForm(.notAForm) }
    let crew = Visitor(actor: .crew(of: duty.unit), roles: [])
    return try await answering(code, form) {
      let giving = try Giving(form, by: crew, at: desk.clock.now(), await desk.localTime)
      let id = CommandID(trusted: "duty-\(OrderTaking.once(form, request.uri.path))")
      return try await give(
        try report.intent(duty, form, context.parameters.get("entry")), id, duty, code, happened: giving.happened)
    }
  }

  /// What was refused stands on the page, beside the form.
  private func answering(_ code: LinkCode, _ form: Form, _ answer: () async throws -> Response) async throws -> Response
  {
    do {
      return try await answer()
    } catch let notTheirs as NotTheirs {
      return PageResponse.notice(
        .conflict, title: "Not yours", words: [notTheirs.words], linkTo: code.path, link: "Back")
    } catch let flaw as PhotoFlaw {
      return try await refused(code, form, flaw.description, field: "photo")
    } catch let unfit as Unfit {
      return try await refused(code, form, unfit.words, field: unfit.field)
    } catch let malformed as Malformed {
      return try await refused(code, form, malformed.description)
    } catch DeskError.refused(let refusal) {
      return try await refused(code, form, refusal.description)
    } catch DeskError.badOrder(let malformed) {
      return try await refused(code, form, malformed.description)
    }
  }

  private func refused(_ code: LinkCode, _ form: Form, _ words: String, field: String = "") async throws -> Response {
    guard var page = await page(code) else { return missed() }
    page.attempt = Attempt(form: form["form"] ?? "", fields: form, words: words, field: field)
    return PageResponse.page(page.render(), status: .unprocessableContent)
  }

  private func page(_ code: LinkCode) async -> DutyPage? {
    guard let duty = await desk.duty(byLink: code.key) else { return nil }
    return DutyPage(
      code: code, duty: duty, brief: await desk.brief(of: duty.life), now: desk.clock.now(),
      zone: await desk.localTime)
  }

  private static func code(_ context: ConsoleContext) -> LinkCode? {
    context.parameters.get("code").flatMap { LinkCode(.duty, $0) }
  }

  // MARK: What opens nothing

  /// Never given, over or taken back: the same words, so that nobody learns which. Who tries many is told to wait; links
  /// that open something go on working.
  private func missed() -> Response {
    guard misses.isAllowed(at: .now) else {
      return PageResponse.notice(
        .tooManyRequests, title: "Wait a minute",
        words: ["Too many links were tried that open nothing. Nothing was recorded."])
    }
    return PageResponse.notice(
      .notFound, title: "This link opens nothing",
      words: ["It is not whole, it has ended, or it was taken back. Ring the centre; they can give you another."],
      linkTo: "/duty", link: "Type the code")
  }

  private static func asking() -> Response { PageResponse.page(DutyCodePage.render()) }
}
