internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

/// A prepared statement in the hot path: bound by place from 1, read by column from 0.
///
/// GRDB's own statements cost several times an insert; the connection, its transactions and its errors stay GRDB's.
final class Statement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  /// Where the connection's cache owns the handle.
  private let kept: GRDB.Statement?

  init(_ database: Database, _ sql: String) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw Statement.error(code, connection) }
    self.handle = handle
    self.connection = connection
    kept = nil
  }

  /// One that the connection keeps for the next who asks; compiling SQL costs more than reading a few rows.
  init(cached database: Database, _ sql: String) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    let kept = try database.cachedStatement(sql: sql)
    self.kept = kept
    self.handle = kept.sqliteStatement
    self.connection = connection
  }

  deinit {
    if kept == nil {
      sqlite3_finalize(handle)
    } else {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
  }

  static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(
        rawValue: sqlite3_extended_errcode(connection) == 0 ? code : sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }

  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(handle, place, value) }

  func bind(_ place: Int32, _ value: Int64?) {
    if let value { bind(place, value) } else { sqlite3_bind_null(handle, place) }
  }

  func bind(_ place: Int32, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, place, $0.baseAddress ?? Statement.empty, Int32($0.count), Statement.copied)
      }
    }
  }

  func bind(_ place: Int32, _ text: String?) {
    if let text { bind(place, text) } else { sqlite3_bind_null(handle, place) }
  }

  /// UTF-8 bytes bound as text.
  func bind(_ place: Int32, textBytes bytes: [UInt8]) {
    _ = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, place, $0.baseAddress ?? Statement.empty, Int32($0.count), Statement.copied)
      }
    }
  }

  func bind(_ place: Int32, blob bytes: [UInt8]?) {
    guard let bytes else {
      sqlite3_bind_null(handle, place)
      return
    }
    _ = bytes.withUnsafeBytes { sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), Statement.copied) }
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      let error = Statement.error(code, connection)
      sqlite3_reset(handle)
      throw error
    }
    sqlite3_reset(handle)
  }

  /// Runs `row` for each row; it may stop early by returning false.
  func forEachRow(_ row: (Statement) throws -> Bool) throws {
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      switch code {
      case SQLITE_ROW: if try !row(self) { return }
      case SQLITE_DONE: return
      default: throw Statement.error(code, connection)
      }
    }
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
  }

  func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
  private static var empty: UnsafePointer<CChar> { UnsafePointer(emptyText) }
  // Never written to and never freed: one zero byte to point at for an empty text.
  private nonisolated(unsafe) static let emptyText: UnsafeMutablePointer<CChar> = {
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    pointer.pointee = 0
    return pointer
  }()
}
