internal import Vocabulary

/// Changes one part of a YAML file in its bytes, and proves that only this part changed.
struct YamlEditing {
  typealias Replacement = (range: Range<Int>, text: String)

  let yaml: YamlText
  let path: String

  func replacements(_ address: ElementAddress, _ act: ElementAct) throws(EditFault) -> [Replacement] {
    if let column = TableColumn(address, in: yaml.root) { return try replacements(column, act) }
    switch act {
    case .set(let text): return [try set(address, text)]
    case .insert(let text, let isBefore): return [try insert(address, text, isBefore)]
    case .remove: return [(try item(address).range, "")]
    case .move(let isUp): return try move(address, isUp)
    }
  }

  // MARK: One value

  func set(_ address: ElementAddress, _ text: String) throws(EditFault) -> Replacement {
    let written = ElementText.yaml(text, for: address)
    guard let node = yaml.root.part(address) else {
      guard !text.isEmpty else { throw EditFault("there is nothing at \(address)") }
      return try add(address, written)
    }
    if text.isEmpty, let name = address.lastName { return try takeOut(address.parent, name) }
    if node.isNothing, node.place.line <= yaml.lineCount, yaml.span(node)?.isEmpty ?? true {
      throw EditFault("nothing stands there yet; write it in the text of the file")
    }
    guard let span = yaml.span(node) else {
      throw EditFault("\(address) is written over several lines; change it in the text of the file")
    }
    return (span, written)
  }

  /// A key that is not there yet.
  private func add(_ address: ElementAddress, _ written: String) throws(EditFault) -> Replacement {
    guard let name = address.lastName, case .mapping(let entries, let place)? = yaml.root.part(address.parent),
      let node = yaml.root.part(address.parent), !entries.isEmpty
    else { throw EditFault("there is nothing at \(address)") }
    let start = yaml.offset(place)
    if start < yaml.bytes.count, yaml.bytes[start] == 123 {
      guard let span = yaml.span(node) else { throw EditFault("\(address) cannot be found in the text") }
      return ((span.upperBound - 1)..<(span.upperBound - 1), ", \(name): \(written)")
    }
    guard entries.count > 1 else { throw EditFault("write it in the text of the file") }
    let line = yaml.line(entries[1].keyPlace.line)
    let indent = String(repeating: " ", count: entries[1].keyPlace.column - 1)
    return (line.lowerBound..<line.lowerBound, "\(indent)\(name): \(written)\n")
  }

  private func takeOut(_ parent: ElementAddress, _ name: String) throws(EditFault) -> Replacement {
    guard let node = yaml.root.part(parent), case .mapping(let entries, let place) = node,
      let number = entries.firstIndex(where: { $0.key == name }), number > 0
    else { throw EditFault("\(name) cannot be left out") }
    let entry = entries[number]
    if yaml.bytes[yaml.offset(place)] == 123 {
      let before = entries[number - 1].value
      guard let from = yaml.span(before)?.upperBound, let to = yaml.span(entry.value)?.upperBound else {
        throw EditFault("\(name) is written over several lines; take it out in the text of the file")
      }
      return (from..<to, "")
    }
    let first = yaml.line(entry.keyPlace.line).lowerBound
    if number + 1 < entries.count {
      return (first..<yaml.line(entries[number + 1].keyPlace.line).lowerBound, "")
    }
    guard let end = yaml.span(entry.value)?.upperBound else {
      throw EditFault("\(name) is written over several lines; take it out in the text of the file")
    }
    let last = yaml.bytes[end...].firstIndex(of: 10).map { $0 + 1 } ?? yaml.bytes.count
    return (first..<last, "")
  }

  // MARK: Parts of a list

  /// A part of a list: its bytes with what goes with it, and its neighbours.
  struct Item {
    let range: Range<Int>
    let number: Int
    let count: Int
    /// Nil where the list stands in brackets.
    let indent: Int?
  }

  func item(_ address: ElementAddress) throws(EditFault) -> Item {
    guard let list = address.steps.count > 1 ? yaml.root.part(address.parent) : nil, case .list(let items, _) = list,
      let step = address.steps.last, let (number, node) = list.number(of: step)
    else { throw EditFault("there is no part of a list at \(address)") }
    if yaml.bytes[yaml.offset(list.place)] == 91 {
      return try inBrackets(items, number, node)
    }
    guard let indent = yaml.indent(node.place.line), begins(node.place.line, indent) else {
      throw EditFault("\(address) is written in a way that only its text can be changed")
    }
    let start = firstLine(node.place.line, indent)
    let end =
      number + 1 < items.count
      ? firstLine(items[number + 1].place.line, indent) : lastLine(node.place.line, indent) + 1
    let to = end <= yaml.lineCount ? yaml.line(end).lowerBound : yaml.bytes.count
    return Item(range: yaml.line(start).lowerBound..<to, number: number, count: items.count, indent: indent)
  }

  private func begins(_ line: Int, _ indent: Int) -> Bool { yaml.bytes[yaml.line(line).lowerBound + indent] == 45 }

  /// Remarks right above a part go with it.
  private func firstLine(_ line: Int, _ indent: Int) -> Int {
    var first = line
    while first > 1, yaml.isComment(first - 1), yaml.indent(first - 1) == indent { first -= 1 }
    return first
  }

  private func lastLine(_ line: Int, _ indent: Int) -> Int {
    var last = line
    var next = line + 1
    while next <= yaml.lineCount {
      if let deep = yaml.indent(next) {
        guard deep > indent else { break }
        last = next
      }
      next += 1
    }
    return last
  }

  private func inBrackets(_ items: [YamlNode], _ number: Int, _ node: YamlNode) throws(EditFault) -> Item {
    guard let span = yaml.span(node) else { throw EditFault("change it in the text of the file") }
    var range = span
    if number + 1 < items.count {
      range = span.lowerBound..<yaml.offset(items[number + 1].place)
    } else if number > 0, let before = yaml.span(items[number - 1]) {
      range = before.upperBound..<span.upperBound
    }
    return Item(range: range, number: number, count: items.count, indent: nil)
  }

  func insert(_ address: ElementAddress, _ text: String, _ isBefore: Bool) throws(EditFault) -> Replacement {
    let item = try item(address)
    guard let indent = item.indent else {
      guard let node = yaml.root.part(address), let span = yaml.span(node) else {
        throw EditFault("change it in the text of the file")
      }
      return isBefore
        ? (span.lowerBound..<span.lowerBound, "\(text), ") : (span.upperBound..<span.upperBound, ", \(text)")
    }
    let at = isBefore ? item.range.lowerBound : item.range.upperBound
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n")
    let line =
      "\(String(repeating: " ", count: indent))- "
      + lines.joined(separator: "\n" + String(repeating: " ", count: indent + 2)) + "\n"
    let isOpen = at == yaml.bytes.count && yaml.bytes.last != 10
    return (at..<at, isOpen ? "\n" + line : line)
  }

  private func move(_ address: ElementAddress, _ isUp: Bool) throws(EditFault) -> [Replacement] {
    let item = try item(address)
    guard item.indent != nil else { throw EditFault("change the order in the text of the file") }
    let other = item.number + (isUp ? -1 : 1)
    guard (0..<item.count).contains(other) else {
      throw EditFault(isUp ? "it is the first already" : "it is the last already")
    }
    let neighbour = try self.item(address.parent.adding(other))
    var text = yaml.text(item.range)
    if !text.hasSuffix("\n") { text += "\n" }
    let at = isUp ? neighbour.range.lowerBound : neighbour.range.upperBound
    let isOpen = at == yaml.bytes.count && yaml.bytes.last != 10
    return [(item.range, ""), (at..<at, isOpen ? "\n" + text : text)]
  }
}
