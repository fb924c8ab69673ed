internal import Deployment
internal import HTML
internal import Incident
internal import Overview
internal import Synchronization
internal import Vocabulary

/// Parts of pages that are the same for all who look: rendered once for one outlook, however many pages they stand on.
final class SharedParts: Sendable {
  private let lines: RenderedLines
  private let fleet: RenderedFleet
  private let regions = Mutex<[String: Region]>([:])

  /// Both outlive the outlook, so that what has not changed since the last one is not rendered again.
  init(_ lines: RenderedLines = RenderedLines(), _ fleet: RenderedFleet = RenderedFleet()) {
    (self.lines, self.fleet) = (lines, fleet)
  }

  /// The region as it was rendered for this outlook, or now.
  func region(_ id: String, _ make: () -> Region) -> Region {
    if let known = regions.withLock({ $0[id] }) { return known }
    let region = make()
    regions.withLock { $0[id] = region }
    return region
  }

  /// The rows for the lines of the board.
  func rows(_ list: String, _ outlook: Outlook, _ write: (Markup, BoardLine, String) -> Void) -> [Region.Row] {
    lines.rows(list, outlook, write)
  }

  /// The rows for the units.
  func units(_ outlook: Outlook, _ write: (Markup, CallSign, UnitState, MapPin?) -> Void) -> [Region.Row] {
    fleet.rows(outlook, write)
  }
}

/// The lines of the board as they were rendered last; only one that has changed, or whose time reads otherwise, is
/// rendered anew.
final class RenderedLines: Sendable {
  /// How many lines that are shown no more are kept before they are let go.
  private static let spareMax = 200

  private final class Rendered: Sendable {
    let line: BoardLine
    let due: String
    let urgency: Urgency
    let late: String?
    let zoneName: String
    let row: Region.Row

    init(_ line: BoardLine, due: String, urgency: Urgency, late: String?, zoneName: String, row: Region.Row) {
      (self.line, self.due, self.urgency, self.late) = (line, due, urgency, late)
      (self.zoneName, self.row) = (zoneName, row)
    }
  }

  /// One list, as it stood at one moment.
  private struct List {
    var now: Moment?
    var lines: [IncidentID: Rendered] = [:]
  }

  /// By the list they stand in.
  private let known = Mutex<[String: List]>([:])

  /// `write` is given the line and the key that its element has to carry.
  func rows(_ list: String, _ outlook: Outlook, _ write: (Markup, BoardLine, String) -> Void) -> [Region.Row] {
    // Taken out, so that nothing has to be copied to be changed; whoever comes meanwhile renders for themselves.
    var kept = known.withLock { $0.removeValue(forKey: list) } ?? List()
    // What reads otherwise within a second is shown with the next one, as the sign of life brings it.
    let isSameSecond = kept.now.map { $0.microseconds / 1_000_000 } == outlook.now.microseconds / 1_000_000
    let rows = outlook.lines.map { line in
      let before = kept.lines[line.incident]
      if isSameSecond, let before, before.zoneName == outlook.zone.zoneName, before.line == line { return before.row }
      let (due, urgency) = (DueWords.text(line.next.due, at: outlook.now), outlook.urgency(line.next.due))
      let late = LateWords.text(line, outlook)
      if let before, before.due == due, before.urgency == urgency, before.late == late,
        before.zoneName == outlook.zone.zoneName, before.line == line
      {
        return before.row
      }
      let key = line.reference.map { "\($0)" } ?? line.incident.text
      let row = Region.Row(key: key, element: Fragment(byteCountExpected: 512) { write($0, line, key) })
      kept.lines[line.incident] = Rendered(
        line, due: due, urgency: urgency, late: late, zoneName: outlook.zone.zoneName, row: row)
      return row
    }
    if kept.lines.count > outlook.lines.count + RenderedLines.spareMax {
      let shown = Set(outlook.lines.map(\.incident))
      kept.lines = kept.lines.filter { shown.contains($0.key) }
    }
    kept.now = outlook.now
    let list = (name: list, lines: kept)
    known.withLock { $0[list.name] = list.lines }
    return rows
  }
}
