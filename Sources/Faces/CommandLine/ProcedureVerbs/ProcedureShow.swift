internal import ArgumentParser
internal import Console
internal import Procedure
internal import Vocabulary

/// `tocsin procedure show FOLDER`: a sound pack laid out to be read; exits 1 with the findings where it is not sound.
struct ProcedureShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a pack: services, natures, trees with questions and leaves, tables, levels, cards, units.",
    discussion: """
      With --svg it prints a picture: of the tree that --tree names, else of what the decisions of its tables take.

      Examples:
        tocsin procedure show procedures/fire-brigade
        tocsin procedure show procedures/fire-brigade --tree fire --svg > fire.svg
        tocsin procedure show procedures/fire-brigade --svg > decisions.svg
      """)

  @Argument(help: "The pack's folder.") var folder: String
  @Option(help: "Print this tree alone.") var tree: String?
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print a picture in SVG.") var svg = false

  func validate() throws {
    if svg, json { throw ValidationError("expected --svg or --json, found both; leave one out") }
  }

  func run() async throws {
    let terminal = Terminal()
    let pack: Pack
    do {
      pack = try Pack.read(folder: Folder.absolute(folder))
    } catch {
      for finding in error.findings { try await terminal.line(finding.description) }
      try terminal.remark("tocsin: \(error.findings.count) findings; only a sound pack can be shown")
      throw ExitCode(1)
    }
    let summary = PackSummary(pack)
    if svg, tree == nil {
      guard let picture = PackDrawing.requirementGraph(of: pack) else {
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
      guard let picture = PackDrawing.svg(of: TreeID(trusted: wanted.id), in: pack) else {
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
