import Testing

@testable import Gazetteer

/// How many slips lie between two words, and which are forgiven.
@Suite struct MisspellingTests {
  private func slips(_ typed: String, _ word: String, _ limit: Int = 2, isBeginning: Bool = false) -> Int? {
    Misspelling.slips(Array(typed.unicodeScalars), Array(word.unicodeScalars), limit: limit, isBeginning: isBeginning)
  }

  @Test(arguments: [
    ("vaduz", "vaduz", 0), ("vaduz", "vadus", 1), ("vaduz", "vadz", 1), ("vaduz", "vaaduz", 1), ("vaduz", "vauzd", 2),
    ("vaduz", "vdauz", 1), ("landstrase", "landstrasse", 1), ("lanstrase", "landstrasse", 2), ("", "ab", 2),
    ("ab", "", 2),
  ])
  func `a letter more, less, another, or two swapped is one slip`(typed: String, word: String, expected: Int) {
    #expect(slips(typed, word) == expected)
    #expect(slips(word, typed) == expected, "the same both ways")
  }

  @Test func `more slips than the limit are another word`() {
    #expect(slips("vaduz", "schaan") == nil)
    #expect(slips("vaduz", "vadus", 0) == nil)
    #expect(slips("abc", "abcdef") == nil)
  }

  @Test func `a word still being typed is compared to beginnings`() {
    #expect(slips("lantst", "landstrasse", 1, isBeginning: true) == 1)
    #expect(slips("landst", "landstrasse", 1, isBeginning: true) == 0)
    #expect(slips("xyz", "landstrasse", 1, isBeginning: true) == nil)
  }

  @Test func `short words forgive nothing, long ones two`() {
    #expect([1, 3, 4, 5, 6, 20].map { Misspelling.slipsAllowed(letters: $0) } == [0, 0, 1, 1, 2, 2])
  }

  @Test func `every word within the limit shares enough pairs of letters to be found by them`() {
    var random = SeededNumbers(seed: 20_261_121)
    let letters = Array("abcdefghij")
    for _ in 0..<3_000 {
      let word = (0..<Int.random(in: 6...14, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      var typed = word
      for _ in 0..<2 {
        let place = Int.random(in: 0..<typed.count - 1, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: typed.remove(at: place)
        case 1: typed.insert("z", at: place)
        case 2: typed[place] = "z"
        default: typed.swapAt(place, place + 1)
        }
      }
      let (one, other) = (Misspelling.grams(String(word)), Misspelling.grams(String(typed)))
      let shared = one.intersection(other).count
      #expect(shared >= max(0, other.count - 6), "\(String(word)) and \(String(typed))")
    }
  }
}
