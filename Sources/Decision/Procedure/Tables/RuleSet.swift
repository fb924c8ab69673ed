/// Some of a table's rules, by their places; made for tables of thousands.
struct RuleSet: Hashable, Sendable {
  private var words: [UInt64]

  /// None of so many.
  init(none count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// All of so many.
  init(all count: Int) {
    self.init(none: count)
    for place in 0..<count { insert(place) }
  }

  mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

  func contains(_ place: Int) -> Bool { words[place >> 6] & (1 << UInt64(place & 63)) != 0 }

  mutating func formUnion(_ other: RuleSet) { for index in words.indices { words[index] |= other.words[index] } }

  mutating func formIntersection(_ other: RuleSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func intersection(_ other: RuleSet) -> RuleSet {
    var both = self
    both.formIntersection(other)
    return both
  }

  func meets(_ other: RuleSet) -> Bool { zip(words, other.words).contains { $0 & $1 != 0 } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// In order.
  var places: [Int] {
    var places: [Int] = []
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        places.append(index << 6 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return places
  }

  var first: Int? {
    for (index, word) in words.enumerated() where word != 0 { return index << 6 + word.trailingZeroBitCount }
    return nil
  }
}
