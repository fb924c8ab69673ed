/// Takes an expression apart into tokens; comments and white space fall away.
struct Lexer {
  private let source: Source
  private var offset = 0
  private var tokens: [Token] = []

  /// The tokens of a text, with `Token.Kind.end` as the last.
  static func tokens(of source: Source) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(source: source)
    try lexer.run()
    return lexer.tokens
  }

  /// The pieces by which a name is recognised, whatever white space stands between them.
  static func pieces(of name: String) -> [String] {
    let source = Source(name)
    do {
      return try tokens(of: source).dropLast().map { source.text($0.start, $0.end) }
    } catch {
      return [name]
    }
  }

  private init(source: Source) { self.source = source }

  private mutating func run() throws(SyntaxError) {
    while true {
      try skipSpace()
      guard offset < source.scalars.count else { break }
      tokens.append(try next())
    }
    tokens.append(Token(kind: .end, start: offset, end: offset))
  }

  private func scalar(_ ahead: Int = 0) -> Unicode.Scalar? {
    offset + ahead < source.scalars.count ? source.scalars[offset + ahead] : nil
  }

  private func error(_ expected: String, found: String, at offset: Int) -> SyntaxError {
    SyntaxError(expected: expected, found: found, place: source.place(of: offset))
  }

  private mutating func skipSpace() throws(SyntaxError) {
    while let now = scalar() {
      if now.isFEELSpace {
        offset += 1
      } else if now == "/", scalar(1) == "/" {
        while let now = scalar(), now != "\n" { _ = (now, offset += 1) }
      } else if now == "/", scalar(1) == "*" {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxError) {
    let start = offset
    offset += 2
    while !(scalar() == "*" && scalar(1) == "/") {
      guard scalar() != nil else { throw error("*/ to end the comment", found: "the end of the text", at: start) }
      offset += 1
    }
    offset += 2
  }

  private mutating func next() throws(SyntaxError) -> Token {
    let start = offset
    guard let first = scalar() else { return Token(kind: .end, start: start, end: start) }
    if first == "\"" { return try string() }
    if first.isDigit || (first == "." && scalar(1)?.isDigit == true && !followsDot) { return try number() }
    if first.beginsName {
      while scalar()?.continuesName == true { offset += 1 }
      return Token(kind: .word(source.text(start, offset)), start: start, end: offset)
    }
    for length in [2, 1] where start + length <= source.scalars.count {
      if let symbol = Symbol(rawValue: source.text(start, start + length)) {
        offset += length
        return Token(kind: .symbol(symbol), start: start, end: offset)
      }
    }
    throw error("a value, a name or an operator", found: "the character \(first.described)", at: start)
  }

  /// The second dot of `..5` begins no number.
  private var followsDot: Bool { offset > 0 && source.scalars[offset - 1] == "." }

  private mutating func number() throws(SyntaxError) -> Token {
    let start = offset
    skipDigits()
    if scalar() == ".", scalar(1)?.isDigit == true {
      offset += 1
      skipDigits()
    }
    if scalar() == "e" || scalar() == "E" {
      let signed = scalar(1) == "+" || scalar(1) == "-"
      if scalar(signed ? 2 : 1)?.isDigit == true {
        offset += signed ? 2 : 1
        skipDigits()
      }
    }
    let text = source.text(start, offset)
    guard let number = Decimal128(text) else {
      throw error("a number within 34 digits and 10^6144", found: String(text.prefix(60)), at: start)
    }
    return Token(kind: .number(number), start: start, end: offset)
  }

  private mutating func skipDigits() {
    while scalar()?.isDigit == true { offset += 1 }
  }

  private mutating func string() throws(SyntaxError) -> Token {
    let start = offset
    var text = String.UnicodeScalarView()
    offset += 1
    while let now = scalar() {
      offset += 1
      switch now {
      case "\"": return Token(kind: .string(String(text)), start: start, end: offset)
      case "\\": text.append(contentsOf: try escape())
      default: text.append(now)
      }
    }
    throw error("\" to end the string", found: "the end of the text", at: start)
  }

  /// What stands for the escape after a backslash; one that FEEL does not know stands for itself.
  private mutating func escape() throws(SyntaxError) -> [Unicode.Scalar] {
    guard let kind = scalar() else { return ["\\"] }
    offset += 1
    switch kind {
    case "n": return ["\n"]
    case "r": return ["\r"]
    case "t": return ["\t"]
    case "\"", "\\", "'": return [kind]
    case "u": return [try codePoint(digits: 4)]
    case "U": return [try codePoint(digits: 6)]
    default: return ["\\", kind]
    }
  }

  private mutating func codePoint(digits: Int) throws(SyntaxError) -> Unicode.Scalar {
    let start = offset
    let first = try hexadecimal(digits)
    if 0xD800...0xDBFF ~= first, scalar() == "\\", scalar(1) == "u" {
      offset += 2
      let second = try hexadecimal(4)
      let low: ClosedRange<UInt32> = 0xDC00...0xDFFF
      if low ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - low.lowerBound)) {
        return scalar
      }
    }
    guard let scalar = Unicode.Scalar(first) else {
      throw error("the number of a Unicode character", found: String(first, radix: 16), at: start)
    }
    return scalar
  }

  private mutating func hexadecimal(_ digits: Int) throws(SyntaxError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard let now = scalar(), now.isASCII, let digit = Character(now).hexDigitValue else {
        throw error("\(digits) hexadecimal digits", found: scalar()?.described ?? "the end of the text", at: offset)
      }
      number = number << 4 | UInt32(digit)
      offset += 1
    }
    return number
  }
}
