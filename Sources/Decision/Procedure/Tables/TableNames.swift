internal import FEEL

/// Names in the expressions of a table file, found without knowing what the pack names.
enum TableNames {
  /// In the order in which they first stand there. `decisions` are those of the same file, whose names may have spaces.
  static func mentioned(in text: String, decisions: [String]) -> [String] {
    let words = words(text)
    let names = Names(Set(words + decisions + PackNames.own).sorted().map { FEELType.Entry($0, .any) })
    let mentioned: Set<String>
    do {
      mentioned = try FEEL.Expression(text, names: names, limits: PackExpression.limits).mentions.names
    } catch {
      // What is no FEEL names nothing; the pack's own check tells it.
      return []
    }
    let inOrder = words.filter { mentioned.contains($0) } + mentioned.subtracting(words).sorted()
    var seen: Set<String> = []
    return inOrder.filter { seen.insert($0).inserted }
  }

  /// Words joined by hyphens, as ids of questions are written; texts in quotation marks are passed over.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text + " " {
      if character == "\"" { isQuoted.toggle() }
      let belongs = character.isLetter || character.isNumber || character == "_" || (character == "-" && !word.isEmpty)
      if belongs, !isQuoted {
        word.append(character)
      } else {
        if let first = word.first, first.isLetter || first == "_" { words.append(word) }
        word = ""
      }
    }
    return words
  }
}
