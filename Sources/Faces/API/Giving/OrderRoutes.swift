internal import Account
internal import Desk
internal import HTTPTypes
internal import Hummingbird
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Vocabulary

/// Every state change of the console as a route: the same addresses, the same fields as JSON, the same orders.
struct OrderRoutes: Sendable {
  let underWay: KeysUnderWay

  var routes: [APIRoute] {
    Resources.all.compactMap { resource in
      KeyScope.taking(resource.action).map { scope in
        APIRoute(
          method: .post, path: resource.path, scope: scope, action: resource.action, summary: resource.summary,
          body: .object(resource.fields.map(\.member)),
          isBodyRequired: resource.fields.contains(where: \.isRequired), answer: .named("Receipt"),
          madeStatus: .created,
          problems: [.notFound, .refused, .changed, .keyUsedBefore, .stillUnderWay],
          handle: { try await give(resource, $0) }, headers: [GivenAt.parameter], isOrder: true)
      }
    }
  }

  static let receipt: Shape = .object([
    ShapeMember("outcome", .choice(["done", "done-before", "already-so"]), isAlways: true),
    ShapeMember("position", .integer, "Of the last entry it wrote; left out where it wrote none."),
    ShapeMember("contact", .text, "The id of the contact it made."),
    ShapeMember("incident", .text, "The reference of the incident it made."),
    ShapeMember("place", .text, "The id of the place it made."),
    ShapeMember("caller", .text, "The id of the caller it made."),
    ShapeMember("draft", .text, "The id of the draft it made."),
  ])

  private func give(_ resource: Resource, _ call: APICall) async throws -> APIAnswer {
    let key = try call.holder
    let fields = try resource.fields.read(call.body ?? .object([]))
    let version = try IfMatch.version(call)
    let naming = try OrderNaming(call, key)
    guard underWay.begin(naming.keyDigest) else { throw Problem.stillUnderWay }
    defer { underWay.end(naming.keyDigest) }
    try naming.refuseOtherUse(of: call.desk.journal)
    let first = try call.desk.journal.receipt(of: naming.id(0))
    let happened = try await GivenAt.moment(call, isKnown: first != nil)
    let sheet = OrderSheet(
      fields: fields, parameters: call.path, giver: key.account, desk: call.desk, command: naming.keyDigest,
      happened: happened)
    let made = resource.makes
    let intents: [Intent]
    do { intents = try await resource.intents(sheet) } catch  where OrderRoutes.isRefusal(error) {
      // It was done, its answer was lost, and things have moved on since.
      guard let first else { throw error }
      return try await OrderRoutes.answer(.doneBefore(first), try await made(sheet), call)
    }
    for intent in intents where !key.may(intent.action) { throw Problem(outside: intent.action) }
    var outcome = Outcome.alreadySo
    var seen = try IfMatch.seen(version, call, intents)
    var together: [Order] = []
    for (part, intent) in intents.enumerated() {
      // What was done the first time stays so; what was not reached then is done now.
      if let receipt = try call.desk.journal.receipt(of: naming.id(part)) {
        try seen.carryOn(behind: receipt, in: call.desk.journal)
        outcome = .doneBefore(receipt)
        continue
      }
      let order = Order(
        intent, id: naming.id(part), by: key.account, happened: happened, expecting: seen.expected(by: intent))
      guard version != nil else {
        together.append(order)
        continue
      }
      let own = try await call.desk.perform(order)
      if case .alreadySo = own { continue }
      if case .done(let receipt) = own { try seen.carryOn(behind: receipt, in: call.desk.journal) }
      outcome = own
    }
    for own in try await call.desk.perform(inTurn: together) where own != .alreadySo { outcome = own }
    return try await OrderRoutes.answer(outcome, try await made(sheet), call)
  }

  /// Whether it cannot be as asked, not that something is out of order.
  private static func isRefusal(_ error: any Error) -> Bool {
    if case DeskError.refused = error { return true }
    return error is Unfit || error is NothingThere
  }

  /// What became of an order, and the position of the last entry it wrote.
  static func told(_ outcome: Outcome) -> (words: String, position: Int64?) {
    switch outcome {
    case .done(let receipt): ("done", receipt.last)
    case .doneBefore(let receipt): ("done-before", receipt.last)
    case .alreadySo: ("already-so", nil)
    }
  }

  private static func answer(_ outcome: Outcome, _ made: Made?, _ call: APICall) async throws -> APIAnswer {
    let (words, position) = told(outcome)
    var members = [JSON.Member(name: "outcome", value: .text(words))]
    if let position { members.append(.init(name: "position", value: .integer(position))) }
    guard let made else { return APIAnswer(.object(members)) }
    let (kind, name, address): (String, String, String)
    switch made {
    case .contact(let contact): (kind, name, address) = ("contact", contact.text, "contacts")
    case .place(let place): (kind, name, address) = ("place", place.text, "places")
    case .caller(let caller): (kind, name, address) = ("caller", caller.text, "callers")
    case .draft(_, let draft):
      return APIAnswer(.object(members + [.init(name: "draft", value: .text(draft.text))]), status: .created)
    case .incident(let incident):
      guard let reference = try await call.desk.life(incident).log.reference else { return APIAnswer(.object(members)) }
      (kind, name, address) = ("incident", "\(reference)", "incidents")
    }
    members.append(.init(name: kind, value: .text(name)))
    return APIAnswer(
      .object(members), status: .created, headers: ["Location": "/api/v1/\(address)/\(APIText.piece(name))"])
  }
}
