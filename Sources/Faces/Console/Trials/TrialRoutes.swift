internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Improvement
internal import Incident
internal import IncidentLog
internal import Journal
internal import Overview
internal import Procedure
internal import Vocabulary

/// The pages about the draft of a pack: tried on the record, read incident by incident, run in the shadow.
struct TrialRoutes: Sendable {
  let routes: ConsoleRoutes

  private var desk: Desk { routes.desk }

  func add(to router: Router<ConsoleContext>) {
    router.get("/procedures/{pack}/trial") { _, context in try await trial(context) }
    router.get("/procedures/{pack}/trial/incidents") { request, context in try await list(Query(request), context) }
    router.post("/procedures/{pack}/trial/readings") { request, context in try await read(request, context) }
    router.get("/procedures/{pack}/shadow") { _, context in try await shadow(context) }
    router.post("/procedures/{pack}/shadow") { request, context in
      try await change(request, context) { state, _ in
        guard let draft = state.draft else { throw DeskError.refused(.pack(.noDraft)) }
        return .beginShadow(draft.hash)
      }
    }
    router.post("/procedures/{pack}/shadow/ending") { request, context in
      try await change(request, context) { _, form in .endShadow(reason: form["reason"]) }
    }
  }

  // MARK: Pages

  private func trial(
    _ context: ConsoleContext, refusal: TrialRefusal? = nil
  ) async throws -> Response {
    guard let name = try await name(context) else { return ProcedureRoutes.notFound() }
    let frame = try await frame(name, context)
    guard let draft = try await desk.draft(of: name) else {
      return PageResponse.page(NoDraftPage(frame: frame).render())
    }
    let page = TrialPage(
      frame: frame, shown: try await shown(draft), refusal: refusal)
    return PageResponse.page(page.render(), status: refusal == nil ? .ok : .unprocessableContent)
  }

  private func list(_ query: Query, _ context: ConsoleContext) async throws -> Response {
    guard let name = try await name(context), let draft = try await desk.draft(of: name) else {
      return ProcedureRoutes.notFound()
    }
    guard let choice = TrialChoice(query) else { return TrialRoutes.noSuchList(name) }
    let page = TrialListPage(frame: try await frame(name, context), shown: try await shown(draft), choice: choice)
    return PageResponse.page(page.render())
  }

  private func shadow(_ context: ConsoleContext, refusal: TrialRefusal? = nil) async throws -> Response {
    guard let name = try await name(context) else { return ProcedureRoutes.notFound() }
    let page = ShadowPage(
      frame: try await frame(name, context), run: try await desk.shadowRun(of: name),
      draft: try await desk.draft(of: name), refusal: refusal)
    return PageResponse.page(page.render(), status: refusal == nil ? .ok : .unprocessableContent)
  }

  // MARK: Changes

  private func read(_ request: Request, _ context: ConsoleContext) async throws -> Response {
    let form = try await PostedForm(request)
    let visitor = try routes.visitor(context)
    guard let name = try await name(context), let draft = try await desk.draft(of: name) else {
      return ProcedureRoutes.notFound()
    }
    let ticked = form.all("incident")
    let words: String? =
      if form["draft"] != draft.hash.text {
        "another draft was laid open meanwhile; look at this one"
      } else if ticked.isEmpty { "tick those you have read" } else if !form["reason"].hasWords {
        "this needs a reason; say why it is right that they come out lower"
      } else { nil }
    if let words { return try await trial(context, refusal: TrialRefusal(words: words, form: form)) }
    for incident in ticked {
      do { try await read(IncidentID(incident), draft, form["reason"], visitor) } catch {
        guard let words = FormRefusal.words(error) ?? (error as? Malformed)?.description else { throw error }
        return try await trial(context, refusal: TrialRefusal(words: words, form: form))
      }
    }
    return PageResponse.seeOther("/procedures/\(name)/trial")
  }

  /// A look at a restricted incident is recorded, and refused to whoever is not named.
  private func read(_ incident: IncidentID, _ draft: Pack, _ reason: String, _ visitor: Visitor) async throws {
    let mark = "\(draft.hash.text.prefix(16))-\(incident)-\(visitor.actor)"
    let id = CommandID(trusted: "form-read-" + String(Digest.of(Array(mark.utf8)).description.prefix(32)))
    if try await desk.life(incident).log.restrictedTo != nil {
      let look = CommandID(trusted: id.text + "-look")
      _ = try await desk.perform(Order(.log(incident, .look), id: look, by: visitor.actor))
    }
    _ = try await desk.read(incident, under: draft, reason: reason, id: id, by: visitor.actor)
  }

  private func change(
    _ request: Request, _ context: ConsoleContext,
    _ command: (PackState, PostedForm) throws -> PackCommand
  ) async throws -> Response {
    let form = try await PostedForm(request)
    let visitor = try routes.visitor(context)
    guard let name = try await name(context) else { return ProcedureRoutes.notFound() }
    do {
      let state = try await desk.packState(name)
      let mark = "\(form.fields) \(state.shadow?.since.rfc3339 ?? "") \(state.draft?.hash.text ?? "")"
      let id = CommandID(trusted: "form-shadow-" + String(Digest.of(Array(mark.utf8)).description.prefix(32)))
      _ = try await desk.perform(Order(.pack(name, try command(state, form)), id: id, by: visitor.actor))
    } catch {
      guard let words = FormRefusal.words(error) else { throw error }
      return try await shadow(context, refusal: TrialRefusal(words: words, form: form))
    }
    return PageResponse.seeOther("/procedures/\(name)/shadow")
  }

  // MARK: What an address names

  private func name(_ context: ConsoleContext) async throws -> PackName? {
    guard let text = PostedForm.piece(of: context.parameters.get("pack")) else { return nil }
    do throws(Malformed) {
      let name = try PackName(text)
      return await desk.packNames().contains(name) ? name : nil
    } catch { return nil }
  }

  private func frame(_ name: PackName, _ context: ConsoleContext) async throws -> TrialFrame {
    TrialFrame(
      name: name, title: try await desk.packInForce(name)?.title ?? name.text, outlook: await routes.live.outlook(),
      visitor: try routes.visitor(context))
  }

  private func shown(_ draft: Pack) async throws -> TrialShown {
    let trial = try await desk.trial(of: draft)
    let state = try await desk.packState(draft.name)
    let downgrades = trial.downgrades
    return TrialShown(
      trial: trial, matrix: TrialMatrix(trial), downgrades: downgrades,
      unread: downgrades.filter { !state.hasRead($0, of: draft.version) })
  }

  private static func noSuchList(_ name: PackName) -> Response {
    PageResponse.notice(
      .notFound, title: "No such list",
      words: ["This address names no change of priority, nature, requirement or escalation."],
      linkTo: "/procedures/\(name)/trial", link: "To the draft")
  }
}

/// A form of these pages that was not taken, and what was typed and ticked.
struct TrialRefusal: Sendable {
  let words: String
  let form: PostedForm
}
