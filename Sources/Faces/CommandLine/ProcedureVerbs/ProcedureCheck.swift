internal import ArgumentParser
internal import Procedure
internal import Vocabulary

/// `tocsin procedure check FOLDER`: exits 1 with every finding where the pack is not sound.
struct ProcedureCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run every check on a pack; each finding names file, line, what is wrong and how to mend it.")

  @Argument(help: "The pack's folder.") var folder: String
  @Flag(help: "Print JSON.") var json = false

  private struct Finding: Encodable {
    let file: String
    let line: Int
    let column: Int?
    let what: String
    let mend: String
  }

  private struct Report: Encodable {
    let sound: Bool
    let name: String?
    let version: String?
    let hash: String?
    let findings: [Finding]
  }

  func run() async throws {
    let terminal = Terminal()
    do {
      let pack = try Pack.read(folder: Folder.absolute(folder))
      if json {
        try await terminal.json(
          Report(sound: true, name: pack.name.text, version: pack.version, hash: pack.hash.text, findings: []))
      } else {
        let questions = pack.trees.values.reduce(0) { $0 + $1.questions.count }
        try await terminal.line(
          "sound: \(pack.name) \(pack.version), \(pack.trees.count) trees, \(questions) questions, \(pack.natures.count) natures"
        )
        try await terminal.line("hash: \(pack.hash)")
      }
    } catch let fault as PackFault {
      if json {
        let findings = fault.findings.map {
          Finding(file: $0.file, line: $0.line, column: $0.column, what: $0.what, mend: $0.mend)
        }
        try await terminal.json(Report(sound: false, name: nil, version: nil, hash: nil, findings: findings))
      } else {
        for finding in fault.findings { try await terminal.line(finding.description) }
        try terminal.remark("tocsin: \(fault.findings.count) findings; the pack cannot be published")
      }
      throw ExitCode(1)
    }
  }
}
