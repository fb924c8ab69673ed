internal import Account
internal import Contact
internal import Deployment
internal import Desk
internal import HTML
internal import HTTPTypes
internal import Incident
internal import Journal
internal import Orders
internal import Vocabulary

/// Links for those who have no account, given and taken back by a program: to the duty of a crew, and for whoever is in contact.
struct LinkRoutes: Sendable {
  let underWay: KeysUnderWay

  private typealias Finding = @Sendable (APICall) async throws -> LinkTarget?

  static let link: Shape = .object([
    ShapeMember("path", .text, "Where it leads on this server; shown this once.", isAlways: true),
    ShapeMember("spoken", .text, "Its code as it is read out.", isAlways: true),
    ShapeMember("until", .moment, "When it ends.", isAlways: true),
  ])

  private static let held: Shape = .object([
    ShapeMember("holds", .flag, "Whether one holds.", isAlways: true),
    ShapeMember("givenBy", .text), ShapeMember("given", .moment), ShapeMember("until", .moment),
  ])

  var routes: [APIRoute] {
    both(
      "/incidents/{reference}/units/{unit}/link", .deploy, .deploy, "to the duty of a crew",
      hoursMax: DeploymentRefusal.linkHoursMax
    ) { call in
      try await call.desk.dutyLink(
        of: call.path["unit"] ?? "", on: call.path["reference"] ?? "", for: try call.holder.account)
    }
      + both(
        "/contacts/{contact}/sharing-link", .contacts, .takeContacts, "by which they share position and photos",
        hoursMax: ReportLimits.linkHoursMax
      ) { call in
        try await call.desk.callerLink(of: try await ContactReading.named(call), for: try call.holder.account)
      }
  }

  private func both(
    _ path: String, _ scope: KeyScope, _ action: Action, _ what: String, hoursMax: Int64, _ find: @escaping Finding
  ) -> [APIRoute] {
    [
      APIRoute(
        method: .get, path: path, scope: scope, action: action, summary: "Whether a link \(what) holds.",
        answer: LinkRoutes.held, problems: [.notFound]
      ) { call in
        let link = try await LinkRoutes.found(find, call).link
        return APIAnswer(
          .members([
            "holds": .flag(link != nil), "givenBy": link.map { .id($0.givenBy) },
            "given": link.map { .moment($0.given) },
            "until": link.map { .moment($0.until) },
          ]))
      },
      APIRoute(
        method: .post, path: path, scope: scope, action: action,
        summary: "Make a link \(what); the one before ends. Asked for twice with one key, the second is refused.",
        body: .object([ShapeMember("hours", .whole(1...hoursMax), "How long it holds.", isAlways: true)]),
        answer: .named("Link"), madeStatus: .created, problems: [.notFound, .refused, .keyUsedBefore, .stillUnderWay],
        handle: { try await make($0, find) }, takesIdempotencyKey: true),
      APIRoute(
        method: .post, path: "\(path)-removal", scope: scope, action: action, summary: "Take a link \(what) back.",
        body: .object([]), isBodyRequired: false, answer: .named("Receipt"),
        problems: [.notFound, .refused, .keyUsedBefore, .stillUnderWay], handle: { try await takeBack($0, find) },
        takesIdempotencyKey: true),
    ]
  }

  private static func found(_ find: Finding, _ call: APICall) async throws -> LinkTarget {
    guard let target = try await find(call) else {
      throw Problem(.notFound, "there is nothing such that the key's account may open")
    }
    return target
  }

  private func make(_ call: APICall, _ find: Finding) async throws -> APIAnswer {
    let target = try await LinkRoutes.found(find, call)
    // Whoever has the link to a duty reads its brief, which a key without the scope does not.
    if target.door == .duty, !call.seesPersonal {
      throw Problem(.outsideScope, "whoever has this link reads words of people, so it takes the scope personal too")
    }
    guard case .object(let members)? = call.body, members.map(\.name) == ["hours"],
      case .integer(let typed) = members[0].value
    else { throw Problem(.unfit, "the body has to be an object with the member hours, a whole number", field: "hours") }
    let hours = try target.hours("\(typed)")
    let until = call.desk.clock.now().adding(seconds: hours * 3_600)
    let code = LinkCode.random(target.door)
    let outcome = try await perform(target.give(code.key, until), call)
    guard case .done = outcome else {
      throw Problem(.refused, "the same Idempotency-Key made a link before, which was shown once; make another")
    }
    return APIAnswer(
      .members(["path": .text(code.path.text), "spoken": .text(code.spoken), "until": .moment(until)]),
      status: .created)
  }

  private func takeBack(_ call: APICall, _ find: Finding) async throws -> APIAnswer {
    _ = try ([] as [Field]).read(call.body ?? .object([]))
    let outcome = try await perform(try await LinkRoutes.found(find, call).takeBack, call)
    let (words, position) = OrderRoutes.told(outcome)
    return APIAnswer(.members(["outcome": .text(words), "position": position.map { .integer($0) }]))
  }

  private func perform(_ intent: Intent, _ call: APICall) async throws -> Outcome {
    let key = try call.holder
    guard key.may(intent.action) else { throw Problem(outside: intent.action) }
    let naming = try OrderNaming(call, key)
    guard underWay.begin(naming.keyDigest) else { throw Problem.stillUnderWay }
    defer { underWay.end(naming.keyDigest) }
    try naming.refuseOtherUse(of: call.desk.journal)
    return try await call.desk.perform(Order(intent, id: naming.id(0), by: key.account))
  }
}
