internal import ArgumentParser
internal import Assessment
internal import Console
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin procedure show`: a sound pack laid out to be read, or what an incident made of one as a picture; exits 1 with the findings where
/// a folder is not sound.
struct ProcedureShow: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a pack: services, natures, trees with questions and leaves, tables, levels, cards, units.",
    discussion: """
      With --svg it prints a picture: of the tree that --tree names, else of what the decisions of its tables take. With
      --incident the pack is the version in the store by which the incident was assessed, and the picture is of its path
      through the tree; with --decisions, of what its tables took.

      Examples:
        tocsin procedure show procedures/fire-brigade
        tocsin procedure show procedures/fire-brigade --tree fire --svg > fire.svg
        tocsin procedure show procedures/fire-brigade --svg > decisions.svg
        tocsin procedure show fire-brigade --svg --incident 261121-0042 --store store > path.svg
        tocsin procedure show fire-brigade --svg --decisions --incident 261121-0042 --store store > taken.svg
      """)

  @Argument(help: "The pack's folder; with --incident its name.") var pack: String
  @Option(help: "Print this tree alone.") var tree: String?
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print a picture in SVG.") var svg = false
  @Flag(help: "Draw what the decisions take.") var decisions = false
  @Option(help: "Mark what this incident made of it.") var incident: String?
  @Option(name: .customLong("store"), help: ArgumentHelp("The folder of the incident's store.", valueName: "DIR"))
  var storeFolder: String?
  @Option(help: "Who looks; needed for restricted incidents.") var actor: String?

  var store: StoreOption { StoreOption(folder: storeFolder ?? "") }

  func validate() throws {
    if svg, json { throw ValidationError("expected --svg or --json, found both; leave one out") }
    if decisions, !svg { throw ValidationError("--decisions draws; add --svg") }
    if decisions, tree != nil { throw ValidationError("expected --decisions or --tree, found both; leave one out") }
    guard incident != nil else {
      if storeFolder != nil { throw ValidationError("--store goes with --incident; name one, or leave it out") }
      return
    }
    guard svg else { throw ValidationError("--incident marks a picture; add --svg") }
    guard storeFolder != nil else { throw ValidationError("--incident needs --store, the folder of its store") }
    try store.validate()
  }

  func run() async throws {
    if incident == nil { try await showFolder() } else { try await runOnStore() }
  }

  /// The picture of an incident; a folder is read without a store.
  func run(in office: Office) async throws -> Int32 {
    guard let incident else { throw CommandFault("a folder is shown at a terminal; name an incident with --incident") }
    let looker = try await Looker(office: office, actor: actor)
    let (_, life) = try await looker.life(incident)
    guard let asked = life.assessment.tree, let version = life.assessment.pack,
      let used = try await looker.desk.pack(version)
    else { throw CommandFault("\(quoted(incident)) was never asked a question, so it took no path") }
    guard used.name.text == pack else {
      throw CommandFault(
        "\(quoted(incident)) was assessed by the pack \(used.name), not by \(quoted(pack)); write that")
    }
    guard tree == nil || tree == asked.text else {
      throw CommandFault(
        "\(quoted(incident)) went through the tree \(asked), not \(quoted(tree ?? "")); leave --tree out")
    }
    let picture = try decisions ? taken(life, used) : path(life, asked, used)
    try await office.output.line(String(decoding: picture, as: UTF8.self))
    return 0
  }

  private func path(_ life: Life, _ tree: TreeID, _ pack: Pack) throws -> [UInt8] {
    let picture = PackDrawing.svg(
      of: tree, in: pack, answers: life.assessment.answers, asking: life.assessment.asking?.question)
    guard let picture else { throw CommandFault("the tree \(tree) has too many parts for a picture") }
    return picture
  }

  private func taken(_ life: Life, _ pack: Pack) throws -> [UInt8] {
    guard let determinant = life.assessment.determinant else {
      throw CommandFault("\(quoted(incident ?? "")) has no determinant yet, so no table decided anything")
    }
    let picture = PackDrawing.requirementGraph(of: pack, answers: life.assessment.answers, determinant: determinant)
    guard let picture else { throw CommandFault("the pack \(pack.name) has no tables that can be drawn") }
    return picture
  }

  // MARK: A folder

  private func showFolder() async throws {
    let terminal = Terminal()
    let read: Pack
    do {
      read = try Pack.read(folder: Folder.absolute(pack))
    } catch {
      for finding in error.findings { try await terminal.line(finding.description) }
      try terminal.remark("tocsin: \(error.findings.count) findings; only a sound pack can be shown")
      throw ExitCode(1)
    }
    let summary = PackSummary(read)
    if svg, tree == nil {
      guard let picture = PackDrawing.requirementGraph(of: read) else {
        throw CommandFault("the pack \(summary.name) has no tables that can be drawn; name a tree with --tree")
      }
      return try terminal.write(picture)
    }
    guard let tree else {
      if json { try await terminal.json(summary) } else { try await tell(summary.lines, terminal) }
      return
    }
    guard let wanted = summary.trees.first(where: { $0.id == tree }) else {
      let known = summary.trees.map(\.id).joined(separator: ", ")
      throw CommandFault("the pack \(summary.name) has no such tree; it has \(known)")
    }
    if svg {
      guard let picture = PackDrawing.svg(of: TreeID(trusted: wanted.id), in: read) else {
        throw CommandFault("the tree \(wanted.id) has too many parts for a picture; print it without --svg")
      }
      return try terminal.write(picture)
    }
    if json { try await terminal.json(wanted) } else { try await tell(wanted.lines, terminal) }
  }

  private func tell(_ lines: [String], _ terminal: Terminal) async throws {
    try await terminal.line(lines.joined(separator: "\n"))
  }
}
