/// Names by their first piece, so that the longest one at a place in a text is found.
struct KnownNames<Meaning: Sendable>: Sendable {
  struct Known: Sendable {
    let name: String
    let pieces: [String]
    let meaning: Meaning
  }

  private var byFirst: [String: [Known]] = [:]

  mutating func add(_ name: String, _ meaning: Meaning) {
    let pieces = Lexer.pieces(of: name)
    guard let first = pieces.first else { return }
    byFirst[first, default: []].append(Known(name: name, pieces: pieces, meaning: meaning))
  }

  /// The longest known name whose pieces stand one after the other from a token on; of two the one added last.
  func longest(in texts: TokenTexts, at place: Int) -> Known? {
    var best: Known?
    for known in byFirst[texts[place]] ?? [] where known.pieces.count >= best?.pieces.count ?? 0 {
      let fits = known.pieces.indices.dropFirst().allSatisfy { texts[place + $0] == known.pieces[$0] }
      if fits { best = known }
    }
    return best
  }
}

/// The tokens of a text as they are written; empty beyond the end.
struct TokenTexts {
  let source: Source
  let tokens: [Token]

  subscript(place: Int) -> String {
    guard place < tokens.count else { return "" }
    switch tokens[place].kind {
    case .word(let word): return word
    case .symbol(let symbol): return symbol.rawValue
    case .string: return ""
    case .number, .end: return source.text(tokens[place].start, tokens[place].end)
    }
  }
}
