internal import ArgumentParser
internal import DMN

/// `tocsin dmn test FOLDER`: every test case of a folder in the public format; exits 1 where one fails.
struct DMNTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the test cases of a folder, and of those inside, on the models beside them.")

  @Argument(help: "A folder with models (.dmn) and test files (.xml) in the format of the DMN TCK.") var folder: String
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "List each failure with what was expected, what was found and why; and each case that was skipped.")
  var failures = false

  private struct Failure: Encodable {
    let node: String
    let expected: String
    let found: String
    let reason: String
  }

  private struct Case: Encodable {
    let file: String
    let id: String
    let description: String
    let outcome: String
    let skipped: String?
    let failures: [Failure]
  }

  private struct Report: Encodable {
    let passed: Int
    let failed: Int
    let skipped: Int
    let cases: [Case]
  }

  func run() async throws {
    let terminal = Terminal()
    let folder = try TestFolder(Folder.absolute(folder))
    var cases: [Case] = []
    folder.run { cases.append(told($0)) }
    func count(_ outcome: String) -> Int { cases.count { $0.outcome == outcome } }
    let report = Report(
      passed: count("passed"), failed: count("failed"), skipped: count("skipped"),
      cases: json && !failures ? [] : cases.filter { $0.outcome != "passed" })
    if json {
      try await terminal.json(report)
    } else {
      if failures {
        for test in report.cases { try await list(test, terminal) }
      }
      let skipped = report.skipped == 0 ? "" : ", \(report.skipped) skipped"
      try await terminal.line("\(report.passed) passed, \(report.failed) failed\(skipped)")
    }
    guard !cases.isEmpty else {
      throw CommandFault("\(self.folder) holds no test case; name a folder with models and test files")
    }
    if report.failed > 0 { throw ExitCode(1) }
  }

  private func told(_ result: TestResult) -> Case {
    var failures: [Failure] = []
    var reason: String?
    let outcome: String
    switch result.status {
    case .passed: outcome = "passed"
    case .skipped(let why):
      outcome = "skipped"
      reason = why
    case .failed(let found):
      outcome = "failed"
      failures = found.map { Failure(node: $0.node, expected: $0.expected, found: $0.found, reason: $0.reason) }
    }
    return Case(
      file: result.file, id: result.id, description: result.description, outcome: outcome, skipped: reason,
      failures: failures)
  }

  private func list(_ test: Case, _ terminal: Terminal) async throws {
    let heading = "\(test.outcome): \(test.file) case \(test.id)"
    try await terminal.line(shown(test.skipped.map { "\(heading): \($0)" } ?? heading))
    for failure in test.failures {
      try await terminal.line(shown("  \(failure.node): expected \(failure.expected)"))
      try await terminal.line(shown("    found \(failure.found)"))
      if !failure.reason.isEmpty { try await terminal.line(shown("    because \(failure.reason)")) }
    }
  }
}
