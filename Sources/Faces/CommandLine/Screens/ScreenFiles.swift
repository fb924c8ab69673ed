internal import Console
internal import Foundation

/// The side log of screens in files of JSON lines beside the store: appended to, a next one begun when one is full, the oldest
/// removed when there are too many. It is no part of the journal, of its chain, of exports or of backups.
actor ScreenFiles: ScreenLog {
  static let fileBytesMax: UInt64 = 8 * 1_024 * 1_024
  /// With the size of one: 256 MiB at most.
  static let fileCountMax = 32
  private static let ending = ".jsonl"

  private let folder: String
  private let fileBytesMax: UInt64
  private let fileCountMax: Int
  private var file: FileHandle?
  private var byteCount: UInt64 = 0

  /// Files lie in the folder `screens` of the store's.
  init(
    store: String, fileBytesMax: UInt64 = ScreenFiles.fileBytesMax, fileCountMax: Int = ScreenFiles.fileCountMax
  ) {
    folder = ScreenFiles.folder(of: store)
    self.fileBytesMax = fileBytesMax
    self.fileCountMax = fileCountMax
  }

  static func folder(of store: String) -> String { store + "/screens" }

  /// The files, the oldest first; none where nothing was kept.
  static func paths(of store: String) throws -> [String] {
    let folder = folder(of: store)
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted().map {
      folder + "/" + $0
    }
  }

  func write(_ sights: [ScreenSight]) async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = Data()
    for sight in sights {
      text += try encoder.encode(ScreenLine(sight))
      text.append(10)
    }
    let file = try room()
    try file.write(contentsOf: text)
    byteCount += UInt64(text.count)
  }

  /// The file to append to; a run of the server begins one of its own, so that half a line at the end of the last harms nothing.
  private func room() throws -> FileHandle {
    if let file, byteCount < fileBytesMax { return file }
    try file?.close()
    file = nil
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let paths = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ScreenFiles.ending) }
      .sorted()
    for path in paths.prefix(max(0, paths.count - fileCountMax + 1)) {
      try FileManager.default.removeItem(atPath: folder + "/" + path)
    }
    let last = paths.last.flatMap { Int($0.dropLast(ScreenFiles.ending.count)) } ?? 0
    let digits = String(last + 1)
    let name = String(repeating: "0", count: max(0, 10 - digits.count)) + digits + ScreenFiles.ending
    let path = folder + "/" + name
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let made = FileHandle(forWritingAtPath: path)
    else {
      throw CommandFault("\(quoted(path)) cannot be made; look at the rights of the store's folder and at its disk")
    }
    file = made
    byteCount = 0
    return made
  }
}
