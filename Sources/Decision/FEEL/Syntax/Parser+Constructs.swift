/// Contexts, functions, `if`, `for`, `some` and `every`.
extension Parser {
  mutating func context(_ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    let mark = scope.slotMark
    scope.enter()
    var keys: [String] = []
    var parts: [Parsed] = []
    var seen: Set<String> = []
    var duplicate: String?
    while !isAt(.closeBrace) {
      let key = try contextKey()
      if !seen.insert(key).inserted { duplicate = key }
      let slot = scope.takeSlot()
      if isAt("function"), follows(.open) { scope.bind(key, to: slot, .any) }
      let value = try expression().knowing(itself: slot)
      scope.bind(key, to: slot, value.type)
      keys.append(key)
      parts.append(value)
      guard take(.comma) else { break }
      if isAt(.closeBrace) { throw error("an entry after “,”") }
    }
    try expect(.closeBrace, "or “,” in a context")
    scope.leave()
    scope.freeSlots(to: mark)
    if let duplicate {
      let reason = NullReason(
        expected: "each entry once in a context", found: "“\(duplicate)” twice", place: texts.source.place(of: at))
      return Parsed(node: .refused(reason))
    }
    let type = FEELType.context(zip(keys, parts).map { FEELType.Entry($0, $1.type) })
    return try joined(.context(ContextKeys(keys), parts.map(\.node), firstSlot: mark, at: at), type, of: parts)
  }

  private mutating func contextKey() throws(SyntaxError) -> String {
    if case .string(let key) = token.kind {
      place += 1
      try expect(.colon, "after the name of an entry")
      return key
    }
    guard let count = nameBeforeColon() else { throw error("the name of an entry and “:”") }
    let key = texts.name(at: place, count: count)
    place += count + 1
    return key
  }

  mutating func conditional(_ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    let condition = try expression()
    try expect("then", "after the condition of `if`")
    let yes = try expression()
    try expect("else", "after what `then` gives")
    let no = try expression()
    let type = yes.type.isSame(as: no.type) ? yes.type : .any
    return try joined(.choose(condition.node, yes.node, no.node, at: at), type, of: condition, yes, no)
  }

  /// Name, `in`, a list or two ends, as often as commas say; the names hold until the caller leaves the scope.
  private mutating func iterations() throws(SyntaxError) -> ([IterationNode], [Parsed]) {
    var found: [IterationNode] = []
    var parts: [Parsed] = []
    repeat {
      var count = 0
      while !(texts.tokens[place + count].kind == .word("in") && count > 0) {
        switch texts.tokens[place + count].kind {
        case .word, .number, .symbol(.minus), .symbol(.plus), .symbol(.times), .symbol(.divide), .symbol(.dot),
          .symbol(.apostrophe), .symbol(.typographicApostrophe):
          count += 1
        case .symbol, .string, .end: throw error("a name and `in`", at: place + count)
        }
      }
      let name = texts.name(at: place, count: count)
      place += count + 1
      let at = at
      let domain = try expression()
      parts.append(domain)
      var end: Parsed?
      if take(.dots) {
        end = try expression()
        parts.append(end ?? domain)
      }
      let slot = scope.takeSlot()
      scope.bind(name, to: slot, end == nil ? domain.type.element : .any)
      found.append(IterationNode(slot: slot, domain: domain.node, end: end?.node, at: at))
    } while take(.comma)
    return (found, parts)
  }

  mutating func loop(_ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    let mark = scope.slotMark
    scope.enter()
    let (iterations, parts) = try iterations()
    try expect("return", "after what `for` runs through")
    let partial = scope.takeSlot()
    scope.bind("partial", to: partial, .list(.any))
    let body = try expression()
    let usesPartial = usedSlots.remove(partial) != nil
    scope.leave()
    scope.freeSlots(to: mark)
    let node = LoopNode(iterations: iterations, partialSlot: usesPartial ? partial : nil, body: body.node)
    return try joined(.loop(node, at: at), .list(body.type), of: parts + [body])
  }

  mutating func quantified(_ at: Int, isEvery: Bool) throws(SyntaxError) -> Parsed {
    place += 1
    let mark = scope.slotMark
    scope.enter()
    let (iterations, parts) = try iterations()
    try expect("satisfies", "after what \(isEvery ? "`every`" : "`some`") runs through")
    let condition = try expression()
    scope.leave()
    scope.freeSlots(to: mark)
    let node = QuantifiedNode(isEvery: isEvery, iterations: iterations, condition: condition.node)
    return try joined(.quantified(node, at: at), .boolean, of: parts + [condition])
  }

  mutating func function(_ at: Int) throws(SyntaxError) -> Parsed {
    place += 1
    try expect(.open, "after `function`")
    let mark = scope.slotMark
    scope.enter()
    var parameters: [Function.Parameter] = []
    while !isAt(.close) {
      let start = place
      while !isAt(.colon), !isAt(.comma), !isAt(.close) {
        guard token.kind != .end else { throw error("“)” to end the parameters") }
        place += 1
      }
      guard place > start else { throw error("the name of a parameter") }
      let name = texts.name(at: start, count: place - start)
      let type = take(.colon) ? try type() : .any
      parameters.append(Function.Parameter(name, type))
      scope.bind(name, to: scope.takeSlot(), type)
      guard take(.comma) else { break }
    }
    try expect(.close, "to end the parameters")
    let isExternal = take("external")
    let body = try expression()
    scope.leave()
    scope.freeSlots(to: mark)
    let node = FunctionNode(
      parameters: parameters, firstSlot: mark, ownSlot: nil, result: body.type, body: isExternal ? nil : body.node)
    return try joined(.function(node, at: at), of: body)
  }
}

extension Parser.Parsed {
  /// A function that may call itself by the name of its entry.
  fileprivate func knowing(itself slot: Int) -> Parser.Parsed {
    guard case .function(let function, let at) = node else { return self }
    let own = FunctionNode(
      parameters: function.parameters, firstSlot: function.firstSlot, ownSlot: slot, result: function.result,
      body: function.body)
    return Parser.Parsed(node: .function(own, at: at), type: type, depth: depth)
  }
}
