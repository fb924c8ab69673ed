internal import Account
internal import Desk
internal import HTTPTypes
internal import Incident
internal import Register
internal import Vocabulary

/// What is known of a place or a caller.
struct EntryShown: Sendable {
  let id: String
  let version: Int64
  let state: RegisterState
}

extension View where Subject == EntryShown {
  static let entry = View(
    "RegisterEntry",
    [
      .always("id") { .text($0.id) },
      .always("version", .integer, "How many entries it has; the ETag.") { .integer($0.version) },
      .personal("name") { .personal($0.state.title?.name) },
      .personal("address") { .personal($0.state.title?.address) },
      .personal("number") { .personal($0.state.title?.number) },
      .personal("point", .point) { $0.state.title?.coordinates.map { .point($0) } },
      .personal("facts", .list(.object(facts)), "What is known; withdrawn facts are left out.") { shown in
        .list(
          shown.state.facts.filter { $0.withdrawn == nil }.map { known in
            .members([
              "entry": .integer(known.entry), "kind": .text(known.fact.kind.rawValue),
              "words": .personal(known.fact.words), "source": .text(known.fact.source),
              "until": .text(known.fact.until.text),
            ])
          })
      },
    ])

  private static let facts = [
    ShapeMember("entry", .integer, isAlways: true),
    ShapeMember("kind", .choice(RegisterFact.Kind.allCases.map(\.rawValue)), isAlways: true),
    ShapeMember("words", .text), ShapeMember("source", .text, isAlways: true),
    ShapeMember("until", .text, "The last day on which it holds.", isAlways: true),
  ]
}

/// Places and callers, as programs read them.
enum RegisterReading {
  static let routes = kept("places", .place, "places") + kept("callers", .caller, "callers")

  private static func kept(_ name: String, _ kind: StreamName.Kind, _ words: String) -> [APIRoute] {
    [
      APIRoute(
        method: .get, path: "/\(name)", scope: .registers, action: .keepRegisters,
        summary: "What the centre keeps of \(words), in the order of their ids.", parameters: [.cursor, .limit],
        answer: Listing.shape("RegisterEntry")
      ) { call in
        let streams = await call.desk.live().stands.keys.filter { $0.kind == kind }.sorted()
        return try await Listing.part(of: streams, call, name: \.identifier) {
          try await told($0, call) ?? .object([])
        }
      },
      APIRoute(
        method: .get, path: "/\(name)/{entry}", scope: .registers, action: .keepRegisters,
        summary: "What is known of one.", answer: .named("RegisterEntry"), problems: [.notFound]
      ) { call in
        let stream: StreamName
        do { stream = try StreamName("\(kind.rawValue)/\(call.path["entry"] ?? "")") } catch {
          throw Problem(.notFound, "nothing is kept under this id")
        }
        guard let told = try await told(stream, call), case .integer(let version)? = told["version"] else {
          throw Problem(.notFound, "nothing is kept under this id")
        }
        return APIAnswer(told, headers: ["ETag": "\"\(version)\""])
      },
    ]
  }

  private static func told(_ stream: StreamName, _ call: APICall) async throws -> JSON? {
    let stand = try await call.desk.stand(stream)
    let state: RegisterState
    switch stand.state {
    case .place(let kept), .caller(let kept): state = kept
    case .contact, .incident, .unit, .shift, .account, .pack, .draft, .centre: return nil
    }
    guard stand.version > 0 else { return nil }
    return View.entry.told(
      EntryShown(id: stream.identifier, version: stand.version, state: state), personal: call.seesPersonal)
  }
}
