internal import Foundation

/// The content of one plain file, or why it is not to be had.
enum FileBytes {
  case bytes([UInt8])
  case tooLarge(Int)
  case unreadable(String)

  /// Reads `name` in an open folder, never through a link and never more than one byte beyond the limit.
  static func read(_ name: String, in folder: Int32, atMost limit: Int) -> FileBytes {
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .unreadable(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .unreadable("not a plain file")
    }
    guard Int(status.st_size) <= limit else { return .tooLarge(Int(status.st_size)) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while content.count <= limit {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count == 0 { return .bytes(content) }
      if count < 0 {
        if errno == EINTR { continue }
        return .unreadable(String(cString: strerror(errno)))
      }
      content.append(contentsOf: buffer.prefix(count))
    }
    return .tooLarge(content.count)
  }

  /// The line, from 1, of the first byte that is no UTF-8.
  static func lineOfBrokenUTF8(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}
