internal import Foundation
internal import GRDB
package import Vocabulary

/// Brings one source into a store: made whole in a folder of its own, then put in the place of the former one at a stroke.
///
/// Whatever goes wrong, and whenever it is killed, the former one stays as it was; what was left lying is cleared by the next.
package struct MapImport: Sendable {
  /// How a file is read.
  package enum Format: String, CaseIterable, Sendable {
    /// An extract of OpenStreetMap in PBF.
    case osm
    /// GeoNames: a JSON array, or one of the tables with tabs that it publishes.
    case geonames
  }

  let folder: String
  let now: Moment

  /// `store` is the folder of the journal; it is made where it is missing.
  package init(store: String, now: Moment) {
    folder = Gazetteer.folder(of: store)
    self.now = now
  }

  /// Imports a file. `format` nil lets its content say what it is; `name` nil names it after the file.
  package func run(_ path: String, format: Format? = nil, name: String? = nil) throws(GazetteerFault) -> GazetteerSource
  {
    let file = URL(fileURLWithPath: path).lastPathComponent
    do {
      let name = try MapImport.name(name ?? MapImport.stem(file))
      let content = try FileContent(path)
      let format = try format ?? content.format
      return try make(name, of: format == .osm ? .openStreetMap : .geoNames, file: file) { writer, work in
        try read(path, format, isTable: content.isTable, writer, work: work)
        return try FileContent.digest(path)
      }
    } catch { throw GazetteerFault("\(file) was not imported: \(GazetteerFault(error, doing: "read or write"))") }
  }

  /// Makes a source of what `read` writes, and puts it in its place; `read` may use the folder and returns the digest.
  func make(
    _ name: String, of kind: SourceKind, file: String, read: (ExtractWriter, String) throws -> String
  ) throws -> GazetteerSource {
    let lock = try ImportLock(folder)
    defer { lock.release() }
    try refuseOneTooMany(name)
    let work = try workFolder()
    defer { clear(work) }
    let built = "\(work)/built.sqlite"
    var configuration = Configuration()
    configuration.label = "tocsin.import"
    // What fails is thrown away with its file, not rolled back.
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: built, configuration: configuration)
    try queue.inDatabase { database in
      // Nobody reads it before it is whole, and one that is cut off is thrown away.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      try database.execute(sql: "PRAGMA application_id = \(GazetteerSchema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(GazetteerSchema.version)")
      try database.execute(sql: "BEGIN")
      let writer = try ExtractWriter(database)
      let digest = try read(writer, work)
      try writer.finish()
      try sign(writer, kind, file, digest)
      try database.execute(sql: "COMMIT")
    }
    try queue.close()
    return try swap(built, name)
  }

  /// Takes a source away. Throws where there is none of that name.
  package func remove(_ name: String) throws(GazetteerFault) {
    let name = try MapImport.name(name)
    let lock = try ImportLock(folder)
    defer { lock.release() }
    guard unlink(Gazetteer.path(name, in: folder)) == 0 else {
      throw GazetteerFault("there is no source \(name) in this store; `tocsin map list` shows those there are")
    }
  }

  // MARK: Names

  /// Small letters, digits, hyphens and underscores, so that it is a file's name and nothing else.
  private static func name(_ given: String) throws(GazetteerFault) -> String {
    let isPlain = given.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
    }
    guard (1...64).contains(given.utf8.count), isPlain, given.utf8.first != 45 else {
      throw GazetteerFault(
        "expected a name of at most 64 small letters, digits, hyphens and underscores, found \(Malformed.excerpt(given))"
      )
    }
    return given
  }

  /// `liechtenstein-latest` of `liechtenstein-latest.osm.pbf`.
  private static func stem(_ file: String) -> String {
    let stem = String(file.prefix { $0 != "." }).folded
    let plain = stem.utf8.map { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 95 ? byte : UInt8(ascii: "-")
    }
    return String(decoding: plain.drop { $0 == UInt8(ascii: "-") }.prefix(64), as: UTF8.self)
  }

  private func refuseOneTooMany(_ name: String) throws(GazetteerFault) {
    let files: [String]
    do { files = try FileManager.default.contentsOfDirectory(atPath: folder) } catch { files = [] }
    let others = files.filter { $0.hasSuffix(Gazetteer.ending) && $0 != name + Gazetteer.ending }
    guard others.count < Gazetteer.sourcesMax else {
      throw GazetteerFault(
        "there are \(others.count) sources already, no more are taken; `tocsin map remove NAME` takes one away")
    }
  }

  // MARK: Making

  /// What another import left lying is cleared; the lock says that none is at work.
  private func workFolder() throws -> String {
    for left in try FileManager.default.contentsOfDirectory(atPath: folder) where left.hasPrefix("importing") {
      try FileManager.default.removeItem(atPath: "\(folder)/\(left)")
    }
    let work = "\(folder)/importing"
    try FileManager.default.createDirectory(
      atPath: work, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    return work
  }

  /// What cannot be cleared now is cleared by the next import.
  private func clear(_ work: String) {
    do { try FileManager.default.removeItem(atPath: work) } catch { return }
  }

  private func read(_ path: String, _ format: Format, isTable: Bool, _ writer: ExtractWriter, work: String) throws {
    switch format {
    case .osm:
      let reading = OSMReading(writer: writer)
      let decoder = JSONDecoder()
      try Osmium(folder: work).export(path) { try reading.take($0, decoder) }
    case .geonames:
      let descriptor = try FileContent.open(path)
      defer { close(descriptor) }
      let reading = GeoNamesReading(writer: writer)
      if isTable {
        try reading.readTable(descriptor: descriptor)
      } else {
        try reading.readArray(descriptor: descriptor)
      }
    }
  }

  /// Says in the file where it comes from and what has to be shown with it.
  private func sign(_ writer: ExtractWriter, _ kind: SourceKind, _ file: String, _ digest: String) throws {
    guard let bounds = writer.bounds else { throw GazetteerFault("there is no point in it; nothing was imported") }
    let counts = writer.counts
    try writer.database.execute(
      sql: "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        kind.rawValue, file, digest, now.microseconds, kind.attribution, kind.licence, kind.address,
        counts.settlements, counts.streets, counts.addresses, counts.landmarks, counts.lines, counts.passedOver,
        bounds.south, bounds.west, bounds.north, bounds.east,
      ])
  }

  /// On the disk first, then under its name: whoever opens that name has the former one or this one, whole.
  private func swap(_ built: String, _ name: String) throws -> GazetteerSource {
    guard let stamp = FileStamp(path: built) else { throw GazetteerFault("what was made is gone from \(built)") }
    let source = try Extract(name: name, path: built, stamp: stamp).source
    guard chmod(built, 0o600) == 0 else {
      throw GazetteerFault("cannot keep it from others: \(String(cString: strerror(errno)))")
    }
    try synchronise(built)
    guard rename(built, Gazetteer.path(name, in: folder)) == 0 else {
      throw GazetteerFault("cannot put it in its place: \(String(cString: strerror(errno)))")
    }
    try synchronise(folder)
    return source
  }

  private func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw GazetteerFault("cannot bring \(path) to the disk: \(String(cString: strerror(errno)))")
    }
    close(descriptor)
  }
}
