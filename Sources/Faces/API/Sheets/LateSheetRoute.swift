internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Journal
internal import Orders
internal import Vocabulary

/// Sheets of paper that were filled in while the machine was down, entered by a program with the times at which things happened.
enum LateSheetRoute {
  private static let fields: [Field] = [
    .words("sheet", "The number printed on it, such as S-261121-004; the same number is entered once."),
    .words("writer", "Who wrote it by hand."),
    .words("date", "The day at the centre, such as 2026-11-21."), .words("time", "When it came in, such as 14:05."),
    .words("medium", "How: one of \(LateSheet.media.map(\.rawValue).joined(separator: ", "))."),
  ]
  private static let further = [
    ShapeMember("number", .words, "To ring back on."), ShapeMember("caller", .words),
    ShapeMember("words", .words, "What was said first."), ShapeMember("place", .words),
    ShapeMember("reference", .words, "Of the incident that it goes on with; one of its own otherwise."),
  ]
  private static let line = [
    ShapeMember("time", .words, "That of the line before, where it is left out; an earlier one is of the next day."),
    ShapeMember("words", .words, isAlways: true),
  ]

  static let route = APIRoute(
    method: .post, path: "/late", scope: .contacts, action: .takeContacts,
    summary: "Enter a sheet of paper: its contact, its incident and the lines of its log, with both times.",
    body: .object(
      fields.map(\.member) + further + [
        ShapeMember("lines", .list(.object(line)), "At most \(LateSheet.lineCountMax), in the order of the paper.")
      ]),
    answer: .object([ShapeMember("incident", .text, "Its reference.", isAlways: true)]), madeStatus: .created,
    problems: [.refused, .unfit]
  ) { call in
    let key = try call.holder
    let typed = try read(call.body ?? .object([]))
    let sheet: LateSheet
    do throws(Unfit) {
      sheet = try LateSheet(typed, zone: await call.desk.localTime, now: call.desk.clock.now())
    } catch { throw Problem(.unfit, error.words, field: error.field) }
    let content = Digest.of(
      Array(
        typed.sorted { $0.key < $1.key }.map { "\($0.key.utf8.count) \($0.key) \($0.value.utf8.count) \($0.value)" }
          .joined().utf8))
    let entering = LateEntering(sheet, content: content, by: key.account, on: call.desk) { key.may($0) }
    do {
      let reference = try await entering.enter()
      return APIAnswer(
        .members(["incident": .text("\(reference)")]), status: .created,
        headers: ["Location": "/api/v1/incidents/\(reference)"])
    } catch let refusal as NotPermitted { throw Problem(outside: refusal.action) }
  }

  /// The members as the page on which sheets are copied would send them.
  private static func read(_ body: JSON) throws -> [String: String] {
    guard case .object(let members) = body else { throw Problem(.unfit, "the body has to be an object") }
    let known = fields.map(\.name) + further.map(\.name)
    var typed: [String: String] = [:]
    for member in members {
      switch member.value {
      case .text(let text) where known.contains(member.name) && !text.isEmpty: typed[member.name] = text
      case .list(let lines) where member.name == "lines": try read(lines, into: &typed)
      case .null, .flag, .integer, .number, .text, .list, .object:
        throw Problem(
          .unfit,
          "\(member.name.prefix(40)) is not taken so; texts are \(known.joined(separator: ", ")), lines is a list",
          field: String(member.name.prefix(40)))
      }
    }
    return typed
  }

  private static func read(_ lines: [JSON], into typed: inout [String: String]) throws {
    guard lines.count <= LateSheet.lineCountMax else {
      throw Problem(.unfit, "lines takes at most \(LateSheet.lineCountMax)", field: "lines")
    }
    for (place, line) in lines.enumerated() {
      guard case .object(let members) = line, Set(members.map(\.name)).isSubset(of: ["time", "words"]),
        case .text(let words)? = line["words"], !words.isEmpty
      else { throw Problem(.unfit, "each of lines takes an object with words, and a time if any", field: "lines") }
      typed["line-\(place + 1)"] = words
      guard let time = line["time"] else { continue }
      guard case .text(let text) = time, !text.isEmpty else {
        throw Problem(.unfit, "the time of a line is a text such as 14:05", field: "lines")
      }
      typed["time-\(place + 1)"] = text
    }
  }
}
