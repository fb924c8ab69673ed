internal import Vocabulary

/// Words of names as they are compared: folded, abbreviations known, words that say little marked.
enum PlaceWords {
  /// Letters that lose no sign by folding, but are written otherwise where a keyboard lacks them.
  private static let letters: [Unicode.Scalar: String] = [
    "\u{DF}": "ss", "\u{F8}": "o", "\u{E6}": "ae", "\u{153}": "oe", "\u{142}": "l", "\u{111}": "d", "\u{FE}": "th",
    "\u{F0}": "d", "\u{131}": "i",
  ]
  private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{2BC}", "\u{B4}", "`"]

  /// `Rue de l'Église` is rue, de, leglise, eglise; `St. John's` is st, johns.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for piece in plain(text.folded).split(whereSeparator: { !isPart($0) }) {
      let parts = piece.split(whereSeparator: { apostrophes.contains($0) }).map(String.init)
      guard let first = parts.first, parts.count > 1 else {
        words += parts
        continue
      }
      words.append(parts.joined())
      // An article that lost its vowel: people leave it out.
      if first.count <= 2 { words.append(parts.dropFirst().joined()) }
    }
    return words
  }

  private static func isPart(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || apostrophes.contains(letter)
  }

  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { letters[$0] != nil }) else { return text }
    return text.unicodeScalars.map { letters[$0] ?? String($0) }.joined()
  }

  // MARK: Abbreviations

  /// Short forms and what they may stand for.
  private static let longForms: [String: [String]] = [
    "st": ["saint", "street", "sankt", "sainte"], "ste": ["sainte"], "str": ["strasse", "street", "strada"],
    "rd": ["road"], "ave": ["avenue"], "av": ["avenue"], "bd": ["boulevard"], "blvd": ["boulevard"],
    "boul": ["boulevard"], "pl": ["place", "platz"], "sq": ["square"], "ln": ["lane"], "dr": ["drive", "doctor"],
    "ct": ["court"], "cl": ["close"], "cres": ["crescent"], "gdns": ["gardens"], "tce": ["terrace"],
    "terr": ["terrace"], "pk": ["park"], "hts": ["heights"], "hosp": ["hospital"], "rte": ["route"],
    "imp": ["impasse"], "ch": ["chemin"], "all": ["allee"], "mt": ["mount", "mont"], "ft": ["fort"], "gt": ["great"],
    "upr": ["upper"], "lwr": ["lower"], "ctr": ["centre", "center"], "stn": ["station"], "bhf": ["bahnhof"],
    "hbf": ["hauptbahnhof"], "gen": ["general"], "pres": ["president"],
  ]
  private static let shortForms = longForms.reduce(into: [String: [String]]()) { forms, entry in
    for long in entry.value { forms[long, default: []].append(entry.key) }
  }
  private static let saints: Set = ["saint", "sankt", "sainte", "san", "santa", "santo"]

  /// Other ways in which a word may be written; without the word itself.
  static func otherForms(_ word: String) -> [String] {
    var forms = (longForms[word] ?? []) + (shortForms[word] ?? [])
    if saints.contains(word) { forms += saints.filter { $0 != word } }
    if spelledOut(word) != word { forms.append(spelledOut(word)) }
    if word.count > 7, word.hasSuffix("strasse") { forms.append(String(word.dropLast(4))) }
    return forms
  }

  /// Compounds as in German: `hauptstr` is `hauptstrasse`.
  static func spelledOut(_ word: String) -> String {
    word.count > 4 && word.hasSuffix("str") ? word + "asse" : word
  }

  /// Words that many names share; leaving one out, or writing another, says little.
  private static let plainWords: Set = [
    "street", "road", "avenue", "lane", "drive", "close", "square", "court", "way", "place", "rue", "boulevard",
    "chemin", "route", "allee", "impasse", "strasse", "weg", "platz", "gasse", "via", "calle", "st", "str", "rd", "ave",
    "av", "bd", "the", "of", "and", "de", "du", "des", "la", "le", "les", "l", "d", "et", "der", "die", "das", "den",
    "am", "an", "im", "in", "zum", "zur", "auf", "bei", "und",
  ]

  static func isPlain(_ word: String) -> Bool { plainWords.contains(word) }
}
