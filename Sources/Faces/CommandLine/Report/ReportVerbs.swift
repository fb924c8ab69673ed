internal import ArgumentParser

/// `tocsin report`: figures from the record.
struct ReportVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Figures from what was recorded.",
    discussion: """
      Examples:
        tocsin report intervals --store store --by station
        tocsin report conformance --store store --json
        tocsin report quality --store store
        tocsin report alarms --store store
      """,
    subcommands: [ReportIntervals.self, ReportConformance.self, ReportQuality.self, ReportAlarms.self])
}
