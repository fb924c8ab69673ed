internal import HTML
internal import Incident
internal import Overview
internal import Synchronization
internal import Vocabulary

/// Parts of pages that are the same for all who look: rendered once for one outlook, however many pages they stand on.
final class SharedParts: Sendable {
  private let lines: RenderedLines
  private let regions = Mutex<[String: Region]>([:])

  /// `lines` outlives the outlook, so that what has not changed since the last one is not rendered again.
  init(_ lines: RenderedLines = RenderedLines()) { self.lines = lines }

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
}

/// The lines of the board as they were rendered last; only one that has changed, or whose time reads otherwise, is
/// rendered anew.
final class RenderedLines: Sendable {
  private struct Rendered {
    let line: BoardLine
    let due: String
    let urgency: Urgency
    let zoneName: String
    let row: Region.Row
  }

  /// By the list they stand in.
  private let known = Mutex<[String: [IncidentID: Rendered]]>([:])

  /// `write` is given the line and the key that its element has to carry.
  func rows(_ list: String, _ outlook: Outlook, _ write: (Markup, BoardLine, String) -> Void) -> [Region.Row] {
    let before = known.withLock { $0[list] ?? [:] }
    var now: [IncidentID: Rendered] = [:]
    now.reserveCapacity(outlook.lines.count)
    let rows = outlook.lines.map { line in
      let (due, urgency) = (DueWords.text(line.next.due, at: outlook.now), outlook.urgency(line.next.due))
      if let same = before[line.incident], same.due == due, same.urgency == urgency,
        same.zoneName == outlook.zone.zoneName,
        same.line == line
      {
        now[line.incident] = same
        return same.row
      }
      let key = line.reference.map { "\($0)" } ?? line.incident.text
      let row = Region.Row(key: key, element: Fragment(byteCountExpected: 512) { write($0, line, key) })
      now[line.incident] = Rendered(line: line, due: due, urgency: urgency, zoneName: outlook.zone.zoneName, row: row)
      return row
    }
    let kept = now
    known.withLock { $0[list] = kept }
    return rows
  }
}
