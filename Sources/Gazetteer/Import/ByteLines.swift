internal import Foundation

/// Lines of a file or a pipe, one at a time, with no more of it in memory than the line.
struct ByteLines {
  /// Longer lines are passed over: no place needs as much, and one without an end must not fill the memory.
  static let lineBytesMax = 16 * 1_024 * 1_024
  private static let chunkBytes = 256 * 1_024

  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private(set) var passedOver = 0

  /// The caller closes the descriptor.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Without its line end; nil behind the last.
  mutating func next() throws(GazetteerFault) -> [UInt8]? {
    var looked = start
    var isTooLong = false
    while true {
      if let end = waiting[looked...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = waiting[start..<end]
        start = end + 1
        if isTooLong {
          (isTooLong, looked) = (false, start)
          continue
        }
        return Array(line)
      }
      looked = waiting.count
      if isAtEnd {
        defer { start = waiting.count }
        return start < waiting.count && !isTooLong ? Array(waiting[start...]) : nil
      }
      if waiting.count - start > ByteLines.lineBytesMax {
        if !isTooLong { passedOver += 1 }
        isTooLong = true
      }
      if isTooLong { start = waiting.count }
      looked -= start
      waiting.removeFirst(start)
      start = 0
      try fill()
    }
  }

  private mutating func fill() throws(GazetteerFault) {
    var chunk = [UInt8](repeating: 0, count: ByteLines.chunkBytes)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw GazetteerFault("cannot read on: \(String(cString: strerror(errno)))") }
      if count == 0 { isAtEnd = true }
      waiting += chunk[..<count]
      return
    }
  }
}
