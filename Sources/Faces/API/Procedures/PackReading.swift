internal import Account
internal import Desk
internal import HTTPTypes
internal import Improvement
internal import Incident
internal import Orders
internal import Procedure
internal import Vocabulary

/// A pack with its versions and what is to become of it.
struct PackShown: Sendable {
  let name: PackName
  let title: String
  let state: PackState
}

extension View where Subject == PackShown {
  static let procedures = View(
    "Procedures",
    [
      .always("pack") { .id($0.name) }, .always("title") { .text($0.title) },
      .always("versions", .list(.text), "Every version that was published, the oldest first.") {
        .texts($0.state.versions.map(\.version))
      },
      .ifAny("inForce", .text, "The version that holds.") { $0.state.inForce.map { .text($0.version) } },
      .ifAny("before", .text, "The version that one act puts back.") { $0.state.before.map { .text($0.version) } },
      .ifAny("scheduled", .object(scheduled), "What is to come.") { shown in
        shown.state.scheduled.map {
          .members([
            "version": .text($0.what.pack.version), "hash": .id($0.what.pack.hash), "from": .moment($0.what.from),
            "reason": .text($0.what.reason), "by": .id($0.by),
          ])
        }
      },
      .ifAny("laidOpen", .object(draft), "The draft that is tried and read.") { shown in
        shown.state.draft.map { .members(["version": .text($0.version), "hash": .id($0.hash)]) }
      },
      .ifAny("shadow", .object(draft), "The draft that runs in the shadow.") { shown in
        shown.state.shadow.map { .members(["version": .text($0.draft.version), "hash": .id($0.draft.hash)]) }
      },
    ])

  private static let draft = ["version", "hash"].map { ShapeMember($0, .text, isAlways: true) }
  private static let scheduled =
    draft + ["reason", "by"].map { ShapeMember($0, .text, isAlways: true) } + [
      ShapeMember("from", .moment, isAlways: true)
    ]
}

extension View where Subject == ChangeReader {
  static let reader = View(
    "ChangeReader",
    [
      .always("account") { .id($0.account) }, .personal("name") { .text($0.name) },
      .always("roles", .list(.text)) { .texts($0.roles) }, .always("hasRead", .flag) { .flag($0.hasRead) },
    ])
}

/// Packs as they hold, with all that stands in them, as programs read them.
enum PackReading {
  static let routes: [APIRoute] = [
    get("", "Every pack, in the order of their names.", Listing.shape("Procedures"), parameters: [.cursor, .limit]) {
      call in
      try await Listing.part(of: await call.desk.packNames().sorted(), call, name: \.text) {
        try await told($0, call)
      }
    },
    get("/{pack}", "One pack: its versions, what is to come, what is tried.", .named("Procedures")) { call in
      APIAnswer(try await told(try await call.pack(), call))
    },
    get("/{pack}/versions/{version}", "A version laid out to be read.", .named("PackSummary")) { call in
      try APIAnswer(encoding: PackSummary(try await call.version()))
    },
    get(
      "/{pack}/versions/{version}/files", "The files of a version, in the order of their paths.",
      Listing.shape("PackFile"), parameters: [.cursor, .limit]
    ) { call in
      try await Listing.part(of: PackFile.all(try await call.version().files), call, name: \.path) {
        View.file.told($0, personal: call.seesPersonal)
      }
    },
    archive("/{pack}/versions/{version}/archive", "A version as one file.") { call in
      let pack = try await call.version()
      return DraftFiles.archive(of: pack.files, pack.name)
    },
    get(
      "/{pack}/changes", "What the next version changes, or the last one changed, and who has read that.", changes,
      handle: readChanges),
  ]

  private static let changes = Shape.object([
    ShapeMember("version", .text, isAlways: true),
    ShapeMember("hash", .text, "To be sent back by whoever has read it.", isAlways: true),
    ShapeMember("standing", .choice(["in-force", "scheduled", "laid-open"]), isAlways: true),
    ShapeMember("changes", .named("PackChange"), isAlways: true),
    ShapeMember("readers", .list(.named("ChangeReader")), "Everybody whom it concerns.", isAlways: true),
  ])

  private static func readChanges(_ call: APICall) async throws -> APIAnswer {
    let name = try await call.pack()
    let state = try await call.desk.packState(name)
    guard let coming = state.coming else { throw Problem(.notFound, "nothing of the pack was published or laid open") }
    let (old, new) = (read(state.before(coming)), read(coming))
    let readers = try await call.desk.readers(of: coming.hash, name)
    let standing =
      state.scheduled?.what.pack.hash == coming.hash
      ? "scheduled" : state.inForce?.hash == coming.hash ? "in-force" : "laid-open"
    return APIAnswer(
      .members([
        "version": .text(coming.version), "hash": .id(coming.hash), "standing": .text(standing),
        "changes": View.change.told(
          PackChange(from: old, to: new, files: coming.files), personal: call.seesPersonal),
        "readers": .list(readers.map { View.reader.told($0, personal: call.seesPersonal) }),
      ]))
  }

  private static func read(_ version: PublishedPack?) -> Pack? {
    guard let version else { return nil }
    do { return try Pack(published: version.files) } catch { return nil }
  }

  private static func told(_ name: PackName, _ call: APICall) async throws -> JSON {
    View.procedures.told(
      PackShown(
        name: name, title: try await call.desk.packInForce(name)?.title ?? name.text,
        state: try await call.desk.packState(name)), personal: call.seesPersonal)
  }

  // MARK: Routes

  /// Whoever may look may read all of a pack and of its drafts; nothing in them belongs to anybody.
  static func get(
    _ path: String, _ summary: String, _ answer: Shape, parameters: [APIParameter] = [],
    handle: @escaping @Sendable (APICall) async throws -> APIAnswer
  ) -> APIRoute {
    APIRoute(
      method: .get, path: "/procedures\(path)", scope: .read, action: .look, summary: summary, parameters: parameters,
      answer: answer, problems: [.notFound], handle: handle)
  }

  /// A folder as one file.
  static func archive(
    _ path: String, _ summary: String, _ file: @escaping @Sendable (APICall) async throws -> NamedFile
  ) -> APIRoute {
    APIRoute(
      method: .get, path: "/procedures\(path)", scope: .read, action: .look, summary: summary, answer: .bytes,
      contentType: "application/x-tar", problems: [.notFound]
    ) { call in
      let file = try await file(call)
      return APIAnswer(.bytes(file.bytes), headers: ["Content-Disposition": file.disposition])
    }
  }
}
