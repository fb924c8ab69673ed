internal import Account
internal import Desk
internal import HTTPTypes
internal import Improvement
internal import Incident
internal import Journal
internal import Orders
internal import Procedure
internal import Vocabulary

/// Drafts of packs that people and programs work on, as programs read them, and files that go in and out.
struct DraftReading: Sendable {
  let underWay: KeysUnderWay

  var routes: [APIRoute] {
    [
      PackReading.get(
        "/{pack}/drafts", "Drafts that are worked on.", Listing.shape("Draft"), parameters: [.cursor, .limit]
      ) { call in
        let drafts = await call.desk.workedDrafts(of: try await call.pack()).sorted { $0.id < $1.id }
        return try await Listing.part(of: drafts, call, name: \.id.text) {
          View.draft.told($0, personal: call.seesPersonal)
        }
      },
      PackReading.get("/{pack}/drafts/{draft}", "One draft: what was found, what it changes.", DraftReading.sight) {
        try await DraftReading.sight($0)
      },
      PackReading.get(
        "/{pack}/drafts/{draft}/files", "The files of a draft, in the order of their paths.",
        Listing.shape("PackFile"), parameters: [.cursor, .limit]
      ) { call in
        try await Listing.part(of: PackFile.all(try await call.draft().state.files), call, name: \.path) {
          View.file.told($0, personal: call.seesPersonal)
        }
      },
      PackReading.get(
        "/{pack}/drafts/{draft}/edits", "Who did what, the oldest first.", Listing.shape("Edit"),
        parameters: [.cursor, .limit]
      ) { call in
        let state = try await call.draft().state
        return try await Listing.part(
          of: state.edits, call, name: { IncidentReading.padded(Int64($0.number)) }
        ) {
          View.edit.told(EditShown(edit: $0, holds: state.holds($0.number)), personal: call.seesPersonal)
        }
      },
      PackReading.archive("/{pack}/drafts/{draft}/archive", "A draft as one file.") { call in
        DraftFiles.archive(of: try await call.draft().state.files, try await call.pack(), kind: "-draft")
      },
      DraftReading.model, DraftReading.publication, DraftReading.check, taking,
    ]
  }

  // MARK: One draft

  private static let sight = Shape.object([
    ShapeMember("draft", .named("Draft"), isAlways: true), ShapeMember("proof", .named("DraftProof"), isAlways: true),
    ShapeMember("changes", .named("PackChange"), "Against the version in force.", isAlways: true),
    ShapeMember("laidOpen", .flag, "Whether it is laid open as it stands.", isAlways: true),
  ])

  private static func sight(_ call: APICall) async throws -> APIAnswer {
    let (name, draft) = (try await call.pack(), try await call.draft())
    let files = draft.state.files
    let proof = await call.desk.proof(of: files)
    let change = PackChange(
      from: try await call.desk.packInForce(name), to: proof.pack(of: files), files: files)
    return APIAnswer(
      .members([
        "draft": View.draft.told(draft, personal: call.seesPersonal),
        "proof": View.proof.told(proof, personal: call.seesPersonal),
        "changes": View.change.told(change, personal: call.seesPersonal),
        "laidOpen": .flag(try await call.desk.packState(name).draft?.hash == proof.hash),
      ]))
  }

  private static let publication = APIRoute(
    method: .get, path: "/procedures/{pack}/drafts/{draft}/publication", scope: .procedures,
    action: .publishProcedures,
    summary: "What stands in the way of putting it into force, and who has read what changes.",
    answer: .object([
      ShapeMember("findings", .integer, "How many have to be mended.", isAlways: true),
      ShapeMember("unread", .integer, "How many recorded incidents it lowers that nobody has read.", isAlways: true),
      ShapeMember("readers", .list(.named("ChangeReader")), isAlways: true),
    ]), problems: [.notFound]
  ) { call in
    let name = try await call.pack()
    let proof = await call.desk.proof(of: try await call.draft().state.files)
    var unread = 0
    if let pack = proof.proof.pack, pack.name == name { unread = try await call.desk.unread(under: pack).count }
    let readers = try await call.desk.readers(of: proof.hash, name)
    return APIAnswer(
      .members([
        "findings": .integer(Int64(proof.proof.findings.count)), "unread": .integer(Int64(unread)),
        "readers": .list(readers.map { View.reader.told($0, personal: call.seesPersonal) }),
      ]))
  }

  private static let model = APIRoute(
    method: .get, path: "/procedures/{pack}/drafts/{draft}/model", scope: .read, action: .look,
    summary: "A table as the DMN standard writes it.",
    parameters: [
      APIParameter(name: "path", shape: .text, summary: "Of the table inside the pack.", isRequired: true)
    ], answer: .bytes, contentType: "application/xml", problems: [.notFound, .unfit]
  ) { call in
    let files = try await call.draft().state.files
    let file: NamedFile?
    do throws(PackFault) { file = try DraftFiles.model(call.query["path"] ?? "", in: files) } catch {
      throw Problem(.unfit, error.findings.first?.description ?? "the table cannot be written so", field: "path")
    }
    guard let file else { throw Problem(.notFound, "the draft has no table of this path") }
    return APIAnswer(.bytes(file.bytes), headers: ["Content-Disposition": file.disposition])
  }

  private static let fields = [
    Field.words("file", "The path of the file inside the pack."),
    Field.words("part", "Where it stands, such as decisions/priority/rules/people-inside/when/#0."),
    Field.words("text", "What it would become; nothing takes it out where it may be left out.").ifAny,
  ]

  private static let check = APIRoute(
    method: .post, path: "/procedures/{pack}/drafts/{draft}/check", scope: .procedures, action: .keepProcedures,
    summary: "What would be found with another text in one part of a file; nothing is recorded by it.",
    body: .object(fields.map(\.member)),
    answer: .object([
      ShapeMember("new", .list(.named("Finding")), "What would be found beside what is found already.", isAlways: true),
      ShapeMember("left", .integer, "How many findings there would be in all.", isAlways: true),
      ShapeMember("failed", .integer, "How many examples would not pass.", isAlways: true),
    ]), problems: [.notFound]
  ) { call in
    let draft = try await call.draft()
    let sent = try fields.read(call.body ?? .object([]))
    guard let part = ElementAddress(sent["part"] ?? "") else {
      throw Problem(.unfit, "part takes where it stands, such as decisions/priority/hit-policy", field: "part")
    }
    do {
      let check = try await DraftFiles.check(
        draft.state.files, file: sent["file"] ?? "", part: part, text: sent["text"] ?? "", on: call.desk)
      return APIAnswer(
        .members([
          "new": .list(check.new.map { View.finding.told($0, personal: true) }), "left": .integer(Int64(check.left)),
          "failed": .integer(Int64(check.failed)),
        ]))
    } catch let fault as EditFault { throw Problem(.unfit, fault.description, field: "text") }
  }

  // MARK: A folder becomes a draft

  private var taking: APIRoute {
    APIRoute(
      method: .post, path: "/procedures/{pack}/drafts/archive", scope: .procedures, action: .keepProcedures,
      summary: "Begin a draft from a folder that is sent as one file (tar, without compression).",
      parameters: [APIParameter(name: "purpose", shape: .words, summary: "What it is for.", isRequired: true)],
      bodyTypes: ["application/x-tar"], answer: .named("Receipt"), madeStatus: .created,
      problems: [.notFound, .refused, .keyUsedBefore, .stillUnderWay], bodyBytesMax: DraftFiles.archiveBytesMax,
      handle: { try await take($0) }, takesIdempotencyKey: true)
  }

  private func take(_ call: APICall) async throws -> APIAnswer {
    let (key, pack) = (try call.holder, try await call.pack())
    guard let purpose = call.query["purpose"], purpose.hasWords else {
      throw Problem(.badRequest, "purpose takes what the draft is for", field: "purpose")
    }
    let naming = try OrderNaming(call, key)
    guard underWay.begin(naming.keyDigest) else { throw Problem.stillUnderWay }
    defer { underWay.end(naming.keyDigest) }
    try naming.refuseOtherUse(of: call.desk.journal)
    let beginning: DraftBeginning
    do { beginning = try DraftFiles.beginning(of: pack, tar: call.bodyBytes, purpose: purpose) } catch let fault
      as EditFault
    { throw Problem(.unfit, fault.description) }
    let draft = DraftID(trusted: String(naming.keyDigest.prefix(12)))
    let outcome = try await call.desk.perform(
      Order(.draft(draft, .begin(beginning)), id: naming.id(0), by: key.account))
    let (words, position) = OrderRoutes.told(outcome)
    return APIAnswer(
      .members(["outcome": .text(words), "position": position.map { .integer($0) }, "draft": .id(draft)]),
      status: .created, headers: ["Location": "/api/v1/procedures/\(pack)/drafts/\(draft)"])
  }
}
