internal import HTML

/// What makes one list of rows out of another: rows in the middle are taken out, and others come in their place.
struct RowChange: Hashable, Sendable {
  /// A row of the middle, and whether whoever has the list before does not have it as it is now.
  struct Placed: Hashable, Sendable {
    let row: Region.Row
    let isNew: Bool
  }

  /// How many rows stay as they are before those that change.
  let before: Int
  /// How many of the rows behind them are taken out.
  let gone: Int
  let rows: [Placed]

  /// nil where sending the list whole costs no more than telling the change.
  init?(from old: [Region.Row], to new: [Region.Row]) {
    let shorter = min(old.count, new.count)
    var (before, behind) = (0, 0)
    while before < shorter, old[before] == new[before] { before += 1 }
    while behind < shorter - before, old[old.count - 1 - behind] == new[new.count - 1 - behind] { behind += 1 }
    let leaving = old[before..<(old.count - behind)]
    let known = Dictionary(leaving.map { ($0.key, $0.element) }) { first, _ in first }
    rows = new[before..<(new.count - behind)].map { Placed(row: $0, isNew: known[$0.key] != $0.element) }
    self.before = before
    gone = leaving.count
    let cost = rows.reduce(0) { $0 + ($1.isNew ? $1.row.element.bytes.count : 0) + $1.row.key.utf8.count }
    let whole = new.reduce(0) { $0 + $1.element.bytes.count }
    guard cost < whole else { return nil }
  }
}
