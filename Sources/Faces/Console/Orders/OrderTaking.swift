internal import Account
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import Journal
internal import Orders
internal import Vocabulary

/// From a form that was sent to its answer: gives the orders, and leads back to the page, or shows there what was refused.
struct OrderTaking: Sendable {
  let routes: ConsoleRoutes

  /// A number that tells a form from every other, as `Forms` makes it.
  private static let commandCharacters = 32

  func add(to router: Router<ConsoleContext>) {
    for resource in Resources.all {
      router.post(RouterPath(resource.path)) { request, context in try await take(request, context, resource) }
    }
  }

  private func take(_ request: Request, _ context: ConsoleContext, _ resource: Resource) async throws -> Response {
    guard let visitor = context.visitor else { throw HTTPError(.forbidden) }
    let form: Form
    do { form = try await Form.read(request) } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    let place = Place(form["at"])
    guard OrderTaking.isCommand(form["command"] ?? "") else { return OrderTaking.notAForm(.notAForm) }
    let giving: Giving
    do { giving = try await routes.giving(form, visitor) } catch let refusal as NotTheirs {
      return OrderTaking.notTheirs(refusal, backTo: place.path)
    } catch let unfit as Unfit {
      let attempt = Attempt(form: form["form"] ?? "", fields: form, words: unfit.words, field: unfit.field)
      return try await routes.page(place, visitor, attempt: attempt, status: .unprocessableContent)
    }
    let sheet: OrderSheet
    do {
      let parameters = try context.parameters.reduce(into: [:]) {
        $0[String($1.key)] = try Form.text(Array($1.value.utf8), plusIsSpace: false)
      }
      sheet = OrderSheet(
        fields: form.fields, parameters: parameters, giver: visitor.actor, desk: routes.desk,
        command: OrderTaking.once(form, request.uri.path), happened: giving.happened)
    } catch let flaw as FormFlaw { return OrderTaking.notAForm(flaw) }
    func refused(_ words: String, _ field: String = "", _ status: HTTPResponse.Status = .unprocessableContent)
      async throws -> Response
    {
      let attempt = Attempt(form: form["form"] ?? "", fields: form, words: words, field: field)
      return try await routes.page(place, visitor, attempt: attempt, status: status)
    }
    do {
      let next = try await carryOut(resource, sheet, visitor) ?? place
      return PageResponse.seeOther(next.path)
    } catch is NothingThere {
      throw HTTPError(.notFound)
    } catch let refusal as NotPermitted {
      return OrderTaking.mayNot(refusal.action, place)
    } catch let unfit as Unfit {
      return try await refused(unfit.words, unfit.field)
    } catch let changed as ChangedMeanwhile {
      let attempt = Attempt(
        form: form["form"] ?? "", fields: form.replacing(changed.settled),
        words: changed.words(await routes.desk.localTime), field: changed.conflicts.first?.field ?? "",
        isConflict: true)
      return try await routes.page(place, visitor, attempt: attempt, status: .unprocessableContent)
    } catch let malformed as Malformed {
      return try await refused(malformed.description)
    } catch let flaw as FormFlaw {
      return OrderTaking.notAForm(flaw)
    } catch DeskError.refused(let refusal) {
      return try await refused(refusal.description)
    } catch DeskError.badOrder(let malformed) {
      return try await refused(malformed.description)
    } catch DeskError.busy(let stream) {
      return try await refused(DeskError.busy(stream).description, "", .conflict)
    }
  }

  /// Gives the orders of a form, once it is clear that the visitor may give every one; returns where it leads.
  func carryOut(_ resource: Resource, _ sheet: OrderSheet, _ visitor: Visitor) async throws -> Place? {
    // Before anything is read: what is looked up for an order is told nobody who may not give it.
    guard visitor.may(resource.action) else { throw NotPermitted(action: resource.action) }
    let intents: [Intent]
    do { intents = try await resource.intents(sheet) } catch {
      // Its answer was lost, it is sent again, and things have moved on since it was done.
      guard try routes.desk.journal.receipt(of: OrderTaking.id(sheet)) != nil else { throw error }
      return nil
    }
    for intent in intents where !visitor.may(intent.action) { throw NotPermitted(action: intent.action) }
    // Sent again it is done already, although a time in it would be another now.
    let left = try intents.enumerated().map { part, intent in
      Order(intent, id: OrderTaking.id(sheet, part), by: sheet.giver, happened: sheet.happened)
    }.filter { try routes.desk.journal.receipt(of: $0.id) == nil }
    try await routes.desk.perform(inTurn: left)
    return try await resource.makes(sheet).flatMap { Place($0) }
  }

  private static func id(_ sheet: OrderSheet, _ part: Int = 0) -> CommandID {
    CommandID(trusted: "form-\(sheet.command)" + (part > 0 ? "-\(part)" : ""))
  }

  /// Names what was sent: the same form with the same words is one order; a page kept by the browser and filled in anew is another.
  static func once(_ form: Form, _ path: String) -> String {
    let what = "\(path) \(form.digest)"
    return String(Digest.of(Array(what.utf8)).description.prefix(commandCharacters))
  }

  static func isCommand(_ text: String) -> Bool {
    text.utf8.count == commandCharacters && text.allSatisfy { $0.isHexDigit && !$0.isUppercase && $0.isASCII }
  }

  // MARK: What is said instead

  static func notAForm(_ flaw: FormFlaw) -> Response {
    PageResponse.notice(
      flaw == .tooLong ? .contentTooLarge : .badRequest, title: "Not understood", words: [flaw.words],
      linkTo: "/board", link: "To the board")
  }

  static func notTheirs(_ refusal: NotTheirs, backTo path: Path) -> Response {
    PageResponse.notice(.conflict, title: "Not yours", words: [refusal.words], linkTo: path, link: "Back")
  }

  static func mayNot(_ action: Action, _ place: Place) -> Response { mayNot(action, backTo: place.path) }

  static func mayNot(_ action: Action, backTo path: Path) -> Response {
    PageResponse.notice(
      .forbidden, title: "Not yours to do",
      words: NotPermitted(action: action).words, linkTo: path, link: "Back to the page")
  }
}

extension ConsoleRoutes {
  /// When and by whom a form was given.
  func giving(_ form: Form, _ visitor: Visitor) async throws -> Giving {
    try Giving(form, by: visitor, at: desk.clock.now(), await desk.localTime)
  }
}
