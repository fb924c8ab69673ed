/// One import as a file states it.
struct Import: Hashable, Sendable {
  let module: String
  /// From 1.
  let line: Int
  /// Passed on to whoever imports the file's module.
  let isExported: Bool
}

/// The imports of a file, whatever attribute, access level or kind of declaration they name.
func imports(in text: SwiftText) -> [Import] {
  let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
  let tokens = text.tokens
  return tokens.indices.compactMap { place in
    let isWord = tokens[place].text == "import" && tokens.text(place - 1) != "." && tokens.text(place + 1) != ":"
    guard isWord else { return nil }
    let named = kinds.contains(tokens.text(place + 1)) ? place + 2 : place + 1
    guard named < tokens.count else { return nil }
    let before = tokens[..<place].reversed().prefix { $0.line == tokens[place].line && $0.text != ";" }
    return Import(
      module: tokens[named].text, line: tokens[place].line, isExported: before.contains { $0.text == "_exported" })
  }
}

/// Imports of a file that its target's row does not list.
func refusedImports(in file: SourceFile, of target: String, _ table: [ImportRow]) -> [Finding] {
  guard let row = table.first(where: { $0.target == target }) else { return [] }
  let allowed = Set(row.targets + row.outside + row.toolchain)
  return imports(in: file.text).compactMap { found in
    if found.isExported {
      return Finding(path: file.path, line: found.line, message: "`@_exported` hides who imports \(found.module)")
    }
    if allowed.contains(found.module) { return nil }
    return Finding(
      path: file.path, line: found.line,
      message: "\(target) may not import \(found.module); its row allows \(allowed.sorted().joined(separator: ", "))")
  }
}

/// The target whose folder holds a path: the deepest one.
func owner(of path: String, among targets: [ManifestTarget]) -> ManifestTarget? {
  targets.filter { path.hasPrefix($0.path + "/") }.max { $0.path.utf8.count < $1.path.utf8.count }
}

/// Rows whose arrows point up, sideways between stages, to no row, or to a module kept elsewhere.
func misdirectedRows(_ table: [ImportRow], path: String = "Tests/TidyTests/ImportTable.swift") -> [Finding] {
  var seen: [String: Int] = [:]
  var highest = 0
  var found: [String] = []
  for row in table {
    if row.level < highest { found.append("\(row.target) of level \(row.level) stands after level \(highest)") }
    highest = max(highest, row.level)
    for target in row.targets {
      guard let level = seen[target] else {
        found.append("\(row.target) imports \(target), which no row above it names")
        continue
      }
      if level > row.level || (level == row.level && !orderedLevels.contains(level)) {
        found.append("\(row.target) at level \(row.level) imports \(target) at level \(level); arrows point down")
      }
    }
    for (module, homes) in confinedModules where !homes.contains(row.target) {
      for outside in row.outside where outside.hasPrefix(module) {
        found.append("\(row.target) imports \(outside); only \(homes.sorted().joined(separator: ", ")) may")
      }
    }
    if seen.updateValue(row.level, forKey: row.target) != nil { found.append("\(row.target) has two rows") }
  }
  return found.map { Finding(path: path, line: 0, message: $0) }
}

/// Where Package.swift and the table disagree: targets, their order of levels, their dependencies.
func disagreements(between targets: [ManifestTarget], and table: [ImportRow]) -> [Finding] {
  let rows = Dictionary(table.map { ($0.target, $0) }) { first, _ in first }
  var found: [Finding] = []
  func add(_ line: Int, _ message: String) { found.append(Finding(path: Manifest.path, line: line, message: message)) }
  for row in table where !targets.contains(where: { $0.name == row.target }) {
    add(0, "has no target \(row.target); delete its row in ImportTable.swift")
  }
  var highest = 0
  for target in targets {
    guard let row = rows[target.name] else {
      add(target.line, "\(target.name) has no row in ImportTable.swift; a new target needs one and a decision record")
      continue
    }
    if row.level < highest {
      add(target.line, "\(target.name) of level \(row.level) stands after one of level \(highest)")
    }
    highest = max(highest, row.level)
    let listed = Set(target.targets + target.products)
    let allowed = Set(row.targets + row.outside)
    for extra in listed.subtracting(allowed).sorted() {
      add(target.line, "\(target.name) depends on \(extra), which its row in ImportTable.swift does not allow")
    }
    for missing in allowed.subtracting(listed).sorted() {
      add(target.line, "\(target.name) does not depend on \(missing), which its row in ImportTable.swift allows")
    }
  }
  return found
}
