/// The files of a pack by their paths: which there may be, and how large.
struct PackFiles {
  let texts: [String: String]
  let report: Report

  /// Whether a path may stand in a pack: plain names mean the same on every file system and lead nowhere else.
  static func isPlain(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: 47, omittingEmptySubsequences: false)
    return path.utf8.count <= PackLimits.pathBytesMax && parts.count <= PackLimits.pathPartsMax
      && parts.allSatisfy(isPlainName)
  }

  /// ASCII letters, digits, `-`, `_` and `.`, not beginning with a dot.
  static func isPlainName(_ name: some Collection<UInt8>) -> Bool {
    guard let first = name.first, first != 46 else { return false }
    return name.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95: true
      default: false
      }
    }
  }

  static func belongs(_ name: String) -> Bool { PackLimits.endings.contains { name.hasSuffix($0) } }

  /// What kind of file a path names.
  enum Kind {
    case pack, codes, opening, units, escalation, quality, regulations, tree, table, advice, wording, example, reading
    /// Not read by this version.
    case foreign
  }

  static func kind(_ path: String) -> Kind {
    switch path {
    case "pack.yaml": return .pack
    case "codes.yaml": return .codes
    case "opening.yaml": return .opening
    case "units.yaml": return .units
    case "escalation.yaml": return .escalation
    case "quality.yaml": return .quality
    case "regulations.yaml": return .regulations
    default: break
    }
    let parts = path.split(separator: "/")
    let isYaml = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    guard parts.count == 2 else { return path.hasSuffix(".md") && parts.first != "advice" ? .reading : .foreign }
    switch parts[0] {
    case "trees" where isYaml: return .tree
    case "tables" where isYaml || path.hasSuffix(".dmn"): return .table
    case "wording" where isYaml: return .wording
    case "examples" where isYaml: return .example
    case "advice": return path.hasSuffix(".md") ? .advice : .foreign
    default: return path.hasSuffix(".md") ? .reading : .foreign
    }
  }

  /// The paths of one kind in order.
  func paths(_ kind: Kind) -> [String] { texts.keys.filter { PackFiles.kind($0) == kind }.sorted() }

  /// Names and sizes; a pack that fails here is not read any further.
  func checkLimits() -> Bool {
    let before = report.findings.count
    if texts.count > PackLimits.filesMax {
      report.add(
        file: ".", "the pack has \(texts.count) files, \(PackLimits.filesMax) are allowed", mend: "join or remove files"
      )
    }
    var bytes = 0
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      bytes += text.utf8.count
      if !PackFiles.isPlain(path) || !PackFiles.belongs(path) { report.addUnplain(path) }
      if text.utf8.count > PackLimits.fileBytesMax { report.addTooLarge(path, text.utf8.count) }
    }
    if bytes > PackLimits.packBytesMax { report.addPackTooLarge() }
    return report.findings.count == before
  }

  /// Files that must be there, save those already refused, and files this version would not heed.
  func checkPresence(refused: Set<String>) {
    for path in ["pack.yaml", "codes.yaml", "opening.yaml", "units.yaml"]
    where texts[path] == nil && !refused.contains(path) {
      report.add(file: path, "the file is missing", mend: "add it; docs of procedure packs say what stands in it")
    }
    for (kind, folder) in [(Kind.tree, "trees"), (.example, "examples")] where paths(kind).isEmpty {
      if refused.contains(where: { PackFiles.kind($0) == kind }) { continue }
      report.add(file: folder, "expected at least one file \(folder)/*.yaml, found none", mend: "add one")
    }
    for path in paths(.foreign) {
      report.add(
        file: path, "this version reads no such file, so what stands in it would not be heeded",
        mend: "rename it if the name is mistyped, else take it out of the pack")
    }
  }
}

extension Report {
  func addUnplain(_ path: String) {
    add(
      file: quoted(path), "the path is not plain",
      mend:
        "use ASCII letters, digits, - _ . in at most \(PackLimits.pathPartsMax) parts, "
        + "ending in \(listed(PackLimits.endings))"
    )
  }

  func addTooLarge(_ path: String, _ bytes: Int) {
    add(file: path, "the file has \(bytes) bytes, \(PackLimits.fileBytesMax) are allowed", mend: "split or shorten it")
  }

  func addPackTooLarge() {
    add(file: ".", "the pack has more than \(PackLimits.packBytesMax) bytes in all", mend: "shorten or remove files")
  }
}
