internal import Contact
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Orders
internal import Photos
internal import Vocabulary

/// The door for whoever is in contact and was given a link: it takes their position and photos, until it ends.
extension PublicRoutes {
  private var frame: PublicFrame { PublicFrame(door: door) }

  func addHere(to group: RouterGroup<Context>) {
    group.get("/here") { request, context in
      guard let typed = request.uri.queryParameters["code"] else { return HerePage.asking(frame) }
      guard let code = LinkCode(.here, typed), await door.desk.sharing(byLink: code.key) != nil else {
        return missed(visitor(request, context))
      }
      return PublicFrame.seeOther(code.path)
    }
    group.get("/here/{code}") { request, context in
      guard let code = code(context), let page = await page(code) else { return missed(visitor(request, context)) }
      return page.response()
    }
    group.post("/here/{code}/position") { request, context in
      try await share(request, context, "position") { form in
        guard let position = try ReportReading.position(form) else {
          throw Unfit("point", "press the button, or write latitude and longitude such as 53.3441, -6.2675")
        }
        return .position(position)
      }
    }
    group.post("/here/{code}/photos") { request, context in
      try await share(request, context, "photo") { form in .photo(try await door.photos.take(form.photo)) }
    }
  }

  private func code(_ context: Context) -> LinkCode? { context.parameters.get("code").flatMap { LinkCode(.here, $0) } }

  private func share(
    _ request: Request, _ context: Context, _ name: String, _ read: (SentForm) async throws -> Heard
  ) async throws -> Response {
    let visitor = visitor(request, context)
    // A link that opens nothing is not read from.
    guard let code = code(context), await door.desk.sharing(byLink: code.key) != nil else { return missed(visitor) }
    let form = try await parts(request, from: visitor)
    func refused(_ unfit: Unfit, _ status: HTTPResponse.Status = .unprocessableContent) async -> Response {
      guard var page = await page(code) else { return missed(visitor) }
      page.refusal = (name, PublicFields.Refused(form: form, field: unfit.field, words: "Not sent: \(unfit.words)."))
      page.status = status
      return page.response()
    }
    guard limits.additions.isAllowed(visitor) else { return await refused(Unfit("", tooMany), .tooManyRequests) }
    do {
      let given = try GivenTime.read(form.typed("given-at"), at: door.desk.clock.now(), await door.desk.localTime)
      let heard = try await read(form)
      // While a photo was on its way the link may have ended.
      guard let sharing = await door.desk.sharing(byLink: code.key) else { return missed(visitor) }
      try await perform(
        .contact(sharing.contact, .report(.hear(heard, about: sharing.incident))), form.number,
        "\(name) by \(code.key)",
        happened: given)
      return PublicFrame.seeOther(code.path)
    } catch let unfit as Unfit {
      return await refused(unfit)
    } catch let flaw as PhotoFlaw {
      return await refused(Unfit("photo", flaw.description), PublicRoutes.status(flaw))
    } catch DeskError.refused(let refusal) {
      return await refused(Unfit("", refusal.description))
    } catch DeskError.badOrder {
      return await refused(Unfit("", "this was sent once already; open the page anew"))
    }
  }

  private func page(_ code: LinkCode) async -> HerePage? {
    guard let sharing = await door.desk.sharing(byLink: code.key) else { return nil }
    return HerePage(
      frame: frame, code: code, report: sharing.state.report, until: sharing.link.until,
      time: PublicTime(now: door.desk.clock.now(), zone: await door.desk.localTime))
  }

  /// Never given, over or taken back: the same words, so that nobody learns which. Links that hold go on working.
  private func missed(_ visitor: VisitorAddress) -> Response {
    guard limits.misses.isAllowed(visitor) else {
      return frame.notice(
        Unable(
          .tooManyRequests, "Wait a while",
          ["Too many links were tried that open nothing. Nothing was recorded.", door.ringWords]))
    }
    return frame.notice(
      Unable(
        .notFound, "This link opens nothing",
        ["It is not whole, it has ended, or it was taken back. We can give you another.", door.ringWords]))
  }
}
