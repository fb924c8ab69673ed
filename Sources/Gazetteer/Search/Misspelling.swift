/// How many slips of the finger lie between two words: a letter more, less, another, or two swapped.
enum Misspelling {
  /// More slips are taken for another word.
  static let slipsMax = 2
  /// Longer words are compared by their beginnings.
  static let lettersMax = 32

  /// How many slips a word of that length forgives: none in a short one, where every letter counts.
  static func slipsAllowed(letters: Int) -> Int { letters < 4 ? 0 : letters < 6 ? 1 : slipsMax }

  /// The slips between two words [optimal string alignment]; nil where there are more than `limit`.
  ///
  /// With `isBeginning` the second may go on: the least over its beginnings, for a word that is still being typed.
  static func slips(
    _ typed: [Unicode.Scalar], _ word: [Unicode.Scalar], limit: Int, isBeginning: Bool = false
  ) -> Int? {
    guard typed.count - word.count <= limit, isBeginning || word.count - typed.count <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...typed.count)
    var least = last[typed.count]
    for (row, letter) in word.prefix(typed.count + limit).enumerated() {
      var next = [row + 1]
      next.reserveCapacity(typed.count + 1)
      for column in typed.indices {
        let isSame = typed[column] == letter
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if !isSame, row > 0, column > 0, typed[column] == word[row - 1], typed[column - 1] == letter {
          best = min(best, beforeLast[column - 1] + 1)
        }
        next.append(best)
      }
      guard let smallest = next.min(), smallest <= limit || isBeginning else { return nil }
      (beforeLast, last) = (last, next)
      least = min(least, last[typed.count])
    }
    let slips = isBeginning ? least : last[typed.count]
    return slips <= limit ? slips : nil
  }

  /// Pairs of letters, with the ends marked, by which candidates are found; each once.
  static func grams(_ word: String) -> Set<String> {
    let letters = ["^"] + word.unicodeScalars.prefix(lettersMax).map(String.init) + ["$"]
    return Set(zip(letters, letters.dropFirst()).map { $0 + $1 })
  }
}
