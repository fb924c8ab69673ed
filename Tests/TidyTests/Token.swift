/// A word or one sign of the code layer.
struct Token: Sendable {
  let text: String
  /// The byte at which it begins.
  let offset: Int
  /// From 1.
  let line: Int

  /// The words and signs of a code layer in order; white space is left out.
  static func all(in code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var line = 1
    var index = 0
    while index < code.count {
      let start = index
      while index < code.count, isWord(code[index]) { index += 1 }
      if index == start { index += 1 }
      if code[start] == 10 {
        line += 1
      } else if code[start] > 32 {
        tokens.append(Token(text: String(decoding: code[start..<index], as: UTF8.self), offset: start, line: line))
      }
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "`"), 128...255: true
    default: false
    }
  }
}

extension [Token] {
  /// The text at a place, empty before the first and after the last token.
  func text(_ place: Int) -> String { indices.contains(place) ? self[place].text : "" }

  /// Whether the next word or sign follows without a space.
  func adjoins(_ place: Int) -> Bool {
    place + 1 < count && self[place].offset + self[place].text.utf8.count == self[place + 1].offset
  }

  /// Whether these words and signs stand at a place, one after another.
  func have(_ words: [String], at place: Int) -> Bool {
    words.indices.allSatisfy { text(place + $0) == words[$0] }
  }

  /// The place of the sign that closes the bracket at `open`, or the end where none does.
  func closing(_ open: Int) -> Int {
    var depth = 0
    for place in open..<count {
      switch self[place].text {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: continue
      }
      if depth == 0 { return place }
    }
    return count
  }
}
