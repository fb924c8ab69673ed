internal import Exchange
internal import Vocabulary

/// What a replay did and found, for people and for programs.
struct ReplayReport: Encodable {
  let format: String
  /// Rows in the file, and incidents made from them.
  let rows: Int
  let incidents: Int
  let orders: Int
  let entries: Int64
  /// Orders that had been recorded by an earlier replay.
  let before: Int
  let seconds: Double
  let incidentsPerSecond: Double
  /// Rows that could not be played at all.
  let refused: [Row]
  /// Rows that were played although something about them is not as it should be.
  let dirty: [Row]
  let overlaps: [OverlapLine]
  /// Words the pack does not know, kept word for word, and how often they came.
  let unknown: [String: Int]
  /// Orders the desk refused.
  let refusals: [String]

  struct Row: Encodable {
    let line: Int
    let source: String?
    let kind: String
    let field: String
    let found: String
  }

  struct OverlapLine: Encodable {
    let line: Int
    let unit: String
    let first: String
    let since: String
    let second: String
    let at: String
  }

  init(_ format: RecordFormat, _ file: RecordFile, _ played: Played, _ timeline: ReplayTimeline) {
    self.format = format.rawValue
    rows = file.rows
    incidents = file.records.count
    orders = played.orders
    entries = played.entries
    before = played.before
    seconds = played.seconds
    incidentsPerSecond = played.seconds > 0 ? Double(file.records.count) / played.seconds : 0
    let lines = file.dirt.map { (kind: $0.kind, row: Row($0)) }
    refused = lines.filter { $0.kind == .refused }.map(\.row)
    dirty = lines.filter { $0.kind != .refused }.map(\.row)
    overlaps = timeline.overlaps.map {
      OverlapLine(
        line: $0.line, unit: $0.unit.text, first: $0.first, since: $0.since.rfc3339, second: $0.second,
        at: $0.at.rfc3339)
    }
    unknown = timeline.unknown
    refusals = played.refusals
  }

  /// How many of a list are printed; JSON has all.
  private static let shownMax = 20

  func print(_ output: any Output) async throws {
    try await output.line("\(incidents) incidents from \(rows) rows, \(orders) orders, \(entries) entries")
    try await output.line("\(tenths(seconds)) s, \(tenths(incidentsPerSecond)) incidents a second")
    if before > 0 { try await output.line("\(before) orders had been played before; they changed nothing") }
    var kinds: [String: Int] = [:]
    for row in dirty { kinds["\(row.kind) \(row.field)", default: 0] += 1 }
    for (kind, count) in kinds.sorted(by: { $0.key < $1.key }) { try await output.line("dirty: \(kind): \(count)") }
    try await list("refused row", refused.map { "line \($0.line) \($0.source ?? ""): \($0.field) \($0.found)" }, output)
    try await list(
      "overlap",
      overlaps.map { "line \($0.line): \($0.unit) on \($0.first) since \($0.since), sent to \($0.second) at \($0.at)" },
      output)
    try await list(
      "not known to the pack", unknown.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }, output)
    try await list("refused by the desk", refusals, output)
  }

  private func list(_ title: String, _ lines: [String], _ output: any Output) async throws {
    for line in lines.prefix(ReplayReport.shownMax) { try await output.line("\(title): \(line)") }
    if lines.count > ReplayReport.shownMax {
      try await output.line("\(title): \(lines.count - ReplayReport.shownMax) more; --json names all")
    }
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int64((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension ReplayReport.Row {
  init(_ dirt: Dirt) {
    self.init(line: dirt.line, source: dirt.source, kind: dirt.kind.rawValue, field: dirt.field, found: dirt.found)
  }
}
