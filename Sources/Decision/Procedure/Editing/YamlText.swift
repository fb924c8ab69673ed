/// A YAML file as bytes with what stands where, so that one part of it can be changed and the rest stays as it was written.
struct YamlText {
  let bytes: [UInt8]
  let root: YamlNode
  private let lines: [Int]

  /// Nil where the file cannot be read as YAML.
  init?(_ text: String, file: String) {
    guard let root = YamlReading(file: file, report: Report()).node(of: text) else { return nil }
    self.root = root
    let bytes = Array(text.utf8)
    self.bytes = bytes
    lines = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
  }

  /// The byte at a place; columns count Unicode scalars.
  func offset(_ place: Place) -> Int {
    guard (1...lines.count).contains(place.line) else { return bytes.count }
    var at = lines[place.line - 1]
    var column = 1
    while column < place.column, at < bytes.count, bytes[at] != 10 {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      column += 1
    }
    return at
  }

  func line(_ number: Int) -> Range<Int> {
    guard (1...lines.count).contains(number) else { return bytes.count..<bytes.count }
    return lines[number - 1]..<(number < lines.count ? lines[number] : bytes.count)
  }

  var lineCount: Int { lines.count }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// How many spaces a line begins with; nil where it is empty.
  func indent(_ number: Int) -> Int? {
    let line = line(number)
    let spaces = bytes[line].prefix { $0 == 32 }.count
    return line.lowerBound + spaces >= line.upperBound || bytes[line.lowerBound + spaces] == 10 ? nil : spaces
  }

  func isComment(_ number: Int) -> Bool {
    guard let indent = indent(number) else { return false }
    return bytes[line(number).lowerBound + indent] == 35
  }

  // MARK: Where a part ends

  /// The bytes of a node written in one piece: a text in quotation marks or bare on one line, `[...]` or `{...}`. Nil for others.
  func span(_ node: YamlNode) -> Range<Int>? {
    let start = offset(node.place)
    guard start < bytes.count else { return nil }
    let end: Int? =
      switch bytes[start] {
      case 34: doubleQuoted(from: start)
      case 39: singleQuoted(from: start)
      case 91, 123: flow(from: start)
      case 124, 62: block(from: start, node.place.line)
      default: isText(node) ? bare(from: start, node) : nil
      }
    return end.map { start..<$0 }
  }

  private func isText(_ node: YamlNode) -> Bool {
    if case .text = node { true } else { false }
  }

  private func doubleQuoted(from start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count {
      switch bytes[at] {
      case 92: at += 2
      case 34: return at + 1
      default: at += 1
      }
    }
    return nil
  }

  private func singleQuoted(from start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count {
      guard bytes[at] == 39 else {
        at += 1
        continue
      }
      guard at + 1 < bytes.count, bytes[at + 1] == 39 else { return at + 1 }
      at += 2
    }
    return nil
  }

  /// To the bracket that closes the one at `start`.
  private func flow(from start: Int) -> Int? {
    var depth = 0
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 91, 123: depth += 1
      case 93, 125: depth -= 1
      case 34, 39:
        // Inside a bare word a quotation mark is a letter like any other.
        if let before = bytes[..<at].last(where: { $0 != 32 && $0 != 10 }), [91, 123, 44, 58].contains(before) {
          guard let end = bytes[at] == 34 ? doubleQuoted(from: at) : singleQuoted(from: at) else { return nil }
          at = end
          continue
        }
      case 35 where at > 0 && (bytes[at - 1] == 32 || bytes[at - 1] == 10):
        while at < bytes.count, bytes[at] != 10 { at += 1 }
        continue
      default: break
      }
      at += 1
      if depth == 0 { return at }
    }
    return nil
  }

  /// A text under `|` or `>`: every line further in than the one that names it.
  private func block(from start: Int, _ first: Int) -> Int? {
    var number = first + 1
    while number <= lineCount, indent(number) == nil { number += 1 }
    guard number <= lineCount, let inner = indent(number) else { return nil }
    var end = line(first).upperBound
    while number <= lineCount {
      if let indent = indent(number) {
        guard indent >= inner else { break }
        end = line(number).upperBound
      }
      number += 1
    }
    return end > start && bytes[end - 1] == 10 ? end - 1 : end
  }

  /// A bare word ends where its text does, as it was read; one over several lines is not taken.
  private func bare(from start: Int, _ node: YamlNode) -> Int? {
    guard case .text(let text, _, _) = node else { return nil }
    let end = start + text.utf8.count
    guard end <= bytes.count, bytes[start..<end].elementsEqual(text.utf8) else { return nil }
    return end
  }
}
