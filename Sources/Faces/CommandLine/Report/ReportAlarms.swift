internal import ArgumentParser
internal import Desk
internal import Escalation
internal import Incident
internal import Journal
internal import JournalSQLite
internal import Overview
internal import Vocabulary

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
    var counts = AlarmCounts()
    _ = try await LifeWalk.run(
      office.journal, progress: { _ in },
      look: { sight in
        switch sight {
        case .stands(_, let life): counts.take(life)
        case .goesOn(_, let life): counts.takeBack(life)
        }
      })
    let sheet = AlarmSheet(counts)
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
    alarms = counts.byCause.map { cause, count in
      switch cause {
      case .trigger(let name):
        Line(
          kind: "trigger", name: name.text, raised: count.raised, useless: count.useless, lastWhy: count.lastWhy)
      case .clock(let name):
        Line(kind: "clock", name: name, raised: count.raised, useless: count.useless, lastWhy: count.lastWhy)
      }
    }
    .sorted { ($1.useless, $1.raised, $0.kind, $0.name) < ($0.useless, $0.raised, $1.kind, $1.name) }
    raised = alarms.reduce(0) { $0 + $1.raised }
    useless = alarms.reduce(0) { $0 + $1.useless }
  }

  var lines: [String] {
    ["\(raised) alarms, \(useless) of them of no use"]
      + alarms.map { line in
        let why = line.lastWhy.map { ", last: \(quoted($0))" } ?? ""
        return "\(line.kind) \(shown(line.name)): \(line.raised), \(line.useless) of no use\(why)"
      }
  }
}
