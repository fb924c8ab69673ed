internal import Vocabulary

extension Fields {
  /// A text as written; nil after a finding where it is none, blank, too long or has signs nobody can see.
  func words(_ node: YamlNode, _ what: String) -> String? {
    guard case .text(let text, _, let place) = node, !text.allSatisfy(\.isWhitespace), !node.isNothing else {
      report.add(
        file, node.place, "\(what): expected a text, found \(node.found)", mend: "write the text after the colon")
      return nil
    }
    guard text.utf8.count <= PackLimits.textBytesMax else {
      report.add(file, place, "\(what): the text is longer than \(PackLimits.textBytesMax) bytes", mend: "shorten it")
      return nil
    }
    guard text.unicodeScalars.allSatisfy(isVisible) else {
      report.add(
        file, place, "\(what): the text has control signs or invisible direction marks: \(quoted(text))",
        mend: "write it again by hand")
      return nil
    }
    return text
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }

  func identifier<Name: Identifier>(_ node: YamlNode, as kind: Name.Type) -> Name? {
    guard let text = words(node, "the \(Name.kind) of \(thing)") else { return nil }
    return identifier(text, at: node.place, as: kind)
  }

  /// Also for keys of mappings.
  func identifier<Name: Identifier>(_ text: String, at place: Place, as kind: Name.Type) -> Name? {
    do {
      return try Name(text)
    } catch {
      report.add(file, place, "expected \(error.expected), found \(error.found)", mend: error.remedy)
      return nil
    }
  }

  /// A priority P1 to P5 that must be there; `absent` stands in where that is given.
  func priority(_ key: String, absent: Priority? = nil) -> Priority? {
    guard node(key) != nil || absent == nil else { return absent }
    guard let text = text(key) else { return nil }
    return priority(text, at: place(of: key))
  }

  func priority(_ text: String, at place: Place) -> Priority? {
    do {
      return try Priority(text)
    } catch {
      report.add(file, place, "expected \(error.expected), found \(error.found)", mend: error.remedy)
      return nil
    }
  }

  /// Texts of a list that may be absent, each with where it stands.
  func texts(_ key: String) -> [(text: String, place: Place)] {
    let nodes = list(key, of: "texts", mayBeEmpty: true) ?? []
    return nodes.compactMap { node in words(node, "an item of `\(key)` of \(thing)").map { ($0, node.place) } }
  }

  /// The entries of a mapping under a key, empty where absent.
  func entries(_ key: String, of items: String) -> [YamlNode.Entry] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let entries, _) = node else {
      wrong(key, expected: "a mapping of \(items)", mend: "write one `name: value` line for each")
      return []
    }
    return entries
  }

  /// A day written as 2027-11-21.
  func day(_ key: String) -> CivilDate? {
    guard let text = text(key) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    if text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day)
    {
      return date
    }
    wrong(key, expected: "a day of the calendar such as 2027-11-21", mend: "write year, month and day with hyphens")
    return nil
  }
}
