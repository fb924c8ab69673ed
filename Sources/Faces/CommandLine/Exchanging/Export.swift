internal import Account
internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Vocabulary

/// `tocsin export`: everything a centre holds, in formats that other programs read.
struct Export: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give away everything in open formats: tables, or an event log for process mining.",
    discussion: """
      csv and jsonl write a file for each table into the folder: incidents, log, answers, assignments, contacts, units, places,
      callers, facts, accounts, packs. xes and ocel write the incident log without anything that was said. What is restricted is
      withheld; `tocsin journal export` has all of it, as evidence.

      Examples:
        tocsin export --format csv --to tables --store store
        tocsin export --format ocel --to log --store store
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, xes, ocel
  }

  @Option(help: "csv, jsonl, xes or ocel.") var format: Format
  @Option(help: ArgumentHelp("The folder for the files; it must be empty, or not there yet.", valueName: "FOLDER"))
  var to: String
  @OptionGroup var store: StoreOption
  @Flag(help: "Print JSON.") var json = false

  private struct Sheet: Encodable {
    let folder: String
    /// Rows or events by file.
    let files: [String: Int]
    let withheld: Int
  }

  func run(in office: Office) async throws -> Int32 {
    try office.check(.audit)
    let folder = try ExportFolder(office.path(to))
    let desk = try await office.desk()
    let withheld: Int
    switch format {
    case .csv, .jsonl:
      withheld = try await ExportRun(journal: office.journal, desk: desk, isTable: format == .csv).write(to: folder)
    case .xes: withheld = try await EventLogRun(journal: office.journal, desk: desk).writeXES(to: folder)
    case .ocel: withheld = try await EventLogRun(journal: office.journal, desk: desk).writeOCEL(to: folder)
    }
    let files = try folder.close()
    if json {
      try await office.output.json(Sheet(folder: folder.path, files: files, withheld: withheld))
    } else {
      for (name, count) in files.sorted(by: { $0.key < $1.key }) {
        try await office.output.line("\(shown(name))  \(count)")
      }
      if withheld > 0 { try await office.output.line("withheld: \(withheld) restricted incidents") }
    }
    return 0
  }
}

/// Files on their way into a folder of their own; each is flushed to the disk before it counts as written.
final class ExportFolder {
  let path: String
  private var files: [String: FileHandle] = [:]
  private var counts: [String: Int] = [:]
  private var waiting: [String: Data] = [:]
  /// How much is gathered before it is written.
  private static let gatheredBytesMax = 1 << 20

  init(_ path: String) throws {
    self.path = path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue, try FileManager.default.contentsOfDirectory(atPath: path).isEmpty else {
        throw CommandFault("\(quoted(path)) is not an empty folder; name one that is, or one that is not there yet")
      }
    } else {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }

  /// Whether nothing was added to a file yet.
  func isNew(_ name: String) -> Bool { files[name] == nil }

  /// Adds bytes to a file; `count` rows or events of it.
  func add(_ bytes: [UInt8], to name: String, count: Int = 0) throws {
    if files[name] == nil {
      let full = path + "/" + name
      guard FileManager.default.createFile(atPath: full, contents: nil, attributes: [.posixPermissions: 0o600]) else {
        throw CommandFault("cannot write \(quoted(full)); look at the folder's rights and the space on the disk")
      }
      files[name] = try FileHandle(forWritingTo: URL(fileURLWithPath: full))
    }
    counts[name, default: 0] += count
    waiting[name, default: Data()].append(contentsOf: bytes)
    if (waiting[name]?.count ?? 0) > ExportFolder.gatheredBytesMax { try flush(name) }
  }

  private func flush(_ name: String) throws {
    guard let data = waiting.removeValue(forKey: name) else { return }
    try files[name]?.write(contentsOf: data)
  }

  /// How many rows or events each file holds.
  func close() throws -> [String: Int] {
    for (name, file) in files {
      try flush(name)
      try file.synchronize()
      try file.close()
    }
    return counts
  }
}
