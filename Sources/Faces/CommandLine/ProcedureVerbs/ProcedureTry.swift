internal import Account
internal import ArgumentParser
internal import Desk
internal import Incident
internal import Overview
internal import Procedure
internal import Vocabulary

/// `tocsin procedure try FOLDER`: what a draft would have made of every recorded incident that went by the pack.
struct ProcedureTry: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Run a draft over what was recorded, and read what it lowers.",
    discussion: """
      The recorded answers are taken through the draft's trees; where it asks what was never asked, every possible answer is tried.
      What would come out lower has to be read, incident by incident, before the draft can be published.

      Examples:
        tocsin procedure try fire-2 --store store --since 2026-01-01
        tocsin procedure try fire-2 --store store --list lowered
        tocsin procedure try fire-2 --store store --incident 261121-0042 --actor anna
        tocsin procedure try fire-2 --store store --read 261121-0042 --actor anna --reason "bins burn by themselves"
      """)

  /// What is listed.
  enum Listed: String, ExpressibleByArgument, CaseIterable {
    case lowered, unread, changed, open, undecided, all
  }

  @Argument(help: "The draft's folder.") var folder: String
  @OptionGroup var store: StoreOption
  @Option(help: ArgumentHelp("Only incidents opened on this day or later, such as 2026-01-31.", valueName: "DATE"))
  var since: String?
  @Option(help: "List incidents: lowered, unread, changed, open, undecided or all.") var list: Listed?
  @Option(help: "The most incidents that are listed.") var limit = 50
  @Option(help: ArgumentHelp("Open one incident: its answers, before and after.", valueName: "INCIDENT"))
  var incident: String?
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Say that this one was read; may be given several times.", valueName: "INCIDENT"))
  var read: [String] = []
  @Option(name: [.customLong("actor"), .customLong("by")], help: "Who looks or reads.") var actor: String?
  @Option(help: "Why what was read is right.") var reason: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (0...100_000).contains(limit) else { throw ValidationError("--limit takes 0 to 100000") }
    guard read.isEmpty || (actor != nil && reason != nil) else {
      throw ValidationError("--read needs --actor, who read it, and --reason, why it is right")
    }
  }

  func run(in office: Office) async throws -> Int32 {
    let draft = try Pack.read(folder: office.path(folder))
    let desk = try await office.desk()
    guard try await !desk.versions(of: draft.name).isEmpty else {
      let names = await desk.packNames().map(\.text).joined(separator: ", ")
      throw CommandFault(
        "no version of \(quoted(draft.name.text)) is published here, so no incident went by it; published are: "
          + (names.isEmpty ? "none" : names))
    }
    if !read.isEmpty { return try await read(draft, desk, office) }
    var since: Moment?
    if let day = self.since { since = try await ProcedureTry.moment(day, desk) }
    let start = ContinuousClock.now
    let told = Progress(office.output)
    let trial = try await desk.trial(of: draft, since: since) { position, last in
      try await told.tell("\(position * 100 / max(1, last)) % of \(last) entries")
    }
    let elapsed = ContinuousClock.now - start
    if let incident { return try await open(incident, trial, desk, office) }
    let unread = try await TrialSheet.unread(trial, desk)
    let sheet = TrialSheet(
      trial, unread: unread, list: list ?? (json ? .all : nil), limit: limit, seconds: seconds(elapsed))
    if json {
      try await office.output.json(sheet)
    } else {
      for line in sheet.lines { try await office.output.line(line) }
    }
    return 0
  }

  private func seconds(_ elapsed: Duration) -> Double {
    Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  static func moment(_ text: String, _ desk: Desk) async throws -> Moment {
    await desk.localTime.moment(try CivilDate(text: text), second: 0)
  }

  // MARK: One incident

  private func open(_ name: String, _ trial: Trial, _ desk: Desk, _ office: Office) async throws -> Int32 {
    let looker = try await Looker(office: office, actor: actor)
    let (id, _) = try await looker.life(name)
    guard let line = trial.line(of: id) else { throw CommandFault.notTried(name, trial.draft.name) }
    let isRead = try await !TrialSheet.unread(trial, desk).contains(id)
    let card = TrialSheet.Line(line, trial.outcome(of: line), isUnread: !isRead, withholds: false)
    if json {
      try await office.output.json(card)
    } else {
      for line in card.lines { try await office.output.line(line) }
    }
    return 0
  }

  /// Each is opened by whoever reads it, so that a look at a restricted one is recorded.
  private func read(_ draft: Pack, _ desk: Desk, _ office: Office) async throws -> Int32 {
    try office.check(.publishProcedures)
    let looker = try await Looker(office: office, actor: actor)
    guard let actor = looker.actor else { throw CommandFault("say with --actor who read it") }
    for name in read {
      let (incident, _) = try await looker.life(name)
      let id = try CommandID(Worker.freshID("read"))
      guard
        let outcome = try await desk.read(incident, under: draft, reason: reason ?? "", id: id, by: actor)
      else {
        throw CommandFault("\(quoted(name)) is not lowered by \(draft.name) \(draft.version); there is nothing to read")
      }
      let word = outcome == .alreadySo ? "read before" : "read"
      if json {
        try await office.output.json(["incident": name, "outcome": word])
      } else {
        try await office.output.line("\(word): \(shown(name)), by \(actor)")
      }
    }
    return 0
  }
}

extension CommandFault {
  static func notTried(_ name: String, _ pack: PackName) -> CommandFault {
    CommandFault("\(quoted(name)) did not go by \(pack); `--list all` shows those that did")
  }
}
