internal import Contact
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Journal
internal import Orders
internal import Photos
internal import Procedure
internal import Vocabulary

/// Reports of the public: what can be reported, the form, and what becomes of one that is sent.
extension PublicRoutes {
  private var frame: PublicFrame { PublicFrame(door: door) }

  func addReport(to group: RouterGroup<Context>) {
    group.get("/report") { _, _ in ReportStartPage(frame: frame, services: try await services()).response() }
    group.get("/report/{service}") { _, context in
      let about = try await about(context)
      if let other = about.otherDoor { return ReportFormPage.notOurs(frame, about, other) }
      return ReportFormPage(frame: frame, about: about).response()
    }
    group.post("/report/{service}") { request, context in
      let about = try await about(context)
      if let other = about.otherDoor { return ReportFormPage.notOurs(frame, about, other) }
      return try await take(request, visitor(request, context), about)
    }
  }

  private func services() async throws -> [Service] { try await door.desk.packInForce()?.services ?? [] }

  private func about(_ context: Context) async throws -> ReportAbout {
    guard let name = context.parameters.get("service"), let about = ReportAbout(name, among: try await services())
    else {
      throw Unable(.notFound, "No such page", ["Nothing has this address. Begin at “Report something” below."])
    }
    return about
  }

  private func take(_ request: Request, _ visitor: VisitorAddress, _ about: ReportAbout) async throws -> Response {
    let form = try await parts(request, from: visitor)
    func refused(
      _ unfit: Unfit, _ status: HTTPResponse.Status = .unprocessableContent, isAnew: Bool = false
    ) -> Response {
      let refusal = PublicFields.Refused(
        form: form, field: unfit.field, words: "Not sent: \(unfit.words). What you wrote is still here.")
      return ReportFormPage(frame: frame, about: about, refusal: refusal, isAnew: isAnew, status: status).response()
    }
    do {
      let identity = ReportIdentity(number: form.number)
      // Looked at before a photo is, which takes longer.
      let draft = try ReportReading.report(form, about: about, photo: nil, key: identity.key)
      let known = try await door.desk.contact(identity.contact)
      if known.phase != .unknown {
        guard known.report.key == identity.key, known.firstWords?.words == draft.words else {
          return refused(
            Unfit("", "this form was sent once already, with other words; sent again it is another report"),
            isAnew: true)
        }
        return ReportTakenPage(frame: frame, identity: identity, hasPhoto: !known.report.photos.isEmpty).response()
      }
      guard limits.reports.isAllowed(visitor) else { return refused(Unfit("", tooMany), .tooManyRequests) }
      let photo = form.photo.isEmpty ? nil : try await door.photos.take(form.photo)
      let report = try ReportReading.report(form, about: about, photo: photo, key: identity.key)
      try await perform(.contact(identity.contact, .report(.open(report))), form.number, "report")
      return ReportTakenPage(frame: frame, identity: identity, hasPhoto: photo != nil).response()
    } catch let unfit as Unfit {
      return refused(unfit)
    } catch let flaw as PhotoFlaw {
      return refused(Unfit("photo", flaw.description), PublicRoutes.status(flaw))
    } catch DeskError.refused(let refusal) {
      return refused(Unfit("", refusal.description))
    }
  }

  /// What is said where too much comes from one address, or in whole.
  var tooMany: String { "very much was sent within a few minutes; wait a while, or ring. \(door.ringWords)" }

  /// Gives an order as the public; the same form for the same thing is one order.
  func perform(_ intent: Intent, _ number: String, _ purpose: String, happened: Moment? = nil) async throws {
    let digest = Digest.of(Array("\(purpose) \(number)".utf8)).description.prefix(32)
    let order = Order(intent, id: CommandID(trusted: "public-\(digest)"), by: .reporter, happened: happened)
    _ = try await door.desk.perform(order)
  }

  static func status(_ flaw: PhotoFlaw) -> HTTPResponse.Status {
    switch flaw {
    case .tooManyBytes: .contentTooLarge
    case .busy, .notKept: .serviceUnavailable
    case .empty, .noPhoto, .tooManyPixels, .notWhole, .forPrint, .tooManyScans: .unprocessableContent
    }
  }
}
