/// Literals, names, parentheses, lists, ranges and contexts.
extension Parser {
  mutating func primary() throws(SyntaxError) -> Parsed {
    let at = at
    switch token.kind {
    case .number(let number):
      place += 1
      return Parsed(node: .constant(.number(number)), type: .number)
    case .string(let string):
      place += 1
      return Parsed(node: .constant(.string(string)), type: .string)
    case .word(let word): return try named(word)
    case .end: throw error("a value or a name")
    case .symbol(let symbol):
      switch symbol {
      case .at: return try temporal()
      case .open: return try parenthesised(at)
      case .openBracket: return try list(at)
      case .closeBracket:
        place += 1
        let start = try expression()
        guard isAt(.dots) else { throw error("“..” in a range that began with “]”") }
        return try rangeEnd(start, startIncluded: false, at)
      case .openBrace: return try context(at)
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal: return try comparisonRange(at)
      case .close, .closeBrace, .comma, .colon, .dot, .dots, .plus, .minus, .times, .divide, .power, .arrow,
        .apostrophe, .typographicApostrophe:
        throw error("a value or a name")
      }
    }
  }

  /// A word that begins an operand: a construct, a constant, or a name.
  private mutating func named(_ word: String) throws(SyntaxError) -> Parsed {
    let found = scope.find(in: texts, at: place)
    if let found, found.count > 1 || !wordsBeforeExpressions.contains(word) { return try name(found) }
    let at = at
    switch word {
    case "true", "false":
      place += 1
      return Parsed(node: .constant(.boolean(word == "true")), type: .boolean)
    case "null":
      place += 1
      return Parsed(node: .constant(.null))
    case "if": return try conditional(at)
    case "for": return try loop(at)
    case "some", "every": return try quantified(at, isEvery: word == "every")
    case "function": return try function(at)
    default: break
    }
    if let found { return try name(found) }
    guard !wordsBetweenExpressions.contains(word) else { throw error("a value or a name") }
    let name = texts.name(at: place, count: wordCount)
    place += wordCount
    return Parsed(node: entry(name, scope.itemSlots, otherwise: .unknown(name, at: at)))
  }

  private mutating func name(_ found: ReadingScope.Found) throws(SyntaxError) -> Parsed {
    let at = at
    let start = place
    place += found.count
    let node: Node
    switch found.meaning {
    case .local(let slot, _):
      usedSlots.insert(slot)
      node = .local(slot)
    case .global(let place, _): node = .global(place)
    case .builtIn(let builtIn):
      if isAt(.open) {
        let (arguments, parts) = try arguments()
        return try joined(.callBuiltIn(builtIn, arguments, at: at), of: parts)
      }
      node = .builtIn(builtIn)
    case nil: node = .unknown(found.name, at: at)
    }
    let value = entry(found.name, found.itemSlots, otherwise: node)
    guard isAt(.open), let builtIn = ReadingScope.builtIn(in: texts, at: start, count: found.count) else {
      return Parsed(node: value, type: found.type)
    }
    let (arguments, parts) = try arguments()
    return try joined(.callEither(value, builtIn, arguments, at: at), of: parts)
  }

  private mutating func entry(_ name: String, _ slots: [Int], otherwise: Node) -> Node {
    guard !slots.isEmpty else { return otherwise }
    usedSlots.formUnion(slots)
    return .entry(name, slots: slots, otherwise: otherwise)
  }

  /// `@"2020-01-01"` and its kin.
  private mutating func temporal() throws(SyntaxError) -> Parsed {
    place += 1
    guard case .string(let text) = token.kind else { throw error("a date, time or duration in quotes after “@”") }
    let position = texts.source.place(of: at)
    place += 1
    let value = Value(temporal: text)
    let reason = NullReason(expected: "a date, time or duration", found: "“\(text.prefix(60))”", place: position)
    return Parsed(node: value.map { .constant($0) } ?? .refused(reason))
  }

  private mutating func parenthesised(_ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    let inner = try expression()
    if isAt(.dots) { return try rangeEnd(inner, startIncluded: false, at) }
    try expect(.close, "to end what “(” began")
    return inner
  }

  private mutating func list(_ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    if take(.closeBracket) { return Parsed(node: .constant(.list([])), type: .list(.any)) }
    var items = [try expression()]
    if isAt(.dots) { return try rangeEnd(items[0], startIncluded: true, at) }
    while take(.comma) { items.append(try expression()) }
    try expect(.closeBracket, "or “,” in a list")
    let type = items.dropFirst().allSatisfy { $0.type.isSame(as: items[0].type) } ? items[0].type : .any
    return try joined(.list(items.map(\.node), at: at), .list(type), of: items)
  }

  /// From `..` to the bracket that ends the range.
  mutating func rangeEnd(_ start: Parsed, startIncluded: Bool, _ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    try descend()
    defer { ascend() }
    let outer = mayCloseRange
    mayCloseRange = true
    let end = try sum()
    mayCloseRange = outer
    let endIncluded = isAt(.closeBracket)
    guard endIncluded || isAt(.close) || isAt(.openBracket) else { throw error("“]”, “)” or “[” to end the range") }
    place += 1
    let range = RangeNode(
      start: start.node, startIncluded: startIncluded, end: end.node, endIncluded: endIncluded, form: .interval)
    return try joined(.range(range, at: at), .range(start.type), of: start, end)
  }

  /// Whether what stands here begins an expression, and is no second operator behind one.
  private var beginsOperand: Bool {
    guard place > 0 else { return true }
    switch texts.tokens[place - 1].kind {
    case .symbol(.open), .symbol(.openBracket), .symbol(.comma), .symbol(.colon), .word: return true
    case .symbol, .number, .string, .end: return false
    }
  }

  /// `< 5` and its kin as a range of its own.
  private mutating func comparisonRange(_ at: Int) throws(SyntaxError) -> Parsed {
    guard let comparison = comparisonHere, beginsOperand else { throw error("a value or a name") }
    place += 1
    try descend()
    defer { ascend() }
    let end = try sum()
    return try joined(.range(RangeNode(comparison, end.node), at: at), .range(end.type), of: end)
  }
}
