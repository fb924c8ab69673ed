internal import Vocabulary

/// The words of a text in order, each with where it stands and without case and accents, so that phrases can be found
/// in it as whole words: what stands between two words, a space or a sign, does not matter.
struct WholeWords {
  private(set) var folded: [String] = []
  private(set) var ranges: [Range<String.Index>] = []

  init(_ text: some StringProtocol) {
    var start: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let first = start {
        take(text, first..<index)
        start = nil
      }
      index = text.index(after: index)
    }
    if let first = start { take(text, first..<text.endIndex) }
  }

  private mutating func take(_ text: some StringProtocol, _ range: Range<String.Index>) {
    folded.append(String(text[range]).folded)
    ranges.append(range)
  }

  /// Where each word stands first and again.
  var positions: [String: [Int]] {
    folded.indices.reduce(into: [:]) { $0[folded[$1], default: []].append($1) }
  }
}
