internal import Foundation

extension Pack {
  /// Reads and checks the pack in a folder on this machine.
  ///
  /// Reads every plain file below it that ends in .yaml, .yml, .md or .dmn, within `PackLimits`; follows no symbolic
  /// link below the folder, heeds no name that begins with a dot, and ignores files with other endings.
  package static func read(folder: String) throws(PackFault) -> Pack {
    let report = Report()
    var reading = FolderReading(report: report)
    guard reading.read(folder) else { throw PackFault(findings: report.sorted) }
    return try Pack(files: reading.texts, refused: reading.refused, report: report)
  }
}

/// Gathers the texts below a folder through open file descriptors, so that nothing swapped meanwhile leads out of it.
struct FolderReading {
  let report: Report
  private(set) var texts: [String: String] = [:]
  /// Paths of files that are there but could not be taken.
  private(set) var refused: Set<String> = []
  private var bytes = 0
  private var entries = 0

  init(report: Report) { self.report = report }

  /// Whether the folder could be gone through; what is wrong with single files is in the report all the same.
  mutating func read(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      report.add(
        file: quoted(folder),
        "expected the folder of a procedure pack, found none that can be read (\(FolderReading.reason()))",
        mend: "check the path and its permissions")
      return false
    }
    defer { close(descriptor) }
    return read(descriptor, [])
  }

  private mutating func read(_ folder: Int32, _ parts: [String]) -> Bool {
    let here = parts.isEmpty ? "." : parts.joined(separator: "/")
    guard let names = FolderReading.names(in: folder, atMost: PackLimits.folderEntriesMax - entries) else {
      report.add(
        file: here, "the folder cannot be listed, or the pack has more than \(PackLimits.folderEntriesMax) entries",
        mend: "keep only the pack's own files in it")
      return false
    }
    entries += names.count
    for name in names where name.first != 46 {
      let shown = String(decoding: name, as: UTF8.self)
      let path = (parts + [shown]).joined(separator: "/")
      guard take(name, shown, path, folder, parts) else { return false }
    }
    return true
  }

  /// Whether reading may go on.
  private mutating func take(_ name: [UInt8], _ shown: String, _ path: String, _ folder: Int32, _ parts: [String])
    -> Bool
  {
    var status = stat()
    guard fstatat(folder, shown, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if PackFiles.belongs(shown) {
        refuse(path, "the file cannot be looked at (\(FolderReading.reason()))", "check the name and its permissions")
      }
      return true
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return enter(shown, path, folder, parts)
    case S_IFREG:
      return PackFiles.belongs(shown) ? takeFile(name, shown, path, folder) : true
    case S_IFLNK:
      refuse(path, "a symbolic link stands here, and packs hold plain files only", "put the file itself here")
      return true
    default:
      if PackFiles.belongs(shown) {
        refuse(path, "expected a plain file, found something else", "take it out of the pack")
      }
      return true
    }
  }

  private mutating func enter(_ name: String, _ path: String, _ folder: Int32, _ parts: [String]) -> Bool {
    guard parts.count + 1 < PackLimits.pathPartsMax else {
      refuse(
        path, "folders stand more than \(PackLimits.pathPartsMax - 1) deep inside each other",
        "bring the files further up")
      return true
    }
    let descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      refuse(path, "the folder cannot be opened (\(FolderReading.reason()))", "check its permissions")
      return true
    }
    defer { close(descriptor) }
    return read(descriptor, parts + [name])
  }

  private mutating func takeFile(_ name: [UInt8], _ shown: String, _ path: String, _ folder: Int32) -> Bool {
    guard PackFiles.isPlainName(name), PackFiles.isPlain(path) else {
      refused.insert(path)
      report.addUnplain(path)
      return true
    }
    guard texts.count < PackLimits.filesMax else {
      report.add(file: ".", "the pack has more than \(PackLimits.filesMax) files", mend: "join or remove files")
      return false
    }
    switch FileBytes.read(shown, in: folder, atMost: PackLimits.fileBytesMax) {
    case .unreadable(let reason): refuse(path, "the file cannot be read (\(reason))", "check its permissions")
    case .tooLarge(let count):
      refused.insert(path)
      report.addTooLarge(path, count)
    case .bytes(let content):
      bytes += content.count
      guard bytes <= PackLimits.packBytesMax else {
        report.addPackTooLarge()
        return false
      }
      keep(content, path)
    }
    return true
  }

  private mutating func keep(_ content: [UInt8], _ path: String) {
    guard let text = String(validating: content, as: UTF8.self) else {
      refused.insert(path)
      report.add(
        path, Place(line: FileBytes.lineOfBrokenUTF8(content), column: 1), "expected UTF-8, found other bytes",
        mend: "save the file as UTF-8")
      return
    }
    texts[path] = text
  }

  private mutating func refuse(_ path: String, _ what: String, _ mend: String) {
    refused.insert(path)
    report.add(file: PackFiles.isPlain(path) ? path : quoted(path), what, mend: mend)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// The names of a folder's entries in byte order without `.` and `..`; nil where they cannot be had or are too many.
  private static func names(in folder: Int32, atMost limit: Int) -> [[UInt8]]? {
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { return nil }
    guard let stream = fdopendir(own) else {
      close(own)
      return nil
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [46] || name == [46, 46] { continue }
      guard names.count < limit else { return nil }
      names.append(name)
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
