internal import Desk
internal import Journal
internal import Orders
internal import Vocabulary

/// What a program sends to have done with an account, and the id under which that is done once.
struct AccountSheet: Sendable {
  private let sheet: OrderSheet
  /// Of the `Idempotency-Key`, or new.
  let id: CommandID
  let seesPersonal: Bool

  /// Throws `Problem` where the body is not as the fields say, or the key was used for something else.
  init(_ fields: [Field], _ call: APICall) throws {
    let holder = try call.holder
    let naming = try OrderNaming(call, holder)
    try naming.refuseOtherUse(of: call.desk.journal)
    sheet = OrderSheet(
      fields: try fields.read(call.body ?? .object([])), parameters: call.path, giver: holder.account, desk: call.desk,
      command: naming.keyDigest)
    id = naming.id(0)
    seesPersonal = call.seesPersonal
  }

  var giver: ActorID { sheet.giver }
  var desk: Desk { sheet.desk }
  var fields: [String: String] { sheet.fields }
  var parameters: [String: String] { sheet.parameters }
  var reason: String { get throws { try sheet.words("reason", "the reason") } }

  func words(_ field: String, _ what: String) throws -> String { try sheet.words(field, what) }
  func name<Name: Identifier>(_ field: String, _ what: String) throws -> Name { try sheet.name(field, what) }
  func named(_ parameter: String) throws -> String { try sheet.named(parameter) }
}

extension APIParameter {
  static let idempotencyKey = APIParameter(
    name: "Idempotency-Key", shape: .text,
    summary: "The same key with the same body is carried out once, however often it is sent.")
}
