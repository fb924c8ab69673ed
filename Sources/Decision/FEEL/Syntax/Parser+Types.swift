/// Types behind `instance of` and `:` (DMN 1.5, 10.3.1.2, rule 52).
extension Parser {
  mutating func type() throws(SyntaxError) -> FEELType {
    try descend()
    defer { ascend() }
    guard case .word(let word) = token.kind else { throw error("the name of a type") }
    if word == "function", follows(.less) { return try functionType() }
    guard let known = types.longest(in: texts, at: place) else { throw error("the name of a type") }
    place += known.pieces.count
    guard isAt(.less) else { return known.meaning }
    switch known.meaning {
    case .list where word == "list":
      place += 1
      let element = try type()
      try expect(.greater, "to end the type")
      return .list(element)
    case .range where word == "range":
      place += 1
      let end = try type()
      try expect(.greater, "to end the type")
      return .range(end)
    case .context where word == "context":
      return try contextType()
    case .any, .null, .boolean, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration,
      .yearsAndMonthsDuration, .list, .range, .context, .function:
      return known.meaning
    }
  }

  private mutating func contextType() throws(SyntaxError) -> FEELType {
    place += 1
    var entries: [FEELType.Entry] = []
    while !isAt(.greater) {
      guard let count = nameBeforeColon() else { throw error("the name of an entry and “:”") }
      let name = texts.name(at: place, count: count)
      place += count + 1
      entries.append(FEELType.Entry(name, try type()))
      guard take(.comma) else { break }
    }
    try expect(.greater, "to end the type")
    return .context(entries)
  }

  private mutating func functionType() throws(SyntaxError) -> FEELType {
    place += 2
    var parameters: [FEELType] = []
    while !isAt(.greater) {
      parameters.append(try type())
      guard take(.comma) else { break }
    }
    try expect(.greater, "to end the types of parameters")
    try expect(.arrow, "and the type of the result")
    return .function(parameters, try type())
  }
}
