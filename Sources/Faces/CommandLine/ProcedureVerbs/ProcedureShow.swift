internal import ArgumentParser
internal import Procedure

/// `tocsin procedure show FOLDER`: a sound pack laid out to be read; exits 1 with the findings where it is not sound.
struct ProcedureShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a pack: services, natures, trees with questions and leaves, levels, cards, units.")

  @Argument(help: "The pack's folder.") var folder: String
  @Option(help: "Print this tree alone.") var tree: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let terminal = Terminal()
    let summary: PackSummary
    do {
      summary = PackSummary(try Pack.read(folder: Folder.absolute(folder)))
    } catch {
      for finding in error.findings { try await terminal.line(finding.description) }
      try terminal.remark("tocsin: \(error.findings.count) findings; only a sound pack can be shown")
      throw ExitCode(1)
    }
    guard let tree else {
      if json { try await terminal.json(summary) } else { try await tell(summary.lines, terminal) }
      return
    }
    guard let wanted = summary.trees.first(where: { $0.id == tree }) else {
      let known = summary.trees.map(\.id).joined(separator: ", ")
      throw CommandFault("the pack \(summary.name) has no such tree; it has \(known)")
    }
    if json { try await terminal.json(wanted) } else { try await tell(wanted.lines, terminal) }
  }

  private func tell(_ lines: [String], _ terminal: Terminal) async throws {
    try await terminal.line(lines.joined(separator: "\n"))
  }
}
