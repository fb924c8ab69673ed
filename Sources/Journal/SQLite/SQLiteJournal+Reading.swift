internal import GRDB
package import Journal
package import Vocabulary

extension SQLiteJournal {
  package func entries(of stream: StreamName, after version: Int64, limit: Int) throws(JournalFault) -> [Entry] {
    try entries(Statements.readStream) { statement in
      statement.bind(1, stream.text)
      statement.bind(2, version)
      statement.bind(3, Int64(limit))
    }
  }

  package func entries(after position: Int64, limit: Int) throws(JournalFault) -> [Entry] {
    try entries(Statements.readEntries) { statement in
      statement.bind(1, position)
      statement.bind(2, Int64(limit))
    }
  }

  package func entries(
    after position: Int64, of events: Set<String>, limit: Int
  ) throws(JournalFault) -> [Entry] {
    // Names of events are letters and hyphens.
    let names = "[" + events.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
    return try entries(Statements.readEntriesOfEvents) { statement in
      statement.bind(1, position)
      statement.bind(2, names)
      statement.bind(3, Int64(limit))
    }
  }

  private func entries(_ sql: String, _ bind: (Statement) -> Void) throws(JournalFault) -> [Entry] {
    try reading { database in
      let statement = try Statement(cached: database, sql)
      bind(statement)
      var entries: [Entry] = []
      try statement.forEachRow { row in
        entries.append(try row.entry())
        return true
      }
      return entries
    }
  }

  package func receipt(of command: CommandID) throws(JournalFault) -> Receipt? {
    try reading { database in
      let statement = try Statement(cached: database, Statements.findCommand)
      statement.bind(1, command.text)
      return try statement.receipt()
    }
  }

  package func liveStreams() throws(JournalFault) -> [StreamName] {
    try reading { database in
      var streams: [StreamName] = []
      try Statement(cached: database, Statements.readLive).forEachRow { row in
        streams.append(try StreamName(row.text(0)))
        return true
      }
      return streams
    }
  }

  package func snapshot(of stream: StreamName, form: Int64) throws(JournalFault) -> Snapshot? {
    try reading { database in
      let statement = try Statement(cached: database, Statements.readSnapshot)
      statement.bind(1, stream.text)
      statement.bind(2, form)
      var snapshot: Snapshot?
      try statement.forEachRow { row in
        snapshot = Snapshot(stream: stream, version: row.integer(0), form: form, content: row.bytes(1))
        return false
      }
      return snapshot
    }
  }

  package func rows(after incident: IncidentID?, limit: Int) throws(JournalFault) -> [IncidentRow] {
    try rows(Statements.readIncidents) { statement in
      statement.bind(1, incident?.text)
      statement.bind(2, Int64(limit))
    }
  }

  package func row(of reference: Reference) throws(JournalFault) -> IncidentRow? {
    try rows(Statements.readIncidentByReference) { $0.bind(1, reference.description) }.first
  }

  private func rows(_ sql: String, _ bind: (Statement) -> Void) throws(JournalFault) -> [IncidentRow] {
    try reading { database in
      let statement = try Statement(cached: database, sql)
      let units = try Statement(cached: database, Statements.readIncidentUnits)
      bind(statement)
      var rows: [IncidentRow] = []
      try statement.forEachRow { row in
        rows.append(
          try row.incidentRow { incident in
            var times: [UnitTimes] = []
            units.bind(1, incident.text)
            try units.forEachRow { unit in
              times.append(unit.unitTimes())
              return true
            }
            return times
          })
        return true
      }
      return rows
    }
  }

  /// The most streams one term may be found in before the rest is left out.
  private static let hitsPerTermMax = 5_000

  package func search(_ words: String, limit: Int) throws(JournalFault) -> [SearchHit] {
    let terms = SearchTerms(words).terms
    return try reading { database in
      var hits: [SearchHit]?
      for term in terms {
        let found = try SQLiteJournal.hits(of: term, database)
        guard let known = hits else {
          hits = found
          continue
        }
        let streams = Set(found.map(\.stream))
        hits = known.filter { streams.contains($0.stream) }
      }
      return Array((hits ?? []).prefix(max(0, limit)))
    }
  }

  private static func hits(of term: String, _ database: Database) throws -> [SearchHit] {
    let statement = try Statement(cached: database, Statements.searchTerm)
    // A folded term holds letters and digits alone, so that it can stand in quotes.
    statement.bind(1, "\"\(term)\"*")
    statement.bind(2, Int64(hitsPerTermMax))
    var hits: [SearchHit] = []
    try statement.forEachRow { row in
      hits.append(
        SearchHit(
          stream: try StreamName(row.text(0)), position: row.integer(1),
          excerpt: SearchTerms.excerpt(of: row.text(2), around: term)))
      return true
    }
    return hits
  }
}
