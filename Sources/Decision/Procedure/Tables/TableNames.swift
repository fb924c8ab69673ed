internal import FEEL

/// Names in the expressions of a table file, found without knowing what the pack names.
enum TableNames {
  /// Words joined by hyphens, as ids of questions are written, that FEEL itself gives no meaning; texts in quotation marks are passed over.
  static func mentioned(in text: String) -> [String] {
    for own in PackNames.own where own == text { return [own] }
    var found: [String] = []
    for word in words(text) where isName(word) && !found.contains(word) { found.append(word) }
    return found
  }

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

  /// Whether the word alone is a name that nobody has given a meaning.
  private static func isName(_ word: String) -> Bool {
    do { return try FEEL.Expression(word, names: Names([FEELType.Entry(word, .any)])).mentions.names == [word] } catch {
      return false
    }
  }
}
