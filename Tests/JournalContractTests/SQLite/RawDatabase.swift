import GRDBSQLite
import JournalSQLite

/// A connection to a store's file that knows nothing of Tocsin: what somebody with the SQLite shell could do.
final class RawDatabase {
  private let connection: OpaquePointer

  init(_ path: String) throws {
    var connection: OpaquePointer?
    guard sqlite3_open(path, &connection) == SQLITE_OK, let connection else {
      throw Unexpected(description: "cannot open \(path)")
    }
    self.connection = connection
    sqlite3_busy_timeout(connection, 5_000)
  }

  deinit { sqlite3_close_v2(connection) }

  /// The database's complaint, or nil where it did as it was told.
  func refusal(_ sql: String) -> String? {
    var message: UnsafeMutablePointer<CChar>?
    defer { sqlite3_free(message) }
    guard sqlite3_exec(connection, sql, nil, nil, &message) != SQLITE_OK else { return nil }
    return message.map { String(cString: $0) } ?? "no message"
  }

  /// Does as told or throws the complaint.
  func run(_ sql: String) throws {
    if let refusal = refusal(sql) { throw Unexpected(description: "\(sql): \(refusal)") }
  }

  /// The first column of the first row, as text.
  func text(_ sql: String) throws -> String? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Unexpected(description: "\(sql): \(String(cString: sqlite3_errmsg(connection)))")
    }
    defer { sqlite3_finalize(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0) else { return nil }
    return String(cString: text)
  }
}

/// Opens a store in a folder of its own, hands both over, closes it and takes the folder away.
func withSQLite(pagesMax: Int64 = 0, _ body: (SQLiteJournal, String) async throws -> Void) async throws {
  try await withFolder { folder in
    let journal = try SQLiteJournal(folder: folder, pagesMax: pagesMax)
    defer { journal.close() }
    try await body(journal, folder)
  }
}

/// Opens the store in a folder for the time of `body`.
func reopen<Value>(_ folder: String, _ body: (SQLiteJournal) async throws -> Value) async throws -> Value {
  let journal = try SQLiteJournal(folder: folder)
  defer { journal.close() }
  return try await body(journal)
}
