internal import GRDB
internal import Journal
internal import Vocabulary

/// Writes what is derived from entries, in the transaction of the entries; of several marks of one thing only the last.
final class MarkWriter {
  private let putIncident, putIncidentUnit, dropIncidentUnits, putLive, dropLive, putSnapshot: Statement

  init(_ database: Database) throws {
    putIncident = try Statement(database, Statements.putIncident)
    putIncidentUnit = try Statement(database, Statements.putIncidentUnit)
    dropIncidentUnits = try Statement(database, Statements.dropIncidentUnits)
    putLive = try Statement(database, Statements.putLive)
    dropLive = try Statement(database, Statements.dropLive)
    putSnapshot = try Statement(database, Statements.putSnapshot)
  }

  func write(_ marks: [(Marks, Reference?)]) throws {
    if let only = marks.first, marks.count == 1, only.0.isEmpty { return }
    var rows: [IncidentID: IncidentRow] = [:]
    var order: [IncidentID] = []
    var live: [StreamName: Bool] = [:]
    var snapshots: [StreamName: Snapshot] = [:]
    for (mark, reference) in marks {
      for var row in mark.rows {
        let known = rows[row.incident]
        if known == nil { order.append(row.incident) }
        row.reference = row.reference ?? known?.reference ?? reference
        rows[row.incident] = row
      }
      live.merge(mark.live) { $1 }
      for snapshot in mark.snapshots { snapshots[snapshot.stream] = snapshot }
    }
    for incident in order {
      if let row = rows[incident] { try put(row) }
    }
    for (stream, isLive) in live {
      let statement = isLive ? putLive : dropLive
      statement.bind(1, stream.text)
      try statement.run()
    }
    for snapshot in snapshots.values { try put(snapshot) }
  }

  private func put(_ row: IncidentRow) throws {
    putIncident.bind(row)
    try putIncident.run()
    dropIncidentUnits.bind(1, row.incident.text)
    dropIncidentUnits.bind(2, Int64(row.units.count))
    try dropIncidentUnits.run()
    for (ordinal, times) in row.units.enumerated() {
      putIncidentUnit.bind(times, of: row.incident, ordinal: ordinal)
      try putIncidentUnit.run()
    }
  }

  private func put(_ snapshot: Snapshot) throws {
    putSnapshot.bind(1, snapshot.stream.text)
    putSnapshot.bind(2, snapshot.version)
    putSnapshot.bind(3, snapshot.form)
    putSnapshot.bind(4, blob: snapshot.content)
    try putSnapshot.run()
  }
}
