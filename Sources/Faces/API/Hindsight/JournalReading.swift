internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Journal
internal import Vocabulary

extension View where Subject == Entry {
  static let entry = View(
    "JournalEntry",
    [
      .always("position", .integer, "Its place in the one order of all.") { .integer($0.position) },
      .always("recorded", .moment) { .moment($0.recorded) },
      .always("stream", .text, "What it is about, such as unit/G1.") { .text($0.stream.text) },
      .always("version", .integer, "Its place in its stream.") { .integer($0.version) },
      .always("event") { .text($0.event) }, .always("eventVersion", .integer) { .integer(Int64($0.eventVersion)) },
      .always("actor") { .id($0.actor) },
      .always("hash", .text, "By which the next is chained to it.") { .text("\($0.hash)") },
    ])
}

/// The journal for those who prove that nothing in it was changed: its entries without anybody's words, and the proof of its chain.
enum JournalReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/journal", scope: .audit, action: .audit,
      summary: "How much there is, and whether its chain holds.", answer: .object(proof), problems: [.notNow],
      handle: prove),
    APIRoute(
      method: .get, path: "/journal/entries", scope: .audit, action: .audit,
      summary: "Entries of the whole journal or of one stream, the oldest first, without what belongs to people.",
      parameters: [
        APIParameter(name: "stream", shape: .text, summary: "Such as unit/G1, or the reference of an incident."),
        .cursor,
        .limit,
      ], answer: Listing.shape("JournalEntry"), problems: [.notFound], handle: entries),
  ]

  private static let proof = [
    ShapeMember("entries", .integer, "How many there are.", isAlways: true),
    ShapeMember("hash", .text, "Of the newest.", isAlways: true),
    ShapeMember("holds", .flag, "Whether every entry that was proven follows from the one before.", isAlways: true),
    ShapeMember("sound", .integer, "How many were found sound, from the first on.", isAlways: true),
    ShapeMember("soundHash", .text, "Of the last of these.", isAlways: true),
    ShapeMember("erased", .integer, "Personal parts that were erased with a notice.", isAlways: true),
    ShapeMember("verified", .moment, "When that was proven.", isAlways: true),
    ShapeMember("brokenAt", .integer, "The first entry that does not hold."),
    ShapeMember("broken", .text, "What is wrong with it."),
  ]

  private static func prove(_ call: APICall) async throws -> APIAnswer {
    let verified = try await call.desk.verified().outcome()
    let (head, outcome) = (try call.desk.journal.head(), verified.outcome)
    return APIAnswer(
      .members([
        "entries": .integer(head.position), "hash": .text("\(head.hash)"), "holds": .flag(outcome.flaw == nil),
        "sound": .integer(outcome.sound), "soundHash": .text("\(outcome.head.hash)"),
        "erased": .integer(outcome.erased), "verified": .moment(verified.asOf),
        "brokenAt": outcome.flaw.map { .integer($0.position) }, "broken": outcome.flaw.map { .text("\($0.words)") },
      ]))
  }

  private static func entries(_ call: APICall) async throws -> APIAnswer {
    let limit = try call.limit
    let after: Int64
    if let cursor = try Listing.cursor(call) {
      guard let place = Int64(cursor), place > 0 else {
        throw Problem(.badRequest, "the cursor is none that was given; begin without one", field: "cursor")
      }
      after = place
    } else {
      after = 0
    }
    let journal = call.desk.journal
    let entries: [Entry]
    let isStream: Bool
    if let asked = call.query["stream"] {
      entries = try journal.entries(of: try await stream(asked, call.desk), after: after, limit: limit)
      isStream = true
    } else {
      entries = try journal.entries(after: after, limit: limit)
      isStream = false
    }
    let last = entries.count == limit ? entries.last.map { isStream ? $0.version : $0.position } : nil
    return APIAnswer(
      Listing(
        items: entries.map { View.entry.told($0, personal: call.seesPersonal) }, next: last.map { "\($0)" }
      ).json)
  }

  /// By its name, or an incident's by its reference. Throws `Problem` where it holds nothing.
  private static func stream(_ asked: String, _ desk: Desk) async throws -> StreamName {
    if let incident = try await desk.incident(named: asked) { return .incident(incident) }
    let stream: StreamName
    do { stream = try StreamName(asked) } catch {
      throw Problem(.badRequest, "stream takes a kind and an id with a slash between, or a reference", field: "stream")
    }
    guard try await desk.stand(stream).version > 0 else {
      throw Problem(.notFound, "nothing of that name is on record")
    }
    return stream
  }
}
