internal import Foundation

/// Reads lines from a file, none longer than a limit.
struct LineReader {
  private let file: FileHandle
  private let bytesMax: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ file: FileHandle, bytesMax: Int) {
    self.file = file
    self.bytesMax = bytesMax
  }

  /// The next line without its newline; nil at the end. Throws where a line is too long.
  mutating func next(number: Int) throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      guard buffer.count - start <= bytesMax else {
        throw CommandFault(
          "line \(number) is longer than \(bytesMax) bytes; this is no export of a journal; nothing was restored")
      }
      if isAtEnd {
        // A last line may lack its newline; one that was cut off is no whole entry and is refused as such.
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      let more = try file.read(upToCount: 1 << 20) ?? Data()
      if more.isEmpty { isAtEnd = true }
      buffer.append(contentsOf: more)
    }
  }
}
