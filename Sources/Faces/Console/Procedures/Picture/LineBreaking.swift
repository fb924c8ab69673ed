/// Breaks words into lines where nothing else does: text of a picture never wraps by itself.
enum LineBreaking {
  /// Lines of at most `width` narrow letters; wide scripts count double. What does not fit into `countMax` lines ends with
  /// an ellipsis. Never empty.
  static func lines(_ text: String, width: Int, countMax: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var filled = 0
    // No more of a text is looked at than could ever be shown.
    for word in text.prefix(width * (countMax + 1)).split(whereSeparator: \.isWhitespace) {
      for piece in pieces(word, width) {
        let length = self.width(piece)
        if filled > 0, filled + 1 + length > width {
          lines.append(line)
          (line, filled) = ("", 0)
        }
        line += filled > 0 ? " \(piece)" : String(piece)
        filled += filled > 0 ? length + 1 : length
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    let isCut = lines.count > countMax || text.prefix(width * (countMax + 1)).endIndex != text.endIndex
    guard isCut else { return lines }
    lines = Array(lines.prefix(countMax))
    lines[lines.count - 1] += "…"
    return lines
  }

  /// A word that is longer than a line is cut.
  private static func pieces(_ word: Substring, _ width: Int) -> [Substring] {
    guard self.width(word) > width else { return [word] }
    var pieces: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      var filled = 0
      let end = rest.firstIndex { character in
        filled += self.width(character)
        return filled > width
      }
      let cut = max(end ?? rest.endIndex, rest.index(after: rest.startIndex))
      pieces.append(rest[..<cut])
      rest = rest[cut...]
    }
    return pieces
  }

  private static func width(_ word: Substring) -> Int { word.reduce(0) { $0 + width($1) } }

  /// Han, kana, hangul and most pictures take two columns.
  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return scalar.value >= 0x1100 && (scalar.value < 0x1200 || scalar.value >= 0x2E80) ? 2 : 1
  }
}
