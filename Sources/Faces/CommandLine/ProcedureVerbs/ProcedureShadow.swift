internal import Account
internal import ArgumentParser
internal import Desk
internal import Improvement
internal import Incident
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin procedure shadow NAME`: where a draft that runs beside the version in force disagrees with it.
struct ProcedureShadow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "shadow",
    abstract: "Run the laid-open draft silently beside the version in force, and list where they disagree.",
    discussion: """
      Examples:
        tocsin procedure shadow fire-brigade --begin --store store --actor anna
        tocsin procedure shadow fire-brigade --store store
        tocsin procedure shadow fire-brigade --end --reason "four weeks are over" --store store --actor anna
      """)

  @Argument(help: "The pack's name.") var name: String
  @OptionGroup var store: StoreOption
  @Flag(help: "Begin with the draft that is laid open.") var begin = false
  @Flag(help: "End it.") var end = false
  @Option(help: "Why it ends.") var reason: String?
  @Option(help: "Who begins or ends it.") var actor: String?
  @Option(help: "The most disagreements that are listed.") var limit = 50
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard !(begin && end) else { throw ValidationError("either --begin or --end") }
    guard !(begin || end) || actor != nil else { throw ValidationError("--begin and --end need --actor") }
    guard !end || reason != nil else { throw ValidationError("--end needs --reason") }
    guard (0...ShadowRun.listedMax).contains(limit) else {
      throw ValidationError("--limit takes 0 to \(ShadowRun.listedMax)")
    }
  }

  private struct Sheet: Encodable {
    let since, by: String
    let trial: TrialSheet
    let disagreements: Int
    let newest: [TrialSheet.Line]
  }

  func run(in office: Office) async throws -> Int32 {
    let desk = try await office.desk()
    let name = try PackName(name)
    if begin || end { try await change(name, desk, office) }
    guard let run = try await desk.shadowRun(of: name) else {
      try await office.output.remark(
        "no draft of \(name) runs in the shadow; `tocsin procedure draft FOLDER` lays one open, --begin begins")
      return end ? 0 : 1
    }
    let unread = try await TrialSheet.unread(run.trial, desk)
    let sheet = Sheet(
      since: run.since.rfc3339, by: run.by.text,
      trial: TrialSheet(run.trial, unread: unread, list: nil, limit: 0, seconds: 0),
      disagreements: run.disagreementCount,
      newest: run.disagreements.prefix(limit).map { line in
        TrialSheet.Line(
          line, run.trial.outcome(of: line), isUnread: unread.contains(line.incident), withholds: line.isRestricted)
      })
    if json { return try await tell(sheet, office) }
    try await office.output.line(
      "\(run.draft.name) \(run.draft.version) in the shadow since \(sheet.since), begun by \(shown(sheet.by)): "
        + "\(sheet.trial.incidents) incidents, \(sheet.disagreements) disagreements")
    for line in sheet.newest.flatMap(\.lines) { try await office.output.line(line) }
    return 0
  }

  private func tell(_ sheet: Sheet, _ office: Office) async throws -> Int32 {
    try await office.output.json(sheet)
    return 0
  }

  private func change(_ name: PackName, _ desk: Desk, _ office: Office) async throws {
    try office.check(.keepProcedures)
    let by = try ActorID(actor ?? "")
    let command: PackCommand
    if begin {
      guard let draft = try await desk.packState(name).draft else { throw PackRefusal.noDraft }
      command = .beginShadow(draft.hash)
    } else {
      command = .endShadow(reason: reason ?? "")
    }
    _ = try await desk.perform(Order(.pack(name, command), id: try CommandID(Worker.freshID("shadow")), by: by))
  }
}
