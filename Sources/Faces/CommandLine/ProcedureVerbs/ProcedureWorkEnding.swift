internal import ArgumentParser
internal import Desk
internal import Improvement
internal import Orders
internal import Procedure
internal import Vocabulary

/// `tocsin procedure work publish DRAFT`.
struct ProcedureWorkPublish: ActOnDraft {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Put a draft into force, at once or from a moment on.")

  @Option(help: "Why.") var reason: String
  @Option(help: "From when on, such as 2026-12-01T06:00:00Z; now otherwise.") var from: String?
  @OptionGroup var subject: DraftSubject

  var address: String { "drafts/{draft}/publication" }
  var fields: [String: String] { ["reason": reason, "from": from ?? ""] }
}

/// `tocsin procedure work drop DRAFT`.
struct ProcedureWorkDrop: ActOnDraft {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop a draft; its edits stay on record.")

  @Option(help: "Why.") var reason: String
  @OptionGroup var subject: DraftSubject

  var address: String { "drafts/{draft}/dropping" }
  var fields: [String: String] { ["reason": reason] }
}

/// `tocsin procedure rollback PACK`.
struct ProcedureRollback: ActOnDrafts {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Go back to the version that was in force before.",
    discussion: """
      Incidents that are open keep the terms they were opened under.

      Example:
        tocsin procedure rollback fire-brigade --reason "the wording misleads" --store store --actor mona
      """)

  @Option(help: "Why.") var reason: String
  @Option(help: "The hash of an earlier version.") var hash: String?
  @OptionGroup var subject: PackSubject

  var address: String { "rollback" }
  var fields: [String: String] { ["reason": reason, "hash": hash ?? ""] }
}

/// `tocsin procedure work show DRAFT`: what was found in it and what it changes; of a pack, its drafts.
struct ProcedureWorkShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What was found in a draft and what it changes; of a pack, the drafts there are.")

  @Argument(help: "The draft's id, or the pack's name.") var name: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  private struct Sheet: Encodable {
    let draft, pack, version, purpose: String
    let edits: Int
    let sound: Bool
    let findings, changes, outcomes: [String]
  }

  func run(in office: Office) async throws -> Int32 {
    let desk = try await office.desk()
    if let state = try await desk.workedDraft(try DraftID(name)) {
      let sheet = try await sheet(name, state, desk)
      if options.json { try await office.output.json(sheet) } else { try await tell(sheet, office) }
      return sheet.sound ? 0 : 1
    }
    let drafts = await desk.workedDrafts(of: try PackName(name))
    if options.json {
      try await office.output.json(drafts.map { ["draft": $0.id.text, "purpose": $0.state.beginning?.purpose ?? ""] })
    } else {
      for draft in drafts {
        try await office.output.line("\(draft.id)  \(shown(draft.state.beginning?.purpose ?? ""))")
      }
      if drafts.isEmpty { try await office.output.remark("there is no such draft, and no draft of such a pack") }
    }
    return drafts.isEmpty ? 1 : 0
  }

  private func sheet(_ id: String, _ state: DraftState, _ desk: Desk) async throws -> Sheet {
    let proof = await desk.proof(of: state.files)
    var old: Pack?
    if let pack = state.beginning?.pack { old = try await desk.packInForce(pack) }
    var outcomes: [String] = []
    if let old, let new = proof.proof.pack {
      let difference = OutcomeDifference(from: old, to: new)
      outcomes =
        difference.lines.map { line in
          let when = line.when.map { "\($0.question) \($0.answer)" }.joined(separator: "; ")
          return "\(line.change) in \(line.tree)"
            + (when.isEmpty ? "" : line.isExact ? " when \(when)" : ", once when \(when)")
        } + difference.notCompared
    }
    return Sheet(
      draft: id, pack: state.beginning?.pack.text ?? "", version: PackEditing(state.files).says("version") ?? "",
      purpose: state.beginning?.purpose ?? "", edits: state.revision, sound: proof.isSound,
      findings: proof.proof.findings.map(\.description),
      changes: old.map { PackDifference(from: $0.files, to: state.files).lines.map { "\($0.file): \($0.words)" } }
        ?? [],
      outcomes: outcomes)
  }

  private func tell(_ sheet: Sheet, _ office: Office) async throws {
    try await office.output.line(
      "\(shown(sheet.draft)): \(shown(sheet.pack)) \(shown(sheet.version)), \(shown(sheet.purpose)), \(sheet.edits) edits, "
        + (sheet.sound ? "sound" : "\(sheet.findings.count) findings"))
    for line in sheet.findings + sheet.outcomes + sheet.changes { try await office.output.line("  \(shown(line))") }
  }
}
