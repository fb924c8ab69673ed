internal import Foundation

/// Runs osmium-tool: an extract filtered to what is wanted, then exported feature by feature.
struct Osmium {
  /// The folder for what lies between the two steps; the caller removes it.
  let folder: String

  /// How much of what osmium complains is told.
  private static let complaintBytesMax = 600

  /// Where programs of Debian and of people who install their own are.
  private static var program: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
    return path.split(separator: ":").map { "\($0)/osmium" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Gives each exported feature, as one line of GeoJSON, to `take`.
  func export(_ file: String, _ take: ([UInt8]) throws -> Void) throws {
    let filtered = folder + "/wanted.osm.pbf"
    try run(["tags-filter", "--no-progress", "--overwrite", "-o", filtered, file] + OSMReading.wanted, file) { _ in }
    // The places of nodes lie in a file, so that no extract is too large for the memory.
    let index = "sparse_file_array,\(folder)/nodes"
    try run(
      ["export", "--no-progress", "-i", index, "-f", "geojsonseq", "-x", "print_record_separator=false", filtered], file
    ) { descriptor in
      var lines = ByteLines(descriptor: descriptor)
      while let line = try lines.next() { try take(line) }
    }
  }

  private func run(_ words: [String], _ file: String, _ read: (Int32) throws -> Void) throws {
    guard let program = Osmium.program else {
      throw GazetteerFault("osmium is missing; install the package osmium-tool (bin/setup does), then import again")
    }
    let complaints = folder + "/complaints"
    guard FileManager.default.createFile(atPath: complaints, contents: nil),
      let handle = FileHandle(forWritingAtPath: complaints)
    else { throw GazetteerFault("cannot write into \(folder); is the disk full?") }
    defer { handle.closeFile() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    let output = Pipe()
    process.standardOutput = output
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    do { try read(output.fileHandleForReading.fileDescriptor) } catch {
      process.terminate()
      process.waitUntilExit()
      throw error
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw GazetteerFault("osmium could not read it (\(complaint(complaints))); get it anew and import it again")
    }
  }

  private func complaint(_ path: String) -> String {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    let words = String(decoding: bytes.suffix(Osmium.complaintBytesMax), as: UTF8.self)
    let lines = words.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.last.map(String.init) ?? "it did not say why"
  }
}
