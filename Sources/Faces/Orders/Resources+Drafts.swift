internal import Account
internal import Desk
internal import Improvement
internal import Incident
internal import Procedure
package import Vocabulary

/// Drafts of packs that people work on: begun, edited part by part, laid open, published, or dropped.
extension Resources {
  static let drafts: [Resource] = [
    Resource(
      "/procedures/{pack}/drafts", .keepProcedures, "Begin a draft from the version in force.",
      [
        .words("purpose", "What it is for."),
        .words("version", "What it will be called; the next number otherwise.").ifAny,
      ],
      intents: { sheet in [.draft(sheet.newDraft, .begin(try await beginning(sheet)))] },
      makes: { .draft(try $0.packName(), $0.newDraft) }),
    Resource(
      "/procedures/{pack}/drafts/{draft}/edits", .keepProcedures, "Change one part of a file, as somebody saw it.",
      [
        .words("file", "The path of the file inside the pack."),
        .words("part", "Where it stands, such as decisions/priority/rules/people-inside/when/#0."),
        .choice("act", DraftAct.allCases.map(\.rawValue), "What is done to it; set, where it is left out.").ifAny,
        .words("text", "What it becomes; nothing takes it out where it may be left out.").ifAny, seen,
      ]
    ) { sheet in
      let (id, files, seen) = try await sheet.seenDraft()
      let (edit, what) = try DraftAct.edit(sheet, files)
      return .draft(id, .edit(edit, what: what, seen: seen))
    },
    Resource(
      "/procedures/{pack}/drafts/{draft}/texts", .keepProcedures, "Write a whole file anew; no text removes it.",
      [.words("file", "The path of the file inside the pack."), .words("text", "The whole of it.").ifAny, seen]
    ) { sheet in
      let (id, files, seen) = try await sheet.seenDraft()
      let path = try sheet.words("file", "the path of the file")
      do throws(EditFault) {
        let (edit, what) = try PackEditing(files).rewrite(path, sheet.fields["text"] ?? "")
        return .draft(id, .edit(edit, what: what, seen: seen))
      } catch let fault { throw Unfit("text", fault.description) }
    },
    Resource(
      "/procedures/{pack}/drafts/{draft}/tables", .keepProcedures, "Add a table in a file of its own, to be filled in.",
      [.words("decision", "What is decided, such as priority or escalation."), seen]
    ) { sheet in
      let (id, files, seen) = try await sheet.seenDraft()
      let name = try sheet.words("decision", "what is decided")
      let path = "tables/\(name.lowercased().replacing(" ", with: "-")).yaml"
      guard files[path] == nil else { throw Unfit("decision", "the draft has the file \(path) already") }
      do throws(EditFault) {
        let (edit, what) = try PackEditing(files).rewrite(path, ElementText.tableFile(name: name, column: "nature"))
        return .draft(id, .edit(edit, what: what, seen: seen))
      } catch let fault { throw Unfit("decision", fault.description) }
    },
    Resource(
      "/procedures/{pack}/drafts/{draft}/layouts", .keepProcedures,
      "Turn a model of the DMN standard into the table form, without what that does not hold.",
      [.words("file", "The path of the model inside the pack."), seen]
    ) { sheet in
      let (id, files, seen) = try await sheet.seenDraft()
      let path = try sheet.words("file", "the path of the model")
      do throws(EditFault) {
        let (edit, what) = try PackEditing(files).layOut(path)
        return .draft(id, .edit(edit, what: what, seen: seen))
      } catch let fault { throw Unfit("file", fault.description) }
    },
    Resource("/procedures/{pack}/drafts/{draft}/undoing", .keepProcedures, "Take back your own last edit.") {
      .draft(try await $0.draft().id, .undo)
    },
    Resource("/procedures/{pack}/drafts/{draft}/redoing", .keepProcedures, "Take back your own last undoing.") {
      .draft(try await $0.draft().id, .redo)
    },
    Resource("/procedures/{pack}/drafts/{draft}/opening", .keepProcedures, "Lay it open, to be tried and read.") {
      let (_, state) = try await $0.draft()
      return .pack(try $0.packName(), .draft(try await publishable(state, $0.desk).version))
    },
    Resource("/procedures/{pack}/drafts/{draft}/dropping", .keepProcedures, "Drop it.", [.reason]) {
      .draft(try await $0.draft().id, .drop(reason: try $0.words("reason", "the reason")))
    },
    Resource(
      "/procedures/{pack}/drafts/{draft}/publication", .publishProcedures,
      "Put it into force, at once or from a moment on.",
      [
        .reason,
        .words("from", "From when on, as 2026-11-21T09:30:00Z or 2026-11-21 09:30 at the centre; now otherwise.").ifAny,
      ],
      intents: { sheet in
        let (id, state) = try await sheet.draft()
        let (pack, version) = try await publishable(state, sheet.desk)
        let what = ScheduledPack(
          version, from: try await sheet.momentHere("from"), reason: try sheet.words("reason", "the reason"))
        let lowering = try await sheet.desk.downgrades(under: pack)
        return [.pack(pack.name, .schedule(what, lowering: lowering)), .draft(id, .conclude(version.hash))]
      }),
  ]

  static let versions: [Resource] = [
    Resource("/procedures/{pack}/schedule/withdrawal", .publishProcedures, "What was to come does not come.", [.reason])
    {
      .pack(try $0.packName(), .withdrawSchedule(reason: try $0.words("reason", "the reason")))
    },
    Resource(
      "/procedures/{pack}/rollback", .publishProcedures, "Go back to the version that was in force before.",
      [.words("hash", "That version, where it is an earlier one.").ifAny, .reason]
    ) { sheet in
      let hash = try sheet.optionalName("hash") as PackHash?
      return .pack(try sheet.packName(), .rollBack(to: hash, reason: try sheet.words("reason", "the reason")))
    },
    Resource(
      "/procedures/{pack}/changes", .keepShift, "Say that you have read what a version changes.",
      [.name("hash", "The version.")]
    ) { .pack(try $0.packName(), .readChanges(try $0.name("hash", "the version"))) },
  ]

  private static let seen = Field.integer(
    "seen", 0...Int64(DraftState.editsMax),
    "How many edits the draft had when it was looked at; as it stands otherwise."
  ).ifAny

  private static func beginning(_ sheet: OrderSheet) async throws -> DraftBeginning {
    let name = try sheet.packName()
    guard let pack = try await sheet.desk.packInForce(name) else { throw NothingThere() }
    let editing = PackEditing(pack.files)
    let version = sheet.optional("version") ?? editing.nextVersion
    do {
      return DraftBeginning(
        pack: name, from: pack.hash, purpose: try sheet.words("purpose", "the purpose"),
        files: try editing.raising(to: version))
    } catch let fault as EditFault { throw Unfit("version", fault.description) }
  }

  /// The draft as a sound pack, to become a version.
  private static func publishable(
    _ state: DraftState, _ desk: Desk
  ) async throws -> (pack: Pack, version: PublishedPack) {
    let proof = await desk.proof(of: state.files)
    guard let pack = proof.proof.pack else {
      throw Unfit("", "the draft has \(proof.proof.findings.count) findings; mend them first")
    }
    guard pack.name == state.beginning?.pack else {
      throw Unfit("", "pack.yaml calls the pack \(pack.name), which is another one")
    }
    return (pack, PublishedPack(version: pack.version, hash: pack.hash, files: pack.files))
  }
}

/// What is done to a part of a draft, as an address or a form says it.
package enum DraftAct: String, CaseIterable, Sendable {
  case set
  case insertBefore = "insert-before"
  case insertBehind = "insert-behind"
  case remove
  case moveUp = "move-up"
  case moveDown = "move-down"

  /// The edit that a sheet asks for.
  package static func edit(_ sheet: OrderSheet, _ files: [String: String]) throws -> (edit: FileEdit, what: String) {
    let path = try sheet.words("file", "the path of the file")
    guard let part = ElementAddress(try sheet.words("part", "the part")) else {
      throw Unfit("part", "this is no address of a part, such as decisions/priority/rules/#0")
    }
    let act = try sheet.optional("act") == nil ? .set : sheet.choice("act") { DraftAct(rawValue: $0) }
    let text = sheet.fields["text"] ?? ""
    let element: ElementAct =
      switch act {
      case .set: .set(text)
      case .insertBefore: .insert(text, isBefore: true)
      case .insertBehind: .insert(text, isBefore: false)
      case .remove: .remove
      case .moveUp: .move(isUp: true)
      case .moveDown: .move(isUp: false)
      }
    do throws(EditFault) { return try PackEditing(files).edit(path, part, element) } catch let fault {
      throw Unfit("text", fault.description)
    }
  }
}
