internal import Vocabulary

/// A search as it was typed, cut into words and numbers.
struct PlaceQuery: Sendable {
  /// Longer texts are refused, not cut: what was left out might be what mattered.
  static let bytesMax = 256
  static let wordsMax = 12

  /// One word of the search; how it compares to words of names is worked out once for each.
  struct Word: Sendable {
    let text: String
    /// With what a short form at its end stands for, as slips are looked for: `lanstr` is `lanstrasse`.
    let spelled: String
    let letters: [Unicode.Scalar]
    let forms: [String]
    /// Whether it is the last and may still be going on.
    let isLast: Bool
    let weight: Double
    /// As a house number has it: `12`, `12a`.
    let isNumber: Bool

    init(_ text: String, isLast: Bool) {
      self.text = text
      self.isLast = isLast
      spelled = PlaceWords.spelledOut(text)
      letters = Array(spelled.unicodeScalars.prefix(Misspelling.lettersMax))
      forms = PlaceWords.otherForms(text)
      isNumber = HouseNumber.isOne(text)
      weight = isNumber ? 0.6 : PlaceWords.isPlain(text) ? 0.3 : 1
    }
  }

  let words: [Word]

  /// nil where nothing to look for was typed; throws where it is too long.
  init?(_ text: String) throws(Malformed) {
    guard text.utf8.count <= PlaceQuery.bytesMax else {
      throw Malformed(
        expected: "an address or a name of at most \(PlaceQuery.bytesMax) bytes", found: "\(text.utf8.count) bytes",
        remedy: "write the street and the town alone")
    }
    let found = HouseNumber.joined(PlaceWords.words(text)).prefix(PlaceQuery.wordsMax)
    guard !found.isEmpty else { return nil }
    // Behind a space the last word is done.
    let goesOn = text.last.map { $0.isLetter || $0.isNumber } ?? false
    words = found.enumerated().map { Word($1, isLast: goesOn && $0 == found.count - 1) }
  }

  /// Whether the house number was written before the street, as in English and French.
  var putsNumberFirst: Bool {
    guard let number = words.firstIndex(where: \.isNumber), let street = words.firstIndex(where: { !$0.isNumber })
    else {
      return false
    }
    return number < street
  }
}

/// Numbers of houses as they are written and compared.
enum HouseNumber {
  /// Up to four digits, and at most one letter or a word such as `bis` behind them; longer ones are postcodes.
  static func isOne(_ word: String) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word[digits.endIndex...]
    guard (1...4).contains(digits.count) else { return false }
    return rest.isEmpty || (rest.count == 1 && rest.first?.isLetter == true) || rest == "bis" || rest == "ter"
  }

  /// A letter that stands by itself behind a number belongs to it: `12 a` is `12a`.
  static func joined(_ words: [String]) -> [String] {
    words.reduce(into: []) { joined, word in
      let isSuffix = (word.count == 1 && word.first?.isLetter == true) || word == "bis" || word == "ter"
      if isSuffix, let last = joined.last, last.allSatisfy(\.isNumber), isOne(last) {
        joined[joined.count - 1] = last + word
      } else {
        joined.append(word)
      }
    }
  }

  /// Every number by which a house is found: `12;14` by both, `12-16` by its ends, `3/2` by the whole and the house.
  static func keys(_ written: String) -> [String] {
    let words = joined(PlaceWords.words(written))
    guard let first = words.first else { return [] }
    if written.contains("/") { return words.count > 1 ? [words.joined(separator: "/"), first] : [first] }
    return Array(words.prefix(8))
  }
}
