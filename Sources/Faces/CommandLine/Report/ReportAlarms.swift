internal import ArgumentParser
internal import Overview

/// `tocsin report alarms`: which alarms interrupted people, and which of them for nothing.
struct ReportAlarms: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarms", abstract: "Count alarms, and those somebody found to be of no use.",
    discussion: """
      An alarm is a level raised by a trigger of the pack, or a deadline of an incident that passed.

      Example:
        tocsin report alarms --store store --json
      """)

  @OptionGroup var store: StoreOption
  @Flag(help: "Print JSON.") var json = false

  func run(in office: Office) async throws -> Int32 {
    let sheet = AlarmSheet(try await RecordWalk(office: office).run(.alarms, linesMax: 0).hindsight.alarms)
    if json {
      try await office.output.json(sheet)
    } else {
      for line in sheet.lines { try await office.output.line(line) }
    }
    return 0
  }
}

/// A count of alarms as it is printed; those found useless most often come first.
struct AlarmSheet: Encodable {
  struct Line: Encodable {
    /// `trigger` or `clock`.
    let kind: String
    let name: String
    let raised: Int
    let useless: Int
    let lastWhy: String?
  }

  let raised: Int
  let useless: Int
  let alarms: [Line]

  init(_ counts: AlarmCounts) {
    alarms = counts.rows.map { row in
      Line(
        kind: row.kind, name: row.name, raised: row.count.raised, useless: row.count.useless,
        lastWhy: row.count.lastWhy)
    }
    raised = counts.raised
    useless = counts.useless
  }

  var lines: [String] {
    ["\(raised) alarms, \(useless) of them of no use"]
      + alarms.map { line in
        let why = line.lastWhy.map { ", last: \(quoted($0))" } ?? ""
        return "\(line.kind) \(shown(line.name)): \(line.raised), \(line.useless) of no use\(why)"
      }
  }
}
