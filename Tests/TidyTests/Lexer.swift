/// Walks a source once and sorts each byte into its layer.
struct Lexer {
  /// What the byte at hand is part of; interpolations nest.
  private enum Mode {
    case code
    case interpolation(openParentheses: Int)
    case string(hashes: Int, isMultiline: Bool)
  }

  private let source: [UInt8]
  private var index = 0
  private var modes: [Mode] = [.code]
  private(set) var code: [UInt8]
  private(set) var uncommented: [UInt8]
  private(set) var comments: [UInt8]

  init(_ text: String) {
    source = Array(text.utf8)
    let blank: [UInt8] = source.map { $0 == 10 ? 10 : 32 }
    code = blank
    uncommented = source
    comments = blank
  }

  mutating func run() {
    while index < source.count {
      switch modes[modes.count - 1] {
      case .code: stepInCode()
      case .interpolation(let open): stepInInterpolation(open)
      case .string(let hashes, let isMultiline): stepInString(hashes, isMultiline)
      }
    }
  }

  private func byte(_ ahead: Int = 0) -> UInt8 { index + ahead < source.count ? source[index + ahead] : 0 }

  /// How many `#` stand at the place.
  private func hashes(_ ahead: Int) -> Int {
    var count = 0
    while byte(ahead + count) == UInt8(ascii: "#") { count += 1 }
    return count
  }

  private mutating func keep() {
    code[index] = source[index]
    index += 1
  }

  private mutating func stepInInterpolation(_ open: Int) {
    if byte() == UInt8(ascii: "(") {
      modes[modes.count - 1] = .interpolation(openParentheses: open + 1)
      keep()
    } else if byte() == UInt8(ascii: ")") {
      if open == 1 { modes.removeLast() } else { modes[modes.count - 1] = .interpolation(openParentheses: open - 1) }
      keep()
    } else {
      stepInCode()
    }
  }

  private mutating func stepInCode() {
    let hashes = hashes(0)
    if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "/") {
      while index < source.count, source[index] != 10 { moveToComment() }
    } else if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
      takeBlockComment()
    } else if byte(hashes) == UInt8(ascii: "\"") {
      openString(hashes)
    } else if hashes > 0, byte(hashes) == UInt8(ascii: "/") {
      skipRegex(from: hashes + 1, hashes)
    } else if byte() == UInt8(ascii: "/"), regexMayStartHere {
      skipRegex(from: 1, 0)
    } else if byte() == UInt8(ascii: "`") {
      takeQuotedName()
    } else {
      keep()
    }
  }

  private mutating func moveToComment() {
    if source[index] != 10 {
      comments[index] = source[index]
      uncommented[index] = 32
    }
    index += 1
  }

  private mutating func takeBlockComment() {
    var depth = 0
    repeat {
      let pair = (byte(), byte(1))
      if pair == (UInt8(ascii: "/"), UInt8(ascii: "*")) {
        depth += 1
        moveToComment()
      } else if pair == (UInt8(ascii: "*"), UInt8(ascii: "/")) {
        depth -= 1
        moveToComment()
      }
      if index < source.count { moveToComment() }
    } while depth > 0 && index < source.count
  }

  private mutating func openString(_ hashes: Int) {
    index += hashes
    let isMultiline = byte(1) == UInt8(ascii: "\"") && byte(2) == UInt8(ascii: "\"")
    for _ in 0..<(isMultiline ? 3 : 1) { keep() }
    modes.append(.string(hashes: hashes, isMultiline: isMultiline))
  }

  private mutating func stepInString(_ count: Int, _ isMultiline: Bool) {
    let quotes = isMultiline ? 3 : 1
    if byte() == UInt8(ascii: "\\"), hashes(1) >= count {
      index += 1 + count
      if byte() == UInt8(ascii: "(") {
        keep()
        modes.append(.interpolation(openParentheses: 1))
      } else {
        index += 1
      }
    } else if (0..<quotes).allSatisfy({ byte($0) == UInt8(ascii: "\"") }), hashes(quotes) >= count {
      for _ in 0..<quotes { keep() }
      index += count
      modes.removeLast()
    } else {
      if byte() == 10, !isMultiline { modes.removeLast() }
      index += 1
    }
  }

  /// True after what an expression can follow, with the closing slash on the same line.
  private var regexMayStartHere: Bool {
    let next = byte(1)
    guard next != 32, next != 10, next != UInt8(ascii: "="), next != UInt8(ascii: ")") else { return false }
    guard let before = code[..<index].last(where: { $0 != 32 }) else { return false }
    guard Array("(,=:[{!&|?\n".utf8).contains(before) else { return false }
    var ahead = 1
    while index + ahead < source.count, byte(ahead) != 10 {
      if byte(ahead) == UInt8(ascii: "/") { return true }
      ahead += byte(ahead) == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  private mutating func skipRegex(from start: Int, _ count: Int) {
    index += start
    while index < source.count, !(byte() == UInt8(ascii: "/") && hashes(1) >= count) {
      if byte() == 10, count == 0 { return }
      index += byte() == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1 + count
  }

  /// A name in backticks becomes one word: what a test's sentence says is not code.
  private mutating func takeQuotedName() {
    keep()
    while index < source.count, byte() != UInt8(ascii: "`"), byte() != 10 {
      code[index] = UInt8(ascii: "_")
      index += 1
    }
    if byte() == UInt8(ascii: "`") { keep() }
  }
}
