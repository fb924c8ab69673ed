/// What may follow an operand: a path, a filter, a call (DMN 1.5, 10.3.1.2, rules 45, 50, 38).
extension Parser {
  mutating func postfix() throws(SyntaxError) -> Parsed {
    var operand = try primary()
    while true {
      if isAt(.dot) {
        operand = try path(operand)
      } else if isAt(.openBracket), !(mayCloseRange && bracketClosesRange) {
        operand = try filter(operand)
      } else if isAt(.open) {
        let at = at
        let (arguments, parts) = try arguments()
        operand = try joined(.call(operand.node, arguments, at: at), of: [operand] + parts)
      } else {
        return operand
      }
    }
  }

  /// Whether nothing that could be a filter follows the bracket.
  private var bracketClosesRange: Bool {
    switch texts.tokens[place + 1].kind {
    case .end: return true
    case .word(let word): return wordsBetweenExpressions.contains(word) && !wordsBeforeExpressions.contains(word)
    case .number, .string: return false
    case .symbol(let symbol):
      switch symbol {
      case .close, .closeBracket, .closeBrace, .comma, .colon, .dot, .dots, .equal, .unequal, .times, .divide, .plus:
        return true
      case .open, .openBracket, .openBrace, .minus, .power, .less, .lessOrEqual, .greater, .greaterOrEqual, .arrow, .at,
        .apostrophe, .typographicApostrophe:
        return false
      }
    }
  }

  private mutating func path(_ operand: Parsed) throws(SyntaxError) -> Parsed {
    let at = at
    place += 1
    guard case .word = token.kind else { throw error("the name of an entry or a property after “.”") }
    let (name, type) = entryName(in: operand.type)
    return try joined(.path(operand.node, name, at: at), type, of: operand)
  }

  /// The longest entry of the type that stands here; where the type tells none, all words that follow.
  private mutating func entryName(in type: FEELType) -> (String, FEELType) {
    var best: (count: Int, name: String, type: FEELType)?
    if let known = entryNames.names(of: type.element) {
      best = known.longest(in: texts, at: place).map { ($0.pieces.count, $0.name, $0.meaning) }
    }
    let words = wordCount
    guard let best, best.count >= words || !best.name.isEmpty else {
      let name = texts.name(at: place, count: words)
      place += words
      return (name, .any)
    }
    place += best.count
    let isList = if case .list = type { true } else { false }
    return (best.name, isList ? .list(best.type) : best.type)
  }

  /// How many words from here make a name that nobody knows; at least one.
  var wordCount: Int {
    var count = 1
    while place + count < texts.tokens.count {
      switch texts.tokens[place + count].kind {
      case .word(let word) where !wordsBetweenExpressions.contains(word) && !word.hasPrefix("?"): count += 1
      case .number where texts.tokens[place + count].end > 0 && followsWord(count): count += 1
      case .word, .number, .string, .symbol, .end: return count
      }
    }
    return count
  }

  /// A whole number behind a word is a part of a name: `address 2`.
  private func followsWord(_ count: Int) -> Bool {
    guard case .word = texts.tokens[place + count - 1].kind else { return false }
    return texts[place + count].utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private mutating func filter(_ operand: Parsed) throws(SyntaxError) -> Parsed {
    let at = at
    place += 1
    let mark = scope.slotMark
    let slot = scope.takeSlot()
    let type = operand.type.element
    scope.enterFilter(slot, type, entries: entryNames.names(of: type))
    let outer = usedSlots
    usedSlots = []
    let condition = try expression()
    scope.leave()
    scope.freeSlots(to: mark)
    try expect(.closeBracket, "to end the filter")
    let node = FilterNode(
      list: operand.node, itemSlot: slot, condition: condition.node, usesItem: usedSlots.contains(slot))
    usedSlots = outer.union(usedSlots)
    return try joined(
      .filter(node, at: at), condition.type == .number ? operand.type.element : operand.type, of: operand, condition)
  }

  /// What stands between parentheses behind a function, by position or by name.
  mutating func arguments() throws(SyntaxError) -> (ArgumentNodes, [Parsed]) {
    let outer = mayCloseRange
    mayCloseRange = false
    defer { mayCloseRange = outer }
    place += 1
    var names: [String] = []
    var parts: [Parsed] = []
    if take(.close) { return (.positional([]), []) }
    repeat {
      if let count = nameBeforeColon() {
        guard names.count == parts.count else { throw error("an argument without a name, as the ones before it") }
        names.append(texts.name(at: place, count: count))
        place += count + 1
      } else if !names.isEmpty {
        throw error("an argument with a name, as the ones before it")
      }
      parts.append(try expression())
    } while take(.comma)
    try expect(.close, "or “,” after an argument")
    return (names.isEmpty ? .positional(parts.map(\.node)) : .named(names, parts.map(\.node)), parts)
  }

  /// How many tokens from here make a name with a colon behind it; nil where it is no name.
  func nameBeforeColon() -> Int? {
    guard case .word = token.kind else { return nil }
    var count = 1
    while place + count < texts.tokens.count {
      switch texts.tokens[place + count].kind {
      case .symbol(.colon): return count
      case .word, .number, .symbol(.dot), .symbol(.plus), .symbol(.minus), .symbol(.times), .symbol(.power),
        .symbol(.divide), .symbol(.apostrophe), .symbol(.typographicApostrophe):
        count += 1
      case .symbol, .string, .end: return nil
      }
    }
    return nil
  }
}
