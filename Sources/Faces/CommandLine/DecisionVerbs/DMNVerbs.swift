internal import ArgumentParser

/// `tocsin dmn`: decision models of the standard.
struct DMNVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn", abstract: "Run decision models of the standard DMN, and test cases on them.",
    discussion: """
      Examples:
        tocsin dmn run triage.dmn --decision triage --input call.json
        tocsin dmn test models --failures
      """,
    subcommands: [DMNRun.self, DMNTest.self])
}
