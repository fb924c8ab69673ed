package import Journal
package import Vocabulary

/// A span of handling that people measure.
package enum Interval: String, Hashable, Sendable, CaseIterable {
  /// Received to mobilised.
  case handling
  /// Mobilised to mobile.
  case turnout
  /// Mobile to attendance.
  case travel
  /// Received to attendance.
  case response

  /// Where it begins and ends; nil where nobody reported it. Without a unit only the beginning of two is known.
  func ends(_ row: IncidentRow, _ unit: UnitTimes?) -> (Moment?, Moment?) {
    switch self {
    case .handling: (row.received, unit?.mobilised)
    case .turnout: (unit?.mobilised, unit?.mobile)
    case .travel: (unit?.mobile, unit?.attended)
    case .response: (row.received, unit?.attended)
    }
  }
}

/// What one interval came to.
package struct IntervalFigures: Hashable, Sendable {
  /// How many could be measured.
  package let n: Int
  /// How many lack either time.
  package let missing: Int
  /// How many have both, the second before the first; they are in no figure.
  package let backward: Int
  /// Seconds; nil where n is 0.
  package let median: Double?
  package let p90: Double?
  package let p99: Double?

  /// Seconds as people read them: one digit after the point.
  package static func shown(_ seconds: Double) -> String {
    let tenths = Int64((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// Gathers intervals: one measure for each unit sent, and one, with its times missing, for an incident to which none was.
package struct IntervalReport: Sendable {
  /// By what the figures are split.
  package enum Split: String, Hashable, Sendable, CaseIterable {
    case station, nature, month
  }

  fileprivate struct Sample {
    var seconds: [Double] = []
    var missing = 0
    var backward = 0
  }

  private let split: Split?
  private let zone: LocalTime
  private var samples: [String: [Interval: Sample]] = [:]

  package init(by split: Split?, zone: LocalTime) {
    self.split = split
    self.zone = zone
  }

  /// How many rows are read at a time.
  private static let page = 4_096

  /// Over every incident that a journal has a row of.
  package init(by split: Split?, zone: LocalTime, reading journal: any JournalPort) throws(JournalFault) {
    self.init(by: split, zone: zone)
    try Self.eachRow(of: journal) { take($0) }
  }

  /// The same by each split, and by none under nil, in one pass.
  package static func all(
    zone: LocalTime, reading journal: any JournalPort
  ) throws(JournalFault) -> [Split?: IntervalReport] {
    var reports: [Split?: IntervalReport] = [nil: IntervalReport(by: nil, zone: zone)]
    for split in Split.allCases { reports[split] = IntervalReport(by: split, zone: zone) }
    try eachRow(of: journal) { row in
      for split in reports.keys { reports[split]?.take(row) }
    }
    return reports
  }

  private static func eachRow(
    of journal: any JournalPort, _ look: (IncidentRow) -> Void
  ) throws(JournalFault) {
    var last: IncidentID?
    repeat {
      let rows = try journal.rows(after: last, limit: page)
      for row in rows { look(row) }
      last = rows.last?.incident
    } while last != nil
  }

  package mutating func take(_ row: IncidentRow) {
    let units: [UnitTimes?] = row.units.isEmpty ? [nil] : row.units
    for unit in units {
      let key = key(row, unit)
      for interval in Interval.allCases {
        let (start, end) = interval.ends(row, unit)
        samples[key, default: [:]][interval, default: Sample()].take(start, end)
      }
    }
  }

  private func key(_ row: IncidentRow, _ unit: UnitTimes?) -> String {
    switch split {
    case nil: ""
    case .station: row.ground?.text ?? unit?.home?.text ?? "unknown"
    case .nature: row.natureTitle ?? "not assessed"
    case .month: String(zone.day(row.received).prefix(7))
    }
  }

  /// What one group of a split came to; without a split it is named "".
  package typealias Group = (name: String, figures: [(Interval, IntervalFigures)])

  /// The figures of each group in the order of their names; without a split one group named "".
  package var groups: [Group] {
    if samples.isEmpty, split == nil { return [("", figures([:]))] }
    return samples.sorted { $0.key < $1.key }.map { ($0.key, figures($0.value)) }
  }

  private func figures(_ samples: [Interval: Sample]) -> [(Interval, IntervalFigures)] {
    Interval.allCases.map { ($0, (samples[$0] ?? Sample()).figures) }
  }
}

extension IntervalReport.Sample {
  fileprivate mutating func take(_ start: Moment?, _ end: Moment?) {
    guard let start, let end else {
      missing += 1
      return
    }
    if end < start { backward += 1 } else { seconds.append(end.seconds(since: start)) }
  }

  fileprivate var figures: IntervalFigures {
    let percentiles = Percentiles(seconds)
    return IntervalFigures(
      n: seconds.count, missing: missing, backward: backward, median: percentiles.at(0.5), p90: percentiles.at(0.9),
      p99: percentiles.at(0.99))
  }
}
