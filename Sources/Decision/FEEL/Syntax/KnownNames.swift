/// Names by their pieces, so that the longest one at a place in a text is found by walking along the text.
struct KnownNames<Meaning: Sendable>: Sendable {
  struct Known: Sendable {
    let name: String
    let pieces: [String]
    let meaning: Meaning
  }

  /// What may come next behind the pieces so far, and the name that they are.
  private struct Branch: Sendable {
    var next: [String: Int] = [:]
    var known: Known?
  }

  private var branches = [Branch()]

  /// The name added last holds where two have the same pieces.
  mutating func add(_ name: String, _ meaning: Meaning) {
    let pieces = Lexer.pieces(of: name)
    guard !pieces.isEmpty else { return }
    var place = 0
    for piece in pieces {
      if let next = branches[place].next[piece] {
        place = next
      } else {
        branches[place].next[piece] = branches.count
        place = branches.count
        branches.append(Branch())
      }
    }
    branches[place].known = Known(name: name, pieces: pieces, meaning: meaning)
  }

  /// The longest known name whose pieces stand one after the other from a token on.
  func longest(in texts: TokenTexts, at place: Int) -> Known? {
    var best: Known?
    var branch = 0
    var token = place
    while let next = branches[branch].next[texts[token]] {
      branch = next
      token += 1
      if let known = branches[branch].known { best = known }
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
