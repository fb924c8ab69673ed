internal import Vocabulary

/// How like a name is to what was typed, from 0 for the same to 1 for nothing in common.
struct Likeness {
  let query: PlaceQuery
  /// What was worked out before, by place in the query and word of a name.
  private var known: [[String: Double]]

  /// Names further from what was typed are not offered.
  static let differenceMax = 0.45
  /// A word found in the town rather than in the name counts almost as much.
  private static let areaMalus = 0.02
  /// What every word of a name that nobody typed costs.
  private static let restMalus = 0.22

  /// The words of a name, and of where it is.
  struct Name {
    let words: [String]
    let area: [String]
  }

  /// How a name compares, and which number of a house it leaves to be looked up.
  struct Comparison {
    let difference: Double
    /// nil where none was typed, or the name itself holds it.
    let number: String?
  }

  init(_ query: PlaceQuery) {
    self.query = query
    known = Array(repeating: [:], count: query.words.count)
  }

  /// nil where it is too far, or nothing of the name itself was typed.
  mutating func compare(_ name: Name) -> Comparison? {
    var sum = 0.0, weights = 0.0, touchesName = false, number: String?
    var isCovered = [Bool](repeating: false, count: name.words.count)
    for place in query.words.indices {
      let word = query.words[place]
      let inName = best(place, name.words)
      let inArea = best(place, name.area)
      var cost = min(inName?.cost ?? 1, (inArea?.cost ?? 1) + Likeness.areaMalus)
      if let inName, inName.cost <= cost {
        isCovered[inName.place] = true
        if !PlaceWords.isPlain(word.text) || query.words.count == 1 { touchesName = true }
      }
      if word.isNumber, number == nil, cost > 0.1 {
        number = word.text
        cost = 0
        continue
      }
      sum += cost * word.weight
      weights += word.weight
    }
    guard touchesName || query.words.allSatisfy({ PlaceWords.isPlain($0.text) }), weights > 0 else { return nil }
    var rest = 0.0, all = 0.0
    for (place, word) in name.words.enumerated() {
      let weight = PlaceWords.isPlain(word) ? 0.15 : 1
      all += weight
      if !isCovered[place] { rest += weight }
    }
    let difference = sum / weights + (all > 0 ? rest / all * Likeness.restMalus : 0)
    return difference <= Likeness.differenceMax ? Comparison(difference: difference, number: number) : nil
  }

  private mutating func best(_ place: Int, _ words: [String]) -> (cost: Double, place: Int)? {
    var best: (cost: Double, place: Int)?
    for (index, word) in words.enumerated() {
      let cost = cost(place, word)
      if cost < 1, cost < best?.cost ?? 1 { best = (cost, index) }
    }
    return best
  }

  private mutating func cost(_ place: Int, _ word: String) -> Double {
    if let cost = known[place][word] { return cost }
    let cost = Likeness.cost(query.words[place], word)
    known[place][word] = cost
    return cost
  }

  /// What it costs to take a word of a name for a typed one; 1 for another word.
  static func cost(_ typed: PlaceQuery.Word, _ word: String) -> Double {
    if typed.text == word { return 0 }
    if typed.isNumber { return 1 }
    if typed.forms.contains(word) { return 0.02 }
    if word.hasPrefix(typed.text), typed.isLast || typed.letters.count >= 3 {
      return 0.04 + 0.1 * (1 - Double(typed.text.count) / Double(max(1, word.count)))
    }
    let limit = Misspelling.slipsAllowed(letters: typed.letters.count)
    guard limit > 0 else { return 1 }
    let letters = Array(word.unicodeScalars.prefix(Misspelling.lettersMax))
    if let slips = Misspelling.slips(typed.letters, letters, limit: limit) { return 0.14 * Double(slips) }
    guard typed.isLast, let slips = Misspelling.slips(typed.letters, letters, limit: limit, isBeginning: true) else {
      return 1
    }
    return 0.1 + 0.16 * Double(slips)
  }
}
