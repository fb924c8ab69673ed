/// Reads a regular expression of XPath.
struct PatternParser {
  let scalars: [Unicode.Scalar]
  let flags: PatternFlags
  var place = 0
  /// How many groups were opened, and which of them are closed.
  private(set) var groupCount = 0
  private var closedGroups: Set<Int> = []
  private var nesting = 0
  private static let nestingMax = 100

  init(_ text: String, _ flags: PatternFlags) {
    self.flags = flags
    scalars = flags.dropsSpace ? Self.withoutSpace(text) : Array(text.unicodeScalars)
  }

  /// White space says nothing outside classes.
  private static func withoutSpace(_ text: String) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var depth = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if depth == 0, [0x9, 0xA, 0xD, 0x20].contains(scalar.value) { continue }
      kept.append(scalar)
      if isEscaped {
        isEscaped = false
      } else {
        isEscaped = scalar == "\\"
        if scalar == "[" { depth += 1 }
        if scalar == "]" { depth -= 1 }
      }
    }
    return kept
  }

  var now: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard now == scalar else { return false }
    place += 1
    return true
  }

  func malformed(_ expected: String) -> MalformedPattern { MalformedPattern(expected: expected, offset: place) }

  mutating func whole() throws(MalformedPattern) -> PatternNode {
    let node = try alternatives()
    guard now == nil else { throw malformed("“(” before “)”") }
    return node
  }

  private mutating func alternatives() throws(MalformedPattern) -> PatternNode {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.nestingMax else { throw malformed("at most \(Self.nestingMax) groups inside each other") }
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func branch() throws(MalformedPattern) -> PatternNode {
    var pieces: [PatternNode] = []
    while let now, now != "|", now != ")" {
      pieces.append(try quantified(try atom()))
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func atom() throws(MalformedPattern) -> PatternNode {
    guard let now else { throw malformed("a character") }
    place += 1
    switch now {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case ".": return .set(flags.dotTakesAll ? .anything : .inverted(.lineEnds))
    case "^": return .start
    case "$": return .end
    case "\\": return try escape()
    case "*", "+", "?", "{", "}", "]":
      place -= 1
      throw malformed("a character or “\\” before “\(now)”")
    default: return literal(now)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    flags.ignoresCase ? .set(.character(scalar, ignoringCase: true)) : .character(scalar)
  }

  private mutating func group() throws(MalformedPattern) -> PatternNode {
    if take("?") {
      guard take(":") else { throw malformed("“:” after “(?”") }
      let inner = try alternatives()
      guard take(")") else { throw malformed("“)”") }
      return inner
    }
    groupCount += 1
    let number = groupCount
    let inner = try alternatives()
    guard take(")") else { throw malformed("“)”") }
    closedGroups.insert(number)
    return .group(inner, number)
  }

  private mutating func escape() throws(MalformedPattern) -> PatternNode {
    guard let kind = now else { throw malformed("a character after “\\”") }
    guard "1"..."9" ~= kind else {
      if let scalar = try escapedCharacter() { return literal(scalar) }
      return .set(try escapedClass())
    }
    place += 1
    var number = Int(kind.value - 0x30)
    while let digit = now, digit.isDigit, number * 10 + Int(digit.value - 0x30) <= groupCount {
      number = number * 10 + Int(digit.value - 0x30)
      place += 1
    }
    guard closedGroups.contains(number) else { throw malformed("a group \(number) that ends before") }
    return .backReference(number)
  }

  private mutating func quantified(_ atom: PatternNode) throws(MalformedPattern) -> PatternNode {
    let least: Int
    let most: Int?
    if take("?") {
      (least, most) = (0, 1)
    } else if take("*") {
      (least, most) = (0, nil)
    } else if take("+") {
      (least, most) = (1, nil)
    } else if take("{") {
      (least, most) = try counts()
    } else {
      return atom
    }
    return .repeated(atom, least: least, most: most, isGreedy: !take("?"))
  }

  /// `3}`, `3,}`, `3,5}`
  private mutating func counts() throws(MalformedPattern) -> (Int, Int?) {
    let least = try number()
    if take("}") { return (least, least) }
    guard take(",") else { throw malformed("“,” or “}”") }
    if take("}") { return (least, nil) }
    let most = try number()
    guard take("}"), most >= least else { throw malformed("a count of at least \(least) and “}”") }
    return (least, most)
  }

  private mutating func number() throws(MalformedPattern) -> Int {
    let countMax = 100_000
    var number: Int?
    while let digit = now, digit.isDigit {
      number = min(countMax, (number ?? 0) * 10 + Int(digit.value - 0x30))
      place += 1
    }
    guard let number else { throw malformed("a number") }
    return number
  }
}
