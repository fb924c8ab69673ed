/// A function, initialiser, subscript or computed property and how many lines it takes, from its name to its last brace.
struct MeasuredFunction: Hashable, Sendable {
  let name: String
  /// From 1.
  let line: Int
  let lines: Int
}

/// What style asks of lengths, in lines.
enum LengthLimits {
  static let fileLinesAim = 200
  static let fileLinesMax = 300
  static let fileLinesRefused = 500
  static let functionLinesMax = 60
}

/// Files too long for any exception.
func refusedFiles(_ files: [SourceFile]) -> [Finding] {
  files.filter { $0.text.lineCount > LengthLimits.fileLinesRefused }.map { file in
    Finding(
      path: file.path, line: 0,
      message: "\(file.text.lineCount) lines, at most \(LengthLimits.fileLinesRefused); split it by idea")
  }
}

/// Files that may stand only as counted exceptions.
func longFiles(_ files: [SourceFile]) -> [Finding] {
  files.filter { $0.text.lineCount > LengthLimits.fileLinesMax }.map { file in
    Finding(path: file.path, line: 0, message: "\(file.text.lineCount) lines, at most \(LengthLimits.fileLinesMax)")
  }
}

/// Functions that may stand only as counted exceptions.
func longFunctions(_ files: [SourceFile]) -> [Finding] {
  files.flatMap { file in
    measuredFunctions(in: file.text).filter { $0.lines > LengthLimits.functionLinesMax }.map { function in
      Finding(
        path: file.path, line: function.line,
        message: "\(function.name) takes \(function.lines) lines, at most \(LengthLimits.functionLinesMax)")
    }
  }
}

/// Everything in a file that has a body to be read in one go; a property counts when its brace opens on its own line.
func measuredFunctions(in text: SwiftText) -> [MeasuredFunction] {
  let tokens = text.tokens
  return tokens.indices.compactMap { place in
    guard declaresBody(tokens, at: place), let open = bodyStart(tokens, after: place) else { return nil }
    let close = tokens.closing(open)
    let lastLine = close < tokens.count ? tokens[close].line : text.lineCount
    let named = ["func", "var"].contains(tokens[place].text) ? tokens[place + 1] : tokens[place]
    return MeasuredFunction(
      name: source(of: named, in: text), line: tokens[place].line, lines: lastLine - tokens[place].line + 1)
  }
}

private func source(of token: Token, in text: SwiftText) -> String {
  String(decoding: text.uncommented[token.offset..<(token.offset + token.text.utf8.count)], as: UTF8.self)
}

private func declaresBody(_ tokens: [Token], at place: Int) -> Bool {
  let before = tokens.text(place - 1)
  let after = tokens.text(place + 1)
  guard before != ".", after != ":" else { return false }
  switch tokens[place].text {
  case "func": return true
  case "init": return ["(", "?", "!", "<"].contains(after)
  case "deinit": return after == "{"
  case "subscript": return ["(", "<"].contains(after)
  case "var": return !["if", "guard", "while", "for", "case", ",", "("].contains(before)
  default: return false
  }
}

/// The place of the brace that opens the body, or nil for a requirement or a stored property.
private func bodyStart(_ tokens: [Token], after place: Int) -> Int? {
  let ends = ["}", ";", "func", "init", "deinit", "subscript", "var", "let", "case", "associatedtype", "typealias"]
  let staysOnLine = tokens[place].text == "var"
  var depth = 0
  for next in tokens.indices.dropFirst(place + 1) {
    let text = tokens[next].text
    if staysOnLine, tokens[next].line != tokens[place].line { return nil }
    if depth == 0, text == "{" { return next }
    if depth == 0, next > place + 1, ends.contains(text) { return nil }
    if ["(", "[", "{"].contains(text) { depth += 1 }
    if [")", "]", "}"].contains(text) { depth -= 1 }
  }
  return nil
}
