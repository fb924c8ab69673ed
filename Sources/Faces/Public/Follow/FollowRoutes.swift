internal import Contact
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import NIOCore
internal import Orders
internal import Photos
internal import Vocabulary

/// Following a report by its reference and code.
extension PublicRoutes {
  private var frame: PublicFrame { PublicFrame(door: door) }

  /// What opens nothing is answered no sooner, whatever was wrong with it.
  private var missMilliseconds: Int { 400 }

  func addFollow(to group: RouterGroup<Context>) {
    group.get("/report/follow") { request, context in
      guard let key = FollowKey(request) else { return FollowPage.asking(frame) }
      guard let page = try await page(key) else { return try await missed(visitor(request, context), since: .now) }
      return page.response()
    }
    group.post("/report/follow") { request, context in
      let began = ContinuousClock.now
      let visitor = visitor(request, context)
      let form = try await parts(request, from: visitor)
      // Who tried too many is not listened to, whatever they bring.
      guard !limits.misses.isSpent(visitor) else { return try await missed(visitor, since: began) }
      guard let key = FollowKey(reference: form["reference"], code: form["code"]),
        try await key.report(door.desk) != nil
      else { return try await missed(visitor, since: began) }
      var response = PublicFrame.seeOther("/report/follow")
      response.headers[.setCookie] = key.cookie(isSecure: door.isSecure)
      return response
    }
    group.post("/report/follow/leaving") { _, _ in
      var response = PublicFrame.seeOther("/report/follow")
      response.headers[.setCookie] = FollowKey.noCookie(isSecure: door.isSecure)
      return response
    }
    group.get("/report/follow/photos/{hash}") { request, context in
      try await photo(request, context, isSmall: false)
    }
    group.get("/report/follow/photos/{hash}/small") { request, context in
      try await photo(request, context, isSmall: true)
    }
    addHearing(to: group)
  }

  private func addHearing(to group: RouterGroup<Context>) {
    group.post("/report/follow/words") { request, context in
      try await hear(request, context, "words") { form in
        .words(try ReportReading.words(form, "words", "say what has changed"))
      }
    }
    group.post("/report/follow/photos") { request, context in
      try await hear(request, context, "photo") { form in .photo(try await door.photos.take(form.photo)) }
    }
    group.post("/report/follow/feedback") { request, context in
      try await hear(request, context, "feedback") { form in
        guard let dealtWith = DealtWith(rawValue: form["dealt-with"]) else {
          throw Unfit("dealt-with", "say whether it was dealt with: yes, partly or no")
        }
        let words = form.typed("feedback-words")
        if words != nil { _ = try ReportReading.words(form, "feedback-words", "") }
        return .feedback(dealtWith, words)
      }
    }
  }

  private func hear(
    _ request: Request, _ context: Context, _ name: String, _ read: (SentForm) async throws -> Heard
  ) async throws -> Response {
    let began = ContinuousClock.now
    let visitor = visitor(request, context)
    guard let key = FollowKey(request), let state = try await key.report(door.desk) else {
      return try await missed(visitor, since: began)
    }
    let form = try await parts(request, from: visitor)
    func refused(_ unfit: Unfit, _ status: HTTPResponse.Status = .unprocessableContent) async throws -> Response {
      guard var page = try await page(key) else { return try await missed(visitor, since: began) }
      let words = "Not sent: \(unfit.words)."
      page.refusal = (name, PublicFields.Refused(form: form, field: unfit.field, words: words))
      page.status = status
      return page.response()
    }
    guard limits.additions.isAllowed(visitor) else { return try await refused(Unfit("", tooMany), .tooManyRequests) }
    do {
      let heard = try await read(form)
      let story = try await FollowStory(state, door.desk)
      try await perform(
        .contact(key.contact, .report(.hear(heard, about: story.incident))), form.number, "\(name) of \(key.contact)")
      return PublicFrame.seeOther("/report/follow")
    } catch let unfit as Unfit {
      return try await refused(unfit)
    } catch let flaw as PhotoFlaw {
      return try await refused(Unfit("photo", flaw.description), PublicRoutes.status(flaw))
    } catch DeskError.refused(let refusal) {
      return try await refused(Unfit("", refusal.description))
    } catch DeskError.badOrder {
      return try await refused(Unfit("", "this was sent once already, with other words; open the page anew"))
    }
  }

  private func page(_ key: FollowKey) async throws -> FollowPage? {
    guard let state = try await key.report(door.desk) else { return nil }
    return FollowPage(
      frame: frame, key: key, story: try await FollowStory(state, door.desk),
      time: PublicTime(now: door.desk.clock.now(), zone: await door.desk.localTime))
  }

  /// The same words, in the same time, for a reference that was never given and for a wrong code.
  private func missed(_ visitor: VisitorAddress, since began: ContinuousClock.Instant) async throws -> Response {
    let isAllowed = limits.misses.isAllowed(visitor)
    try await Task.sleep(until: began + .milliseconds(missMilliseconds), clock: .continuous)
    var response =
      isAllowed
      ? FollowPage.asking(
        frame, missed: "This reference and this code open nothing together. Look at both again; \(door.ringWords)",
        status: .notFound)
      : FollowPage.asking(
        frame, missed: "Too many were tried that open nothing. Wait ten minutes, or ring. \(door.ringWords)",
        status: .tooManyRequests)
    response.headers[.setCookie] = FollowKey.noCookie(isSecure: door.isSecure)
    return response
  }

  private func photo(_ request: Request, _ context: Context, isSmall: Bool) async throws -> Response {
    guard let key = FollowKey(request), let state = try await key.report(door.desk),
      let name = context.parameters.get("hash"),
      let photo = state.report.photos.first(where: { $0.content.hash.text == name })?.content,
      let answer = PhotoAnswer(photo, in: door.photos.folder, isSmall: isSmall)
    else { throw HTTPError(.notFound) }
    return answer.response
  }
}
