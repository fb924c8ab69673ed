internal import ArgumentParser
internal import Procedure

/// `tocsin procedure test FOLDER`: every example of a pack with its outcome; exits 1 where the pack is not sound.
struct ProcedureTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run a pack's examples and say of each whether it passed.")

  @Argument(help: "The pack's folder.") var folder: String
  @Flag(help: "Print JSON.") var json = false

  private struct Finding: Encodable {
    let file: String
    let line: Int
    let column: Int?
    let what: String
    let mend: String
  }

  private struct Example: Encodable {
    let title: String
    let file: String
    let line: Int
    let outcome: String
    let failures: [Finding]
  }

  private struct Report: Encodable {
    let sound: Bool
    let passed: Int
    let failed: Int
    let notRun: Int
    let examples: [Example]
    /// What is wrong with the pack beside examples that fail.
    let findings: [Finding]
  }

  func run() async throws {
    let terminal = Terminal()
    let proof = PackProof(folder: Folder.absolute(folder))
    let examples = proof.examples.map { run in
      Example(
        title: run.title, file: run.file, line: run.line, outcome: outcome(run), failures: run.failures.map(told))
    }
    let findings = proof.otherFindings
    func count(_ outcome: String) -> Int { examples.count { $0.outcome == outcome } }
    let report = Report(
      sound: proof.pack != nil, passed: count("passed"), failed: count("failed"), notRun: count("not run"),
      examples: examples, findings: findings.map(told))
    if json {
      try await terminal.json(report)
    } else {
      for run in proof.examples { try await show(run, terminal) }
      for finding in findings { try await terminal.line(finding.description) }
      try await terminal.line(
        "\(report.passed) passed, \(report.failed) failed, \(report.notRun) not run, "
          + "\(findings.count) other findings")
    }
    if !report.sound { throw ExitCode(1) }
  }

  private func show(_ run: ExampleRun, _ terminal: Terminal) async throws {
    let title = run.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    try await terminal.line("\(outcome(run)): \(run.file):\(run.line): \(title)")
    for failure in run.failures { try await terminal.line("  \(failure)") }
  }

  private func outcome(_ run: ExampleRun) -> String {
    if run.passed { return "passed" }
    return run.failures.isEmpty ? "not run" : "failed"
  }

  private func told(_ finding: Procedure.Finding) -> Finding {
    Finding(
      file: finding.file, line: finding.line, column: finding.column, what: finding.what, mend: finding.mend)
  }
}
