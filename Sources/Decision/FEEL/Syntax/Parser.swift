/// Reads tokens into a syntax tree, by recursive descent; names and slots are resolved on the way.
struct Parser {
  let texts: TokenTexts
  let limits: Limits
  let types: KnownNames<FEELType>
  var place = 0
  var scope: ReadingScope
  /// How many constructs are open around the current place.
  private var nesting = 0
  private var room = StackRoom()
  /// Whether a `[` after an operand may close a range, as in `[1..2[`.
  var mayCloseRange = false
  /// Slots that have been used since the marks were last looked at.
  var usedSlots: Set<Int> = []

  var entryNames = EntryNames()
  /// Where the input of unary tests stands.
  var inputSlot: Int?

  /// A part of an expression, what type it has as far as that can be told, and how many parts stand inside each other.
  struct Parsed {
    let node: Node
    var type: FEELType = .any
    var depth = 1
  }

  init(_ source: Source, names: Names, limits: Limits) throws(SyntaxError) {
    texts = TokenTexts(source: source, tokens: try Lexer.tokens(of: source))
    self.limits = limits
    types = names.knownTypes
    scope = ReadingScope(names)
  }

  var token: Token { texts.tokens[place] }
  /// Where the current token begins, in code points.
  var at: Int { token.start }

  func error(_ expected: String, at place: Int? = nil) -> SyntaxError {
    let place = place ?? self.place
    let token = texts.tokens[place]
    let text = texts.source.text(token.start, token.end)
    let found = token.kind == .end ? "the end of the text" : "“\(text.prefix(60))”"
    return SyntaxError(expected: expected, found: found, place: texts.source.place(of: token.start))
  }

  func isAt(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }
  func isAt(_ word: String) -> Bool { token.kind == .word(word) }
  func follows(_ symbol: Symbol, after count: Int = 1) -> Bool {
    place + count < texts.tokens.count && texts.tokens[place + count].kind == .symbol(symbol)
  }

  /// Goes on behind a symbol, where it stands here.
  mutating func take(_ symbol: Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    place += 1
    return true
  }

  mutating func take(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    place += 1
    return true
  }

  mutating func expect(_ symbol: Symbol, _ what: String) throws(SyntaxError) {
    guard take(symbol) else { throw error("“\(symbol.rawValue)” \(what)") }
  }

  mutating func expect(_ word: String, _ what: String) throws(SyntaxError) {
    guard take(word) else { throw error("“\(word)” \(what)") }
  }

  /// Refuses what stands too deep, before it can exhaust the stack.
  mutating func nested(_ read: (inout Parser) throws(SyntaxError) -> Parsed) throws(SyntaxError) -> Parsed {
    try descend()
    let outer = mayCloseRange
    mayCloseRange = false
    let parsed = try read(&self)
    mayCloseRange = outer
    ascend()
    return parsed
  }

  /// One construct more around the current place.
  mutating func descend() throws(SyntaxError) {
    nesting += 1
    guard nesting <= limits.nestingMax, room.suffices(atDepth: nesting) else {
      throw SyntaxError(
        expected: "at most \(min(nesting, limits.nestingMax + 1) - 1) parts inside each other", found: "one more",
        place: texts.source.place(of: at))
    }
  }

  mutating func ascend() { nesting -= 1 }

  /// A part made of others, refused where a chain of operators grows too long to be walked.
  func joined(_ node: Node, _ type: FEELType = .any, of parts: Parsed...) throws(SyntaxError) -> Parsed {
    try joined(node, type, of: parts)
  }

  func joined(_ node: Node, _ type: FEELType = .any, of parts: [Parsed]) throws(SyntaxError) -> Parsed {
    let depth = parts.reduce(0) { max($0, $1.depth) } + 1
    guard depth <= limits.chainMax else {
      throw SyntaxError(
        expected: "at most \(limits.chainMax) operators one after the other", found: "one more",
        place: texts.source.place(of: at))
    }
    return Parsed(node: node.folded, type: type, depth: depth)
  }

  /// A whole text as one expression.
  mutating func whole() throws(SyntaxError) -> Parsed {
    let parsed = try expression()
    guard token.kind == .end else { throw error("an operator or the end of the expression") }
    return parsed
  }

  /// Any expression.
  mutating func expression() throws(SyntaxError) -> Parsed {
    try nested { parser throws(SyntaxError) in try parser.disjunction() }
  }
}
