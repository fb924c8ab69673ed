internal import Vocabulary

/// A pack's folder as one file, in the tar format every system reads (POSIX ustar), without compression so that nothing swells.
package enum PackArchive {
  private static let blockBytes = 512

  /// The files below a folder that is called like the pack; the same files always give the same bytes.
  package static func tar(_ files: [String: String], folder: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (path, text) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let content = Array(text.utf8)
      bytes += header("\(folder)/\(path)", content.count)
      bytes += content
      bytes += padding(content.count)
    }
    return bytes + [UInt8](repeating: 0, count: 2 * blockBytes)
  }

  private static func padding(_ count: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (blockBytes - count % blockBytes) % blockBytes)
  }

  private static func header(_ path: String, _ count: Int) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: blockBytes)
    func put(_ bytes: some Sequence<UInt8>, _ at: Int) {
      for (place, byte) in bytes.enumerated() { block[at + place] = byte }
    }
    func octal(_ number: Int, _ digits: Int) -> [UInt8] {
      let text = String(number, radix: 8)
      return Array((String(repeating: "0", count: max(0, digits - text.utf8.count)) + text).utf8)
    }
    let (prefix, name) = split(Array(path.utf8))
    put(name, 0)
    put(octal(0o644, 7), 100)
    put(octal(0, 7), 108)
    put(octal(0, 7), 116)
    put(octal(count, 11), 124)
    put(octal(0, 11), 136)
    put([UInt8](repeating: 32, count: 8), 148)
    block[156] = 48
    put(Array("ustar".utf8) + [0, 48, 48], 257)
    put(prefix, 345)
    put(octal(block.reduce(0) { $0 + Int($1) }, 6) + [0, 32], 148)
    return block
  }

  /// A path of more than 100 bytes stands in two parts, cut at a slash.
  private static func split(_ path: [UInt8]) -> (prefix: [UInt8], name: [UInt8]) {
    guard path.count > 100 else { return ([], path) }
    let cut = path.indices.first { path[$0] == 47 && path.count - $0 - 1 <= 100 } ?? 0
    return (Array(path[..<min(cut, 155)]), Array(path[(cut + 1)...]))
  }

  // MARK: Reading

  /// The files of an archive: of a pack's own folder, or below one folder that they all stand in. Links, devices, paths that lead
  /// elsewhere and what is larger than a pack may be are refused.
  package static func files(tar bytes: [UInt8]) throws(EditFault) -> [String: String] {
    guard bytes.count <= 2 * PackLimits.packBytesMax else {
      throw EditFault("the archive is larger than a pack may be")
    }
    var files: [String: String] = [:]
    var at = 0
    while at + blockBytes <= bytes.count {
      let block = Array(bytes[at..<(at + blockBytes)])
      if block.allSatisfy({ $0 == 0 }) { break }
      let entry = try Entry(block)
      at += blockBytes
      guard entry.byteCount <= bytes.count - at else {
        throw EditFault("the archive ends in the middle of \(quoted(entry.path))")
      }
      let content = bytes[at..<(at + entry.byteCount)]
      at += entry.byteCount + padding(entry.byteCount).count
      guard entry.isFile else { continue }
      guard let text = String(validating: content, as: UTF8.self) else {
        throw EditFault("\(quoted(entry.path)) is no UTF-8")
      }
      guard files.updateValue(text, forKey: entry.path) == nil else {
        throw EditFault("\(quoted(entry.path)) stands twice in the archive")
      }
      guard files.count <= PackLimits.filesMax else {
        throw EditFault("the archive has more than \(PackLimits.filesMax) files")
      }
    }
    return try withoutFolder(files)
  }

  /// What a block says about the file behind it.
  private struct Entry {
    let path: String
    let byteCount: Int
    let isFile: Bool

    init(_ block: [UInt8]) throws(EditFault) {
      func text(_ range: Range<Int>) -> String { String(decoding: block[range].prefix { $0 != 0 }, as: UTF8.self) }
      func octal(_ range: Range<Int>) -> Int? {
        Int(text(range).filter { $0 != " " }, radix: 8)
      }
      let sum = block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
      guard octal(148..<156) == sum else { throw EditFault("this is no tar archive, or it is damaged") }
      let prefix = block[257..<262].elementsEqual("ustar".utf8) ? text(345..<500) : ""
      let name = (prefix.isEmpty ? "" : prefix + "/") + text(0..<100)
      let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
      guard let byteCount = octal(124..<136), (0...PackLimits.fileBytesMax).contains(byteCount) else {
        throw EditFault("\(quoted(path)) is larger than a file of a pack may be")
      }
      switch block[156] {
      case 0, 48:
        guard PackFiles.isPlain(path) else {
          throw EditFault("\(quoted(path)) is no plain path; nothing was taken")
        }
        isFile = true
      case 53:
        guard byteCount == 0 else { throw EditFault("\(quoted(path)) is a folder with content") }
        isFile = false
      default: throw EditFault("\(quoted(path)) is a link or something else that is no plain file; nothing was taken")
      }
      (self.path, self.byteCount) = (path, byteCount)
    }
  }

  private static func withoutFolder(_ files: [String: String]) throws(EditFault) -> [String: String] {
    var files = files
    if files["pack.yaml"] == nil, let folder = files.keys.first?.split(separator: "/").first.map(String.init),
      files.keys.allSatisfy({ $0.hasPrefix(folder + "/") })
    {
      files = files.reduce(into: [:]) { $0[String($1.key.dropFirst(folder.count + 1))] = $1.value }
    }
    guard files["pack.yaml"] != nil else { throw EditFault("the archive holds no pack.yaml, so it is no pack") }
    if let strange = files.keys.sorted().first(where: { !PackFiles.belongs($0) || !PackFiles.isPlain($0) }) {
      throw EditFault("\(quoted(strange)) does not belong to a pack; take it out of the archive")
    }
    guard files.values.reduce(0, { $0 + $1.utf8.count }) <= PackLimits.packBytesMax else {
      throw EditFault("the files are larger than a pack may be")
    }
    return files
  }
}
