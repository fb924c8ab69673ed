internal import Vocabulary

/// The entries of one mapping, read by key: what is missing, unknown or of the wrong kind goes to the report.
struct Fields {
  let file: String
  /// What the mapping describes, in the words of a finding: `the answer`.
  let thing: String
  let place: Place
  let report: Report
  private let entries: [YamlNode.Entry]

  /// Nil after a finding where the node is no mapping; keys beyond `known` are findings.
  init?(_ node: YamlNode, _ thing: String, known: [String], file: String, report: Report) {
    guard case .mapping(let entries, let place) = node else {
      report.add(
        file, node.place, "expected \(thing) as a mapping, found \(node.found)",
        mend: "write `key: value` lines with \(listed(known))")
      return nil
    }
    self.file = file
    self.thing = thing
    self.place = place
    self.report = report
    self.entries = entries
    for entry in entries where !known.contains(entry.key) {
      report.add(
        file, entry.keyPlace, "\(thing) has the unknown key \(quoted(entry.key))",
        mend: "take it out or write one of \(listed(known))")
    }
  }

  /// The value of a key; nil where it is absent or left empty.
  func node(_ key: String) -> YamlNode? {
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNothing else { return nil }
    return value
  }

  func place(of key: String) -> Place { entries.first { $0.key == key }?.value.place ?? place }

  /// The value of a key that must be there; nil after a finding.
  func needed(_ key: String, _ expected: String) -> YamlNode? {
    if let node = node(key) { return node }
    report.add(
      file, entries.first { $0.key == key }?.keyPlace ?? place,
      "\(thing) lacks `\(key)`: expected \(expected), found nothing",
      mend: "add `\(key): ...`")
    return nil
  }

  func wrong(_ key: String, expected: @autoclosure () -> String, mend: @autoclosure () -> String) {
    let found = node(key)?.found ?? "nothing"
    report.add(file, place(of: key), "`\(key)` of \(thing): expected \(expected()), found \(found)", mend: mend())
  }

  /// A text that must be there.
  func text(_ key: String) -> String? {
    guard let node = needed(key, "a text") else { return nil }
    return words(node, "`\(key)` of \(thing)")
  }

  /// A text that may be absent: then empty.
  func optionalText(_ key: String) -> String? {
    guard let node = node(key) else { return "" }
    return words(node, "`\(key)` of \(thing)")
  }

  /// A text that may be absent: then nil inside; nil outside after a finding.
  func textIfAny(_ key: String) -> String?? {
    guard let node = node(key) else { return .some(nil) }
    return words(node, "`\(key)` of \(thing)").map { .some($0) }
  }

  /// An id, code or name that must be there.
  func identifier<Name: Identifier>(_ key: String, as kind: Name.Type) -> Name? {
    guard let node = needed(key, "a \(Name.kind)") else { return nil }
    return identifier(node, as: kind)
  }

  /// True or false; false where absent.
  func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return false }
    if case .text("true", false, _) = node { return true }
    if case .text("false", false, _) = node { return false }
    wrong(key, expected: "true or false", mend: "write it without quotation marks")
    return nil
  }

  /// A whole number within a range; `absent` where the key is not there, a finding where that is nil.
  func number(_ key: String, in range: ClosedRange<Int64>, absent: Int64? = nil) -> Int64? {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard node(key) != nil || absent == nil else { return absent }
    guard let node = needed(key, expected) else { return nil }
    if case .text(let text, false, _) = node, let number = Int64(text), String(number) == text, range.contains(number) {
      return number
    }
    wrong(key, expected: expected, mend: "write digits only, without quotation marks")
    return nil
  }

  /// The items of a list that must be there; an empty one is allowed only where `mayBeEmpty`.
  func list(_ key: String, of items: String, mayBeEmpty: Bool = false) -> [YamlNode]? {
    guard let node = mayBeEmpty ? self.node(key) ?? .list([], place) : needed(key, "a list of \(items)") else {
      return nil
    }
    guard case .list(let nodes, _) = node, mayBeEmpty || !nodes.isEmpty else {
      wrong(key, expected: "a list of \(items)", mend: "begin each item with `- `")
      return nil
    }
    return nodes
  }
}
