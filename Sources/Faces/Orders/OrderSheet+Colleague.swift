internal import Account
internal import Desk
internal import Escalation
internal import Incident
internal import Procedure
internal import Shift
internal import Vocabulary

extension OrderSheet {
  /// Somebody whom there is: with an open account, on duty, or named by the terms of the incident. A slip in a name would leave an incident
  /// with nobody, and nobody would know. Throws `Unfit` and what looking throws.
  func colleague(_ field: String, _ what: String) async throws -> ActorID {
    let name: ActorID = try self.name(field, what)
    if desk.account(name)?.phase == .open { return name }
    if try await desk.shift().onDuty[name] != nil { return name }
    let terms = try await life().escalation.terms
    if name == terms.fallback || terms.levels.contains(where: { $0.who.contains(name) }) { return name }
    throw Unfit(
      field,
      "nobody here is called \(name): no open account, nobody on duty, nobody the procedures name; write the name of an account, as they sign in"
    )
  }

  /// Somebody to whom a contact may be offered: on duty, and on no pause after a hard one; where no shifts are kept, whoever has an open account.
  /// Throws `Unfit` and what looking throws.
  func taker(_ field: String, _ what: String) async throws -> ActorID {
    let name: ActorID = try self.name(field, what)
    let shift = try await desk.shift()
    if let why = shift.whyNotOffered(name) { throw Unfit(field, "\(why)") }
    guard shift.isKept || desk.account(name)?.phase == .open else {
      throw Unfit(field, "nobody here is called \(name); write the name of an account, as they sign in")
    }
    return name
  }
}
