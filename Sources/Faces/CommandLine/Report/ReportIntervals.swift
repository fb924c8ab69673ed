internal import Account
internal import Analysis
internal import ArgumentParser
internal import Desk
internal import Journal
internal import JournalSQLite
internal import Vocabulary

/// `tocsin report intervals`: how long handling, turnout, travel and response took.
struct ReportIntervals: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "intervals", abstract: "Handling, turnout, travel and response in seconds.",
    discussion: """
      handling: received to mobilised; turnout: mobilised to mobile; travel: mobile to attendance; response: received to
      attendance. Each unit sent is measured once, an incident without a unit once with its times missing. A blank time is
      missing; a second time before the first is backward; neither is in a figure. Percentiles interpolate (type 7).
      """)

  @OptionGroup var store: StoreOption
  @Option(help: "Split by station, nature or month.") var by: IntervalReport.Split?
  @Flag(help: "Print JSON: an object of the four intervals, or one such object for each group.") var json = false

  private struct Figures: Encodable {
    let n, missing, backward: Int
    let median, p90, p99: Double?

    enum Keys: String, CodingKey { case n, missing, backward, median, p90, p99 }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(n, forKey: .n)
      try container.encode(missing, forKey: .missing)
      try container.encode(backward, forKey: .backward)
      // null where there is nothing to measure, so that every key is always there.
      try container.encode(median, forKey: .median)
      try container.encode(p90, forKey: .p90)
      try container.encode(p99, forKey: .p99)
    }
  }

  func run(in office: Office) async throws -> Int32 {
    try office.check(.review)
    let groups: [IntervalReport.Group]
    if office.viewer != nil {
      groups = try await RecordWalk(office: office).lookBack().intervals[by] ?? []
    } else {
      groups = try IntervalReport(by: by, zone: try await office.desk().localTime, reading: office.journal).groups
    }
    if json {
      try await printJSON(groups, office.output)
    } else {
      for group in groups { try await printTable(group, office.output) }
    }
    return 0
  }

  private func printJSON(_ groups: [IntervalReport.Group], _ output: any Output) async throws {
    var objects: [String: [String: Figures]] = [:]
    for group in groups {
      for (interval, figures) in group.figures {
        objects[group.name, default: [:]][interval.rawValue] = Figures(
          n: figures.n, missing: figures.missing, backward: figures.backward, median: figures.median, p90: figures.p90,
          p99: figures.p99)
      }
    }
    if by == nil { try await output.json(objects[""] ?? [:]) } else { try await output.json(objects) }
  }

  private func printTable(_ group: IntervalReport.Group, _ output: any Output) async throws {
    if !group.name.isEmpty { try await output.line(group.name) }
    try await output.line("interval          n  missing  backward    median       p90       p99  (seconds)")
    for (interval, figures) in group.figures {
      let counts = [(figures.n, 8), (figures.missing, 9), (figures.backward, 10)].map { padded("\($0.0)", $0.1) }
      let seconds = [figures.median, figures.p90, figures.p99].map { padded($0.map(IntervalFigures.shown) ?? "-", 10) }
      let name = interval.rawValue + String(repeating: " ", count: 11 - interval.rawValue.count)
      try await output.line(name + counts.joined() + seconds.joined())
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}

extension IntervalReport.Split: ExpressibleByArgument {}
