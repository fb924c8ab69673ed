internal import Account
internal import Desk
internal import HTTPTypes
internal import Journal
internal import Orders
internal import Vocabulary

/// Lines as people type them on a page, given by a program: the same verbs, as far as the key's scopes and its account's roles go.
///
/// What a line says is written for people and has their names in it, so it takes the scope for these whatever the verb.
struct CommandLineRoutes: Sendable {
  let commands: any CommandDesk
  let underWay: KeysUnderWay

  static let answer: Shape = .object([
    ShapeMember("lines", .list(.text), "What the verb says, line by line.", isAlways: true)
  ])

  var routes: [APIRoute] {
    [
      APIRoute(
        method: .post, path: "/commands", scope: .personal, action: .look,
        summary: "A line as it is typed on a page, such as `note \"Smoke at the door\"`; `help` lists the verbs.",
        body: .object([
          ShapeMember("line", .words, "The verb and what it takes.", isAlways: true),
          ShapeMember("incident", .text, "The reference of the incident that it is about where it names none."),
          ShapeMember("contact", .text, "The same for a contact."),
        ]), answer: .named("CommandAnswer"), problems: [.keyUsedBefore, .stillUnderWay],
        handle: { try await carryOut($0) }, takesIdempotencyKey: true)
    ]
  }

  private func carryOut(_ call: APICall) async throws -> APIAnswer {
    let (line, subject) = try CommandLineRoutes.read(call.body ?? .object([]))
    let key = try call.holder
    let naming = try OrderNaming(call, key)
    guard underWay.begin(naming.keyDigest) else { throw Problem.stillUnderWay }
    defer { underWay.end(naming.keyDigest) }
    try naming.refuseOtherUse(of: call.desk.journal)
    let giver = LineGiver(key.account) { key.may($0) }
    let answer = await commands.run(line, as: giver, about: subject, given: CommandGiving(id: naming.id(0)))
    guard answer.isDone else {
      let nearest = answer.nearest.map { "; the nearest line that is taken: \($0)" } ?? ""
      throw Problem(.unfit, answer.lines.joined(separator: "; ") + nearest, field: "line")
    }
    return APIAnswer(.members(["lines": .texts(answer.lines)]))
  }

  private static func read(_ body: JSON) throws -> (line: String, subject: CommandSubject) {
    guard case .object(let members) = body else { throw Problem(.unfit, "the body has to be an object") }
    var texts: [String: String] = [:]
    for member in members {
      guard ["line", "incident", "contact"].contains(member.name) else {
        throw Problem(
          .unfit, "the member \(member.name.prefix(40)) is not known here; line, incident, contact are",
          field: String(member.name.prefix(40)))
      }
      guard case .text(let text) = member.value, !text.isEmpty else {
        throw Problem(.unfit, "\(member.name) takes a text that is not empty", field: member.name)
      }
      texts[member.name] = text
    }
    guard let line = texts["line"] else {
      throw Problem(.unfit, "line is missing: the verb and what it takes", field: "line")
    }
    guard line.utf8.count <= CommandAnswer.lineBytesMax, !line.contains(where: \.isNewline) else {
      throw Problem(.unfit, "line takes one line of at most \(CommandAnswer.lineBytesMax) bytes", field: "line")
    }
    let contact = try texts["contact"].map { try ContactID($0) }
    return (line, CommandSubject(incident: texts["incident"], contact: contact))
  }
}
