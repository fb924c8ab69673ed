/// Regular expressions (DMN 1.5, table 75; XQuery 1.0 and XPath 2.0 Functions, 7.6).
extension BuiltIn {
  static let patterns: [BuiltIn] = [
    BuiltIn("matches", ["input": .string, "pattern": .string, "flags?": .string]) { call in
      withPattern(call, flags: 2) { pattern, text in
        let found = pattern.firstMatch(in: text, from: 0, call.evaluation) != nil
        return call.evaluation.isExhausted ? call.evaluation.exhaustion : .boolean(found)
      }
    },
    BuiltIn("replace", ["input": .string, "pattern": .string, "replacement": .string, "flags?": .string]) { call in
      guard let written = call.string(2) else { return call.null("a string", at: 2) }
      return withPattern(call, flags: 3) { pattern, text in
        guard let replacement = Replacement(written, groupCount: pattern.program.groupCount) else {
          return call.null("a replacement with “$” before a digit and “\\” before “$” or “\\”", at: 2)
        }
        return replaced(text, pattern, replacement, call)
      }
    },
    BuiltIn("split", ["string": .string, "delimiter": .string]) { call in
      withPattern(call, flags: nil) { pattern, text in split(text, pattern, call) }
    },
  ]

  private static func withPattern(
    _ call: Call, flags place: Int?, _ apply: (Pattern, [Unicode.Scalar]) -> Value
  ) -> Value {
    guard let text = call.string(0) else { return call.null("a string", at: 0) }
    guard let written = call.string(1) else { return call.null("a pattern", at: 1) }
    let flagText = place.map { call[$0] } ?? .null
    guard flagText.isNull || place.flatMap(call.string) != nil,
      let flags = PatternFlags(place.flatMap(call.string) ?? "")
    else { return call.null(expected: "flags out of “smix”", found: flagText.described) }
    do {
      let pattern = try call.evaluation.pattern(written, flags)
      return apply(pattern, Array(text.unicodeScalars))
    } catch {
      return call.null(
        expected: "\(error.expected) at \(error.offset + 1) in a pattern of XPath", found: "“\(written.prefix(60))”")
    }
  }

  /// The parts of a text between matches and the matches; nil where one takes no character.
  private static func matches(_ text: [Unicode.Scalar], _ pattern: Pattern, _ call: Call) -> [Pattern.Match]? {
    var found: [Pattern.Match] = []
    var position = 0
    if let empty = pattern.firstMatch(in: [], from: 0, call.evaluation), empty.range.isEmpty { return nil }
    while position <= text.count, let match = pattern.firstMatch(in: text, from: position, call.evaluation) {
      guard !match.range.isEmpty else { return nil }
      found.append(match)
      position = match.range.upperBound
    }
    return found
  }

  private static func replaced(
    _ text: [Unicode.Scalar], _ pattern: Pattern, _ replacement: Replacement, _ call: Call
  ) -> Value {
    guard let matches = matches(text, pattern, call) else {
      return call.null("a pattern that takes at least one character", at: 1)
    }
    var result = String.UnicodeScalarView()
    var position = 0
    for match in matches {
      result.append(contentsOf: text[position..<match.range.lowerBound])
      replacement.write(match, of: text, to: &result)
      position = match.range.upperBound
      guard call.evaluation.take(steps: 1), result.count <= call.evaluation.limits.stringBytesMax else {
        return call.evaluation.string(String(result), call.site)
      }
    }
    result.append(contentsOf: text[position...])
    return call.evaluation.isExhausted ? call.evaluation.exhaustion : call.evaluation.string(String(result), call.site)
  }

  private static func split(_ text: [Unicode.Scalar], _ pattern: Pattern, _ call: Call) -> Value {
    guard let matches = matches(text, pattern, call) else {
      return call.null("a delimiter that takes at least one character", at: 1)
    }
    if call.evaluation.isExhausted { return call.evaluation.exhaustion }
    var parts: [Value] = []
    var position = 0
    for match in matches {
      parts.append(part(text[position..<match.range.lowerBound]))
      position = match.range.upperBound
    }
    parts.append(part(text[position...]))
    return call.evaluation.list(parts, call.site)
  }

  private static func part(_ scalars: ArraySlice<Unicode.Scalar>) -> Value {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return .string(String(text))
  }
}

/// What stands in the place of a match: text and `$1` for groups.
struct Replacement {
  private enum Part {
    case text(Unicode.Scalar)
    case group(Int)
  }

  private var parts: [Part] = []

  /// Nil where `$` or `\` stand alone.
  init?(_ written: String, groupCount: Int) {
    var rest = Array(written.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let escaped = rest.popFirst(), escaped == "\\" || escaped == "$" else { return nil }
        parts.append(.text(escaped))
      case "$":
        guard let digit = rest.popFirst(), digit.isDigit else { return nil }
        var number = Int(digit.value - 0x30)
        while let next = rest.first, next.isDigit, number * 10 + Int(next.value - 0x30) <= groupCount {
          number = number * 10 + Int(next.value - 0x30)
          rest = rest.dropFirst()
        }
        parts.append(.group(number))
      default: parts.append(.text(scalar))
      }
    }
  }

  func write(_ match: Pattern.Match, of text: [Unicode.Scalar], to result: inout String.UnicodeScalarView) {
    for part in parts {
      switch part {
      case .text(let scalar): result.append(scalar)
      case .group(let number):
        if let range = match.group(number) { result.append(contentsOf: text[range]) }
      }
    }
  }
}
