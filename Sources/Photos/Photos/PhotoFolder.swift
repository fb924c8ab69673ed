internal import Foundation
package import Vocabulary

/// Where photos are kept: files named by their hash in the folder `photos` beside the journal, each written once and never changed.
package struct PhotoFolder: Sendable {
  package let path: String

  /// `store` is the folder of the journal.
  package init(store: String) { path = "\(store)/photos" }

  /// Returns when it is on the disk, the small one too; a photo that is there already is the same photo.
  package func keep(_ clean: CleanPhoto) throws(PhotoFlaw) {
    let folder = folder(of: clean.photo.hash)
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw .notKept("the folder \(folder) cannot be made")
    }
    try write(clean.thumbnail, to: file(clean.photo.hash, isSmall: true))
    try write(clean.bytes, to: file(clean.photo.hash, isSmall: false))
    for folder in [folder, path] { try sync(folder, O_RDONLY | O_DIRECTORY) }
  }

  /// The bytes of a photo; nil where there is none such, or where they are not those of its hash any more.
  package func bytes(of hash: PhotoHash) -> [UInt8]? {
    read(hash, isSmall: false).flatMap { PhotoDigest.text(of: $0) == hash.text ? $0 : nil }
  }

  /// The small one.
  package func thumbnail(of hash: PhotoHash) -> [UInt8]? { read(hash, isSmall: true) }

  private func read(_ hash: PhotoHash, isSmall: Bool) -> [UInt8]? {
    guard hash.isHash else { return nil }
    return FileManager.default.contents(atPath: file(hash, isSmall: isSmall)).map { Array($0) }
  }

  /// Copies every photo that is not there yet; one that is not what its name says is copied as it is, to be seen there too.
  package func copy(to other: PhotoFolder) throws(PhotoFlaw) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
        let file = name.split(separator: "/").last ?? ""
        return PhotoHash(trusted: String(file.prefix(64))).isHash && !file.hasSuffix(".partial")
      }
    } catch { throw .notKept("the folder \(path) cannot be read") }
    for name in names {
      let file = "\(other.path)/\(name)"
      guard let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") else {
        throw .notKept("\(path)/\(name) cannot be read")
      }
      let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
      do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
        throw .notKept("the folder \(folder) cannot be made")
      }
      try write(Array(bytes), to: file)
      try sync(folder, O_RDONLY | O_DIRECTORY)
    }
  }

  // MARK: Files

  private func folder(of hash: PhotoHash) -> String { "\(path)/\(hash.text.prefix(2))" }

  private func file(_ hash: PhotoHash, isSmall: Bool) -> String {
    "\(folder(of: hash))/\(hash.text)\(isSmall ? ".small" : "")"
  }

  /// Whole or not at all: a file of another name is filled, brought to the disk, and then named.
  private func write(_ bytes: [UInt8], to file: String) throws(PhotoFlaw) {
    if FileManager.default.contents(atPath: file).map({ Array($0) }) == bytes { return }
    let partial = "\(file).\(UInt64.random(in: .min ... .max)).partial"
    guard FileManager.default.createFile(atPath: partial, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw .notKept("\(partial) cannot be written") }
    do throws(PhotoFlaw) {
      try sync(partial, O_RDONLY)
      guard rename(partial, file) == 0 else { throw .notKept("\(file) cannot be named") }
    } catch {
      unlink(partial)
      throw error
    }
  }

  private func sync(_ file: String, _ flags: Int32) throws(PhotoFlaw) {
    let descriptor = open(file, flags)
    guard descriptor >= 0 else { throw .notKept("\(file) cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .notKept("\(file) does not reach the disk") }
  }
}
