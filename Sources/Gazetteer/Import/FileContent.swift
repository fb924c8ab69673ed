internal import Crypto
internal import Foundation
internal import Vocabulary

/// What a file to be imported is, by how it begins.
struct FileContent {
  private static let beginningBytes = 4_096
  private static let chunkBytes = 1_024 * 1_024

  private let beginning: [UInt8]

  /// Throws, in words, where it cannot be read or is empty.
  init(_ path: String) throws(GazetteerFault) {
    let descriptor = try FileContent.open(path)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: FileContent.beginningBytes)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw GazetteerFault("it cannot be read: \(String(cString: strerror(errno)))") }
    guard count > 0 else { throw GazetteerFault("it is empty") }
    beginning = Array(bytes.prefix(count))
  }

  static func open(_ path: String) throws(GazetteerFault) -> Int32 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw GazetteerFault("\(String(cString: strerror(errno)))") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw GazetteerFault("it is no file") }
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw GazetteerFault("it cannot be read: \(String(cString: strerror(errno)))") }
    return descriptor
  }

  /// A table of GeoNames, as against its JSON.
  var isTable: Bool {
    let first = beginning.prefix { $0 != UInt8(ascii: "\n") }
    return first.count { $0 == 9 } == 18 && first.first.map { (48...57).contains($0) } == true
  }

  var format: MapImport.Format {
    get throws(GazetteerFault) {
      // A PBF begins with the length of its first header and the word OSMHeader.
      if beginning.prefix(64).firstRange(of: Array("OSMHeader".utf8)) != nil { return .osm }
      if isTable { return .geonames }
      let letters = beginning.drop { [0xEF, 0xBB, 0xBF, 32, 9, 10, 13].contains($0) }
      if letters.first == UInt8(ascii: "[") { return .geonames }
      if beginning.starts(with: Array("PK".utf8)) { throw GazetteerFault("it is a zip archive; unpack it first") }
      throw GazetteerFault(
        "expected an extract of OpenStreetMap in PBF (FILE.osm.pbf), or GeoNames as JSON or as its table with tabs")
    }
  }

  /// SHA-256 in hexadecimal.
  static func digest(_ path: String) throws -> String {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var hash = SHA256()
    var chunk = [UInt8](repeating: 0, count: chunkBytes)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw GazetteerFault("it cannot be read: \(String(cString: strerror(errno)))") }
      guard count > 0 else { break }
      chunk.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
