internal import Foundation

/// The objects of a JSON array of any length, one at a time, as the bytes of each.
struct JSONObjects {
  /// No description of a place is longer.
  static let objectBytesMax = 1_024 * 1_024
  private static let chunkBytes = 256 * 1_024

  private let descriptor: Int32
  private var chunk: [UInt8] = []
  private var place = 0
  private var hasBegun = false
  private var isAtEnd = false

  /// The caller closes the descriptor.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// nil behind the last; throws where it is no array of objects, or ends in the middle.
  mutating func next() throws(GazetteerFault) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    while let byte = try byte() {
      switch byte {
      case UInt8(ascii: " "), 9, 10, 13, UInt8(ascii: ","): continue
      // The mark of the byte order.
      case 0xEF where !hasBegun, 0xBB where !hasBegun, 0xBF where !hasBegun: continue
      case UInt8(ascii: "[") where !hasBegun: hasBegun = true
      case UInt8(ascii: "{") where hasBegun: return try object()
      case UInt8(ascii: "]") where hasBegun:
        isAtEnd = true
        return nil
      default: throw GazetteerFault("it is no JSON array of objects; the extract of GeoNames is one")
      }
    }
    throw GazetteerFault("it ends in the middle; get it whole and import it again")
  }

  private mutating func object() throws(GazetteerFault) -> [UInt8] {
    var bytes = [UInt8(ascii: "{")]
    var depth = 1, isText = false, isEscaped = false
    while depth > 0 {
      guard let byte = try byte() else {
        throw GazetteerFault("it ends in the middle; get it whole and import it again")
      }
      bytes.append(byte)
      guard bytes.count <= JSONObjects.objectBytesMax else {
        throw GazetteerFault("one of its objects is larger than \(JSONObjects.objectBytesMax) bytes; it is damaged")
      }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
    }
    return bytes
  }

  private mutating func byte() throws(GazetteerFault) -> UInt8? {
    if place == chunk.count {
      chunk = [UInt8](repeating: 0, count: JSONObjects.chunkBytes)
      place = 0
      var count = read(descriptor, &chunk, chunk.count)
      while count < 0, errno == EINTR { count = read(descriptor, &chunk, chunk.count) }
      guard count >= 0 else { throw GazetteerFault("cannot read on: \(String(cString: strerror(errno)))") }
      chunk.removeLast(chunk.count - count)
      guard count > 0 else { return nil }
    }
    defer { place += 1 }
    return chunk[place]
  }
}
