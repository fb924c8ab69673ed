internal import Contact
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import NIOCore
internal import Orders
internal import Vocabulary

/// The command line of every page: a line by POST, its completions by GET.
struct CommandRoutes: Sendable {
  let routes: ConsoleRoutes

  private static let completionsMax = 12

  func add(to router: Router<ConsoleContext>) {
    router.post("/command") { request, context in
      guard let visitor = context.visitor else { throw HTTPError(.forbidden) }
      let form: Form
      do { form = try await Form.read(request) } catch let flaw as FormFlaw { throw HTTPError(flaw.status) }
      let place = Place(form["at"])
      let line = form["line"] ?? ""
      let answer: CommandAnswer
      do {
        let giving = CommandGiving(
          id: CommandRoutes.id(form), happened: try await routes.giving(form, visitor).happened)
        answer = await self.answer(line, visitor, try await subject(place), giving)
      } catch let notTheirs as NotTheirs {
        return PageResponse.notice(
          .conflict, title: "Not yours", words: [notTheirs.words], linkTo: place.path, link: "Back")
      } catch let unfit as Unfit {
        answer = CommandAnswer(line: line, isDone: false, lines: [unfit.words])
      }
      return try await routes.page(place, visitor, answer: answer, status: answer.isDone ? .ok : .unprocessableContent)
    }
    router.get("/command/completions") { request, context in
      guard let visitor = context.visitor else { throw HTTPError(.forbidden) }
      let asked: Form
      do { asked = try Form(Array((request.uri.query ?? "").utf8)) } catch let flaw as FormFlaw {
        throw HTTPError(flaw.status)
      }
      let (place, line) = (Place(asked["at"]), asked["line"] ?? "")
      guard let desk = routes.commands, line.utf8.count <= CommandAnswer.lineBytesMax else {
        return Response(status: .noContent)
      }
      let lines = await desk.completions(line, as: visitor.lineGiver, about: try await subject(place))
      let text = lines.prefix(Self.completionsMax).joined(separator: "\n")
      return Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }

  /// The line as it stands in the page, by the number the page gave it.
  private static func id(_ form: Form) -> CommandID? {
    guard OrderTaking.isCommand(form["command"] ?? "") else { return nil }
    return CommandID(trusted: "line-\(OrderTaking.once(form, "/command"))")
  }

  private func answer(
    _ line: String, _ visitor: Visitor, _ subject: CommandSubject, _ giving: CommandGiving
  ) async -> CommandAnswer {
    guard let desk = routes.commands else {
      return CommandAnswer(line: line, isDone: false, lines: ["no commands are taken here; use the page's buttons"])
    }
    guard line.utf8.count <= CommandAnswer.lineBytesMax else {
      return CommandAnswer(line: "", isDone: false, lines: ["the line is longer than is taken; shorten it"])
    }
    return await desk.run(line, as: visitor.lineGiver, about: subject, given: giving)
  }

  /// What is open on a page.
  private func subject(_ place: Place) async throws -> CommandSubject {
    guard case .calls(let contact?) = place else {
      return CommandSubject(incident: place.reference.map { "\($0)" })
    }
    let first = try await routes.desk.contact(contact).incident
    let reference = try await first.asyncMap { incident in
      try await routes.desk.life(try await routes.desk.goingOn(for: incident)).log.reference
    }
    return CommandSubject(incident: reference.map { "\($0)" }, contact: contact)
  }
}

extension FormFlaw {
  /// How HTTP says it.
  var status: HTTPResponse.Status {
    switch self {
    case .tooLong: .contentTooLarge
    case .tooMany, .twice, .brokenCode, .brokenText, .notAForm: .badRequest
    }
  }
}
