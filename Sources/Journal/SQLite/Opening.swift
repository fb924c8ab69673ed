internal import Foundation
internal import GRDB
internal import Journal

/// Opens the database of a store and brings its schema up to date.
enum Opening {
  static let busySeconds = 5.0

  static func pool(_ path: String) throws -> DatabasePool {
    try refuseForeign(path)
    if !FileManager.default.fileExists(atPath: path) { try makeOwnersAlone(path) }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { database in
      try migrate(database)
      try makeDurable(database)
    }
    return pool
  }

  /// Makes the empty file before SQLite does, which would let others read it.
  static func makeOwnersAlone(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw JournalFault.readOnly("\(path): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
  }

  /// Looks before anything is set: going to WAL would change a file that is not ours.
  private static func refuseForeign(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue { throw JournalFault.readOnly("\(path) is a folder") }
    var configuration = Configuration()
    // What was cut off in the middle has to be rolled back before anybody can read, and who only reads cannot do that.
    configuration.readonly = !FileManager.default.fileExists(atPath: path + "-journal")
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    _ = try queue.read { try refuseForeign($0) }
    try queue.close()
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(busySeconds)
    configuration.label = "tocsin"
    return configuration
  }

  /// GRDB sets NORMAL when it opens, so FULL is set afterwards on the writer, and read back.
  private static func makeDurable(_ database: Database) throws {
    try database.execute(sql: "PRAGMA synchronous = FULL")
    try database.execute(sql: "PRAGMA secure_delete = ON")
    let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
    guard synchronous == 2 else {
      throw JournalFault.other(
        "the database would not promise durability (synchronous is \(synchronous ?? -1), expected 2)")
    }
  }

  /// Runs the migrations a file lacks, each in a transaction of its own; refuses files that are not ours or newer.
  static func migrate(_ database: Database) throws {
    let version = try refuseForeign(database)
    for (index, migration) in Schema.migrations.enumerated().dropFirst(version) {
      try database.inTransaction(.immediate) {
        try database.execute(sql: migration)
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
        return .commit
      }
    }
  }

  /// The version of our schema a file has; throws for what is not ours or newer.
  private static func refuseForeign(_ database: Database) throws -> Int {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == Schema.applicationID || (application == 0 && tables == 0) else {
      throw JournalFault.notAStore("the file belongs to another application")
    }
    guard version <= Schema.migrations.count else {
      throw JournalFault.notAStore("its schema is version \(version), this program knows \(Schema.migrations.count)")
    }
    return version
  }
}
