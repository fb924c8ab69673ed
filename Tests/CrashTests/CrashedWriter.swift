import Foundation
import Testing

/// A writer in a process of its own, to be killed; what it acknowledged is in a file that outlives it.
struct CrashedWriter {
  /// The lines it wrote whole.
  let lines: [String]
  /// 9 when it was killed; its exit status where it ended by itself.
  let ending: Int32
  let complaint: String

  /// Starts the writer and kills it that long after its store is open, or after its start; 0 lets it end by itself.
  static func run(
    _ words: [String], killAfterMicroseconds delay: UInt32, isOpenFirst: Bool = true, notes folder: String
  ) throws -> CrashedWriter {
    let (out, err) = ("\(folder)/acknowledged", "\(folder)/complaint")
    for path in [out, err] { #expect(FileManager.default.createFile(atPath: path, contents: nil)) }
    let process = Process()
    process.executableURL = try binary()
    process.arguments = words
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: err))
    try process.run()
    if delay > 0 {
      while isOpenFirst, try String(contentsOfFile: out, encoding: .utf8).isEmpty, process.isRunning { usleep(500) }
      usleep(delay)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    // A line without its end was not acknowledged.
    let text = try String(contentsOfFile: out, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return CrashedWriter(
      lines: lines, ending: process.terminationStatus, complaint: try String(contentsOfFile: err, encoding: .utf8))
  }

  /// The CrashWriter that was built with these tests: beside the test bundle, or in a folder above it.
  private static func binary() throws -> URL {
    let started = [CommandLine.arguments.first ?? "", "/proc/self/exe", Bundle.main.bundlePath]
    for path in started {
      var folder = URL(filePath: path).resolvingSymlinksInPath()
      for _ in 0..<6 {
        let found = folder.appending(path: "CrashWriter")
        if FileManager.default.isExecutableFile(atPath: found.path(percentEncoded: false)), !isFolder(found) {
          return found
        }
        folder.deleteLastPathComponent()
      }
    }
    throw Missing(looked: started)
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The writer was not found beside the tests.
  struct Missing: Error, CustomStringConvertible {
    let looked: [String]
    var description: String { "no CrashWriter beside or above \(looked); build it with `swift build --build-tests`" }
  }
}

/// A folder of its own for the time of `body`.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.path + "/tocsin-crash-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  do { try await body(folder) } catch {
    try FileManager.default.removeItem(atPath: folder)
    throw error
  }
  try FileManager.default.removeItem(atPath: folder)
}
