internal import Vocabulary

/// What a draft changes against the version in force, in plain words, part by part.
package struct PackDifference: Sendable {
  /// One sentence about a file.
  package struct Line: Sendable, Hashable {
    package let file: String
    package let words: String
  }

  package let lines: [Line]

  package init(from old: [String: String], to new: [String: String]) {
    var lines: [Line] = []
    for path in Set(old.keys).union(new.keys).sorted() where old[path] != new[path] {
      lines += PackDifference.words(path, old[path], new[path]).map { Line(file: path, words: $0) }
    }
    self.lines = lines
  }

  private static func words(_ path: String, _ old: String?, _ new: String?) -> [String] {
    guard let old else { return ["The file is new."] }
    guard let new else { return ["The file is gone."] }
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"), let before = YamlText(old, file: path)?.root,
      let after = YamlText(new, file: path)?.root
    else { return ["The text of the file is another."] }
    let lines = compare(before, after, [])
    return lines.isEmpty ? ["Only remarks or the layout of the file changed."] : lines
  }

  /// How deep a value is told part by part.
  private static let depthMax = 12

  private static func compare(_ old: YamlNode, _ new: YamlNode, _ trail: [String]) -> [String] {
    guard trail.count < depthMax else { return ["\(named(trail)) is another."] }
    switch (old, new) {
    case (.text(let was, _, _), .text(let now, _, _)):
      return was == now ? [] : ["\(named(trail)): \(quoted(was)) becomes \(quoted(now))."]
    case (.mapping(let was, _), .mapping(let now, _)):
      let keys = was.map(\.key) + now.map(\.key).filter { key in !was.contains { $0.key == key } }
      return keys.flatMap { key -> [String] in
        switch (old[key], new[key]) {
        case (let before?, let after?): compare(before, after, trail + [key])
        case (nil, let after?): ["\(named(trail + [key])) is new: \(told(after))."]
        case (let before?, nil): ["\(named(trail + [key])) is gone: it was \(told(before))."]
        case (nil, nil): []
        }
      }
    case (.list(let was, _), .list(let now, _)): return compare(was, now, trail)
    case (.text, _), (.mapping, _), (.list, _):
      return old.says(new) ? [] : ["\(named(trail)): \(told(old)) becomes \(told(new))."]
    }
  }

  /// Parts that are called something are told by their names; others by their numbers.
  private static func compare(_ old: [YamlNode], _ new: [YamlNode], _ trail: [String]) -> [String] {
    let (names, newNames) = (old.map(\.calledBy), new.map(\.calledBy))
    let areNamed =
      !(names + newNames).contains(nil) && Set(names).count == names.count && Set(newNames).count == new.count
    guard areNamed, !(names.isEmpty && newNames.isEmpty) else {
      if old.count == new.count {
        return zip(old, new).enumerated().flatMap { compare($1.0, $1.1, trail + ["\($0 + 1)"]) }
      }
      return ["\(named(trail)): \(told(.list(old, .start))) becomes \(told(.list(new, .start)))."]
    }
    var lines: [String] = []
    for (name, node) in zip(names, old) where !newNames.contains(name) {
      lines.append("\(named(trail + [name ?? ""])) is gone: it was \(told(node)).")
    }
    for (name, node) in zip(newNames, new) {
      guard let place = names.firstIndex(of: name) else {
        lines.append("\(named(trail + [name ?? ""])) is new: \(told(node)).")
        continue
      }
      lines += compare(old[place], node, trail + [name ?? ""])
    }
    let kept = names.filter { newNames.contains($0) }
    if kept != newNames.filter({ names.contains($0) }) { lines.append("\(named(trail)) stand in another order.") }
    return lines
  }

  private static let grouping = ["decisions", "questions", "answers", "leaves", "rules", "when", "then", "examples"]

  private static func named(_ trail: [String]) -> String {
    let words = trail.enumerated().compactMap { number, part -> String? in
      let before = number > 0 ? trail[number - 1] : ""
      if before == "when" { return "column \(part)" }
      if before == "then" { return "output \(part)" }
      return grouping.contains(part) && number < trail.count - 1 ? nil : part
    }
    return words.joined(separator: ", ")
  }

  private static func told(_ node: YamlNode) -> String {
    switch node {
    case .text(let text, _, _): quoted(text)
    case .list(let items, _): items.isEmpty ? "nothing" : items.prefix(6).map { told($0) }.joined(separator: ", ")
    case .mapping(let entries, _):
      entries.prefix(6).map { "\($0.key) \(told($0.value))" }.joined(separator: ", ")
    }
  }
}
