import Foundation
import JournalCodec

/// The stored form of one event version, kept for ever: a JSON object with body and personal part on lines of their own.
struct GoldenFile {
  let name: String
  private let url: URL

  init(event: String, version: Int64) {
    name = "\(event)-v\(version).json"
    url = GoldenFile.folder.appending(path: name)
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// The names of all golden files.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }

  var isThere: Bool { FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) }

  /// The bytes of body and personal part as they were stored.
  func read() throws -> (body: [UInt8], personal: [UInt8]?) {
    let lines = try Data(contentsOf: url).split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    guard lines.count == 6, lines[0] == Array(#"{"body":"#.utf8), lines[2] == Array(#","personal":"#.utf8),
      lines[4] == [125], lines[5].isEmpty
    else { throw Unreadable(description: "\(name) is not a golden file; take it from the version control again") }
    return (lines[1], lines[3] == Array("null".utf8) ? nil : lines[3])
  }

  /// Makes the file where it is missing; one that is there is never written again.
  func make(_ form: StoredForm) throws {
    guard !isThere else { return }
    let personal = form.personal ?? Array("null".utf8)
    let bytes =
      Array("{\"body\":\n".utf8) + form.body + Array("\n,\"personal\":\n".utf8) + personal + Array("\n}\n".utf8)
    try Data(bytes).write(to: url)
  }

  /// A golden file that is missing or spoilt.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }
}
