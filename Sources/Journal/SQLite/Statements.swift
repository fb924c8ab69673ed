/// Every statement of the embedded store, named by what it does; values are always bound.
enum Statements {
  static let begin = "BEGIN IMMEDIATE"
  static let commit = "COMMIT"
  static let rollback = "ROLLBACK"
  /// Copies the write-ahead log into the database and empties it.
  static let emptyLog = "PRAGMA wal_checkpoint(TRUNCATE)"

  static let insertEntry = """
    INSERT INTO entry (position, stream, version, event, event_version, happened, recorded, actor, cause, command,
      reference, body, digest, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let insertPersonal = "INSERT INTO personal (position, salt, content) VALUES (?, ?, ?)"
  static let insertSearch = "INSERT INTO search (rowid, folded, words, stream) VALUES (?, ?, ?, ?)"

  static let knowsCommand = "SELECT 1 FROM entry WHERE command = ? LIMIT 1"
  /// The entries of a command and of the reactions whose ids are derived from its own.
  static let findCommand = """
    SELECT position, reference, command = ?1 FROM entry
    WHERE command = ?1 OR (command > ?1 || '+' AND command < ?1 || ',') ORDER BY position
    """
  static let findCommandBeginning =
    "SELECT command FROM entry WHERE command >= ? AND command < ? ORDER BY command LIMIT 1"
  static let findVersion = "SELECT version FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1"
  static let findNewest = "SELECT command FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1"
  static let findHead = "SELECT position, hash FROM entry ORDER BY position DESC LIMIT 1"
  /// The highest position ever stored; SQLite keeps it apart from the entries (AUTOINCREMENT).
  static let findHighest = "SELECT seq FROM sqlite_sequence WHERE name = 'entry'"
  static let findLastNumber = """
    SELECT max(CAST(substr(reference, 8) AS INTEGER)) FROM entry
    WHERE reference IS NOT NULL AND reference >= ? AND reference < ?
    """

  private static let entryColumns = """
    SELECT e.position, e.stream, e.version, e.event, e.event_version, e.happened, e.recorded, e.actor, e.cause, e.command,
      e.reference, e.body, e.digest, e.hash, p.salt, p.content
    FROM entry AS e LEFT JOIN personal AS p ON p.position = e.position
    """
  static let readEntries = entryColumns + " WHERE e.position > ? ORDER BY e.position LIMIT ?"
  /// `events` is a JSON list of names.
  static let readEntriesOfEvents =
    entryColumns
    + " WHERE e.position > ? AND e.event IN (SELECT value FROM json_each(?)) ORDER BY e.position LIMIT ?"
  static let readStream = entryColumns + " WHERE e.stream = ? AND e.version > ? ORDER BY e.version LIMIT ?"

  static let insertErasure = """
    INSERT INTO erasure (position, notice) SELECT ?1, ?2
    WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE position = ?1)
    """
  static let deletePersonal = "DELETE FROM personal WHERE position = ?"
  static let deleteSearch = "DELETE FROM search WHERE rowid = ?"

  static let putIncident = """
    INSERT INTO incident (incident, reference, source, received, opened, closed, owner, priority, nature, nature_title,
      ground, place, disposition)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (incident) DO UPDATE SET reference = coalesce(excluded.reference, reference), source = excluded.source,
      received = excluded.received, opened = excluded.opened, closed = excluded.closed, owner = excluded.owner,
      priority = excluded.priority, nature = excluded.nature, nature_title = excluded.nature_title,
      ground = excluded.ground, place = excluded.place, disposition = excluded.disposition
    """
  static let putIncidentUnit = """
    INSERT OR REPLACE INTO incident_unit (incident, ordinal, unit, home, mobilised, mobile, attended, cleared)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let dropIncidentUnits = "DELETE FROM incident_unit WHERE incident = ? AND ordinal >= ?"
  static let putLive = "INSERT OR IGNORE INTO live (stream) VALUES (?)"
  static let dropLive = "DELETE FROM live WHERE stream = ?"
  static let putSnapshot = "INSERT OR REPLACE INTO snapshot (stream, version, form, content) VALUES (?, ?, ?, ?)"

  static let readLive = "SELECT stream FROM live ORDER BY stream"
  static let readSnapshot = "SELECT version, content FROM snapshot WHERE stream = ? AND form = ?"
  private static let incidentColumns = """
    SELECT incident, reference, source, received, opened, closed, owner, priority, nature, nature_title, ground, place,
      disposition FROM incident
    """
  static let readIncidents =
    incidentColumns + """
       WHERE ordinal > coalesce((SELECT ordinal FROM incident WHERE incident = ?), 0) ORDER BY ordinal LIMIT ?
      """
  static let readIncidentByReference = incidentColumns + " WHERE reference = ?"
  static let readIncidentUnits = """
    SELECT unit, home, mobilised, mobile, attended, cleared FROM incident_unit WHERE incident = ? ORDER BY ordinal
    """

  /// The newest entry of each stream that has the term.
  static let searchTerm = """
    SELECT stream, rowid, words FROM search WHERE rowid IN (
      SELECT max(rowid) FROM search WHERE search MATCH ?1 GROUP BY stream ORDER BY max(rowid) DESC LIMIT ?2
    ) ORDER BY rowid DESC
    """

  /// Rewrites the text index without what was deleted; takes as long as the index is large.
  static let mergeSearch = "INSERT INTO search (search) VALUES ('optimize')"

  static let dropDerived = [
    "DELETE FROM incident", "DELETE FROM incident_unit", "DELETE FROM live", "DELETE FROM snapshot",
    "DELETE FROM search",
  ]
}
