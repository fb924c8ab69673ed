internal import Desk
internal import Improvement
internal import Overview
internal import Procedure
internal import Vocabulary

/// A trial as it is printed.
struct TrialSheet: Encodable {
  struct Draft: Encodable {
    let name, version, hash: String

    init(_ pack: Pack) { (name, version, hash) = (pack.name.text, pack.version, pack.hash.text) }
  }

  struct Cell: Encodable {
    let aspect, direction, from, to: String
    /// Whatever is answered, and for some answers to what was never asked.
    let surely, perhaps: Int
  }

  let draft: Draft
  let since: String?
  let incidents, unchanged, changed, open, lowered, perhapsLowered, unread, supposed: Int
  let undecided: [String: Int]
  /// How many ways of answering were tried at most.
  let waysMax: Int
  let matrix: [Cell]
  let listed: [Line]
  /// Whether these are all.
  let complete: Bool
  let seconds: Double

  init(_ trial: Trial, unread: Set<IncidentID>, list: ProcedureTry.Listed?, limit: Int, seconds: Double) {
    let matrix = TrialMatrix(trial)
    draft = Draft(trial.draft)
    since = trial.since?.rfc3339
    incidents = matrix.incidents
    (unchanged, changed, open) = (matrix.unchanged, matrix.changed, matrix.open)
    (lowered, perhapsLowered, supposed) = (matrix.lowered, matrix.perhapsLowered, matrix.supposed)
    self.unread = unread.count
    undecided = matrix.undecided
    waysMax = TrialCase.waysMax
    self.matrix = matrix.sorted.map { cell, count in
      Cell(
        aspect: cell.aspect.rawValue, direction: cell.direction.rawValue, from: cell.from, to: cell.to,
        surely: count.surely, perhaps: count.perhaps)
    }
    let wanted = list.map { list in
      trial.lines.filter { list.holds(trial.outcome(of: $0), isUnread: unread.contains($0.incident)) }
    }
    listed = (wanted ?? []).prefix(limit).map {
      Line($0, trial.outcome(of: $0), isUnread: unread.contains($0.incident), withholds: $0.isRestricted)
    }
    complete = (wanted?.count ?? 0) <= limit
    self.seconds = (seconds * 1000).rounded() / 1000
  }

  /// Downgrades nobody has read for this version of the draft.
  static func unread(_ trial: Trial, _ desk: Desk) async throws -> Set<IncidentID> {
    let state = try await desk.packState(trial.draft.name)
    return Set(trial.downgrades.filter { !state.hasRead($0, of: trial.draft.version) }.map(\.incident))
  }

  var lines: [String] {
    var lines = ["\(draft.name) \(draft.version), tried on \(incidents) incidents in \(seconds) s"]
    lines.append("unchanged   \(unchanged)")
    lines.append("changed     \(changed), \(lowered) of them lowered, \(unread) of these unread")
    if supposed > 0 {
      lines.append(
        "supposed    \(supposed) where the draft asks what was never asked: every answer was tried, up to \(waysMax) ways"
      )
      lines.append("open        \(open) may change or not by those answers; \(perhapsLowered) may be lowered")
    }
    for (reason, count) in undecided.sorted(by: { $0.key < $1.key }) {
      lines.append("undecided   \(count): \(shown(reason))")
    }
    for cell in matrix {
      let perhaps = cell.perhaps > 0 ? ", and perhaps \(cell.perhaps)" : ""
      lines.append(
        "\(cell.aspect) \(cell.direction): \(shown(cell.from)) -> \(shown(cell.to))  \(cell.surely)\(perhaps)")
    }
    lines += listed.flatMap(\.lines)
    if !complete { lines.append("... more; --limit takes a larger number") }
    return lines
  }
}

extension ProcedureTry.Listed {
  func holds(_ tried: TrialCase, isUnread: Bool) -> Bool {
    switch self {
    case .lowered: tried.isLowered
    case .unread: isUnread
    case .changed: tried.isChanged
    case .open: tried.isOpen
    case .undecided: tried.obstacle != nil
    case .all: !tried.isUnchanged
    }
  }
}
