/// A line cut into words as a shell would: quotation marks keep spaces, a backslash keeps what follows it.
struct TypedLine {
  let words: [String]

  /// nil where a quotation mark is left open.
  init?(_ line: String) {
    var words: [String] = []
    var word: String?
    var mark: Character?
    var isEscaped = false
    for character in line {
      switch (isEscaped, mark, character) {
      case (true, _, _):
        word = (word ?? "") + String(character)
        isEscaped = false
      case (_, let open?, _) where character == open: mark = nil
      case (_, _, "\\"): isEscaped = true
      case (_, nil, "\""), (_, nil, "\u{201C}"):
        // An apostrophe belongs to a word; only the double mark keeps spaces.
        mark = character == "\"" ? "\"" : "\u{201D}"
        word = word ?? ""
      case (_, nil, _) where character.isWhitespace:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard mark == nil else { return nil }
    if let word { words.append(word) }
    self.words = words
  }

  /// The words as one line that is cut into the same words again.
  static func text(_ words: [String]) -> String {
    words.map { word in
      let isPlain = !word.isEmpty && !word.contains { $0.isWhitespace || $0 == "\"" || $0 == "\\" || $0 == "\u{201C}" }
      guard !isPlain else { return word }
      let escaped = word.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
      return "\"" + String(escaped) + "\""
    }
    .joined(separator: " ")
  }
}

/// How many letters have to be changed, added, taken away or swapped to make one word of the other.
func distance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left), Array(right))
  var rows = [Array(0...right.count)]
  for (row, letter) in left.enumerated() {
    var next = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(next[column] + 1, rows[row][column + 1] + 1, rows[row][column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, rows[row - 1][column - 1] + 1)
      }
      next.append(least)
    }
    rows.append(next)
  }
  return rows[left.count][right.count]
}
