internal import Vocabulary

/// The terms of a search: letters and digits, folded so that case and diacritics do not matter; at most 16.
package struct SearchTerms: Hashable, Sendable {
  package static let termsMax = 16
  package let terms: [String]

  package init(_ words: String) {
    terms = Array(String(words.prefix(4_096)).foldedWords.prefix(SearchTerms.termsMax))
  }

  /// How many characters of a text stand before and behind a find.
  private static let excerptCharacters = 60

  /// The words around the first that begins with a term, that one between ⟦ and ⟧.
  package static func excerpt(of text: String, around term: String) -> String {
    var start = text.startIndex
    while start < text.endIndex {
      guard let word = text[start...].firstIndex(where: { $0.isLetter || $0.isNumber }) else { break }
      let end = text[word...].firstIndex { !($0.isLetter || $0.isNumber) } ?? text.endIndex
      if String(text[word..<end]).folded.hasPrefix(term) {
        let from = text.index(word, offsetBy: -excerptCharacters, limitedBy: text.startIndex) ?? text.startIndex
        let to = text.index(end, offsetBy: excerptCharacters, limitedBy: text.endIndex) ?? text.endIndex
        return (from > text.startIndex ? "\u{2026}" : "") + text[from..<word] + "\u{27E6}" + text[word..<end]
          + "\u{27E7}"
          + text[end..<to] + (to < text.endIndex ? "\u{2026}" : "")
      }
      start = end
    }
    return String(text.prefix(2 * excerptCharacters))
  }
}
