package import Desk
package import Improvement
package import Procedure
package import Vocabulary

/// What goes out of a draft and comes into one as files, and what an edit would come to.
package enum DraftFiles {
  /// No archive of a pack is larger: its files, and a block for each.
  package static let archiveBytesMax = 2 * PackLimits.packBytesMax

  /// From a folder that came as one file. Throws `EditFault`, and `Unfit` where it is another pack.
  package static func beginning(of pack: PackName, tar: [UInt8], purpose: String) throws -> DraftBeginning {
    let files = try PackArchive.files(tar: tar)
    guard PackEditing(files).says("name") == pack.text else {
      throw Unfit("", "pack.yaml of the archive calls the pack otherwise than \(pack)")
    }
    return DraftBeginning(pack: pack, from: PackHash(of: files), purpose: purpose, files: files)
  }

  /// A folder as one file, and how it is called. `kind` stands behind the version, such as `-draft`.
  package static func archive(of files: [String: String], _ pack: PackName, kind: String = "") -> NamedFile {
    let version = PackEditing(files).says("version") ?? "draft"
    return NamedFile(
      name: "\(pack)-\(version)\(kind).tar", type: "application/x-tar",
      bytes: PackArchive.tar(files, folder: NamedFile.plain(pack.text)))
  }

  /// A table as the standard's own form; nil where there is no table of this path. Throws what is wrong with it.
  package static func model(_ path: String, in files: [String: String]) throws(PackFault) -> NamedFile? {
    guard path.hasPrefix("tables/"), let text = files[path] else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? "table.yaml"
    if PackEditing.isModel(name) { return NamedFile(name: name, type: "application/xml", bytes: Array(text.utf8)) }
    let base = name.split(separator: ".").first.map(String.init) ?? "table"
    let other = try TableForms.other(text, name: name)
    return NamedFile(name: base + ".dmn", type: "application/xml", bytes: Array(other.text.utf8))
  }

  /// What the proof would find with another text in one part of a file. Throws `EditFault` for what cannot stand there.
  package static func check(
    _ files: [String: String], file: String, part: ElementAddress, text: String, on desk: Desk
  ) async throws -> EditCheck {
    let edit = try PackEditing(files).edit(file, part, .set(text)).edit
    guard let edited = edit.applied(to: files) else { throw Unfit("part", "the file has no such part") }
    let before = await desk.proof(of: files)
    let after = await desk.proof(of: edited)
    let known = Set(before.proof.findings.map(\.what))
    return EditCheck(
      new: after.proof.findings.filter { !known.contains($0.what) }, left: after.proof.findings.count,
      failed: after.proof.examples.count { !$0.passed })
  }
}

/// What an edit would come to.
package struct EditCheck: Hashable, Sendable {
  /// What would be found beside what is found already.
  package let new: [Finding]
  /// How many findings there would be in all.
  package let left: Int
  /// How many examples would not pass.
  package let failed: Int
}

/// A file that somebody is given.
package struct NamedFile: Hashable, Sendable {
  package let name: String
  package let type: String
  package let bytes: [UInt8]

  /// `name` in letters that every file system takes.
  init(name: String, type: String, bytes: [UInt8]) {
    self.name = NamedFile.plain(name)
    self.type = type
    self.bytes = bytes
  }

  static func plain(_ text: String) -> String {
    let plain = text.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "-" }
    return plain.first == "." || plain.isEmpty ? "pack" + String(plain) : String(plain)
  }

  package var disposition: String { "attachment; filename=\"\(name)\"" }
}
