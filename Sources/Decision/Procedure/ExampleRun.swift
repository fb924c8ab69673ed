/// One example of a pack, and what came of running it.
package struct ExampleRun: Hashable, Sendable {
  package let title: String
  package let file: String
  /// From 1.
  package let line: Int
  /// What it found wrong; empty where it passed or was not run.
  package let failures: [Finding]
  /// Whether what it tests could be read far enough to be tried.
  package let wasRun: Bool

  package var passed: Bool { wasRun && failures.isEmpty }
}

/// Everything that reading a pack brought to light: the pack where it is sound, the findings where it is not, and
/// every example that could be read.
package struct PackProof: Sendable {
  /// Nil where there are findings.
  package let pack: Pack?
  package let findings: [Finding]
  /// In the order of their files and lines.
  package let examples: [ExampleRun]

  /// The findings that are no failure of an example.
  package var otherFindings: [Finding] {
    let failures = Set(examples.flatMap(\.failures))
    return findings.filter { !failures.contains($0) }
  }

  /// Reads, checks and tests the pack in a folder on this machine.
  package init(folder: String) {
    let report = Report()
    var reading = FolderReading(report: report)
    if reading.read(folder) {
      self.init(files: reading.texts, refused: reading.refused, report: report)
    } else {
      self.init(pack: nil, findings: report.sorted, examples: [])
    }
  }

  /// The same from a pack's texts; touches no disk.
  package init(files: [String: String]) { self.init(files: files, refused: [], report: Report()) }

  /// `refused` are files the folder has but which could not be read; the report says why.
  init(files: [String: String], refused: Set<String>, report: Report) {
    var reading = PackReading(files: PackFiles(texts: files, report: report), report: report)
    let pack = reading.pack(refused: refused)
    self.init(pack: report.isClean ? pack : nil, findings: report.sorted, examples: reading.runs)
  }

  private init(pack: Pack?, findings: [Finding], examples: [ExampleRun]) {
    self.pack = pack
    self.findings = findings
    self.examples = examples
  }
}
