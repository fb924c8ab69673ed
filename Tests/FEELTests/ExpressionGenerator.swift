/// Expressions made at random: whole ones by the grammar, and broken ones.
struct ExpressionGenerator {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let words = [
    "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "function", "external", "and", "or",
    "not",
    "between", "instance", "of", "true", "false", "null", "item", "partial", "?", "a", "b c", "x", "date",
    "date and time",
    "number", "list", "context", "range", "string", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*",
    "/", "**",
    "=", "!=", "<", "<=", ">", ">=", "->", "@", "\"", "\"s\"", "1", "0.5", "1e9", "@\"P1D\"", "@\"2026-01-01\"", "//",
    "/*", "*/",
    "\\u00e9", "\u{1F40E}", "\u{0}", "\u{301}", "\u{FEFF}", "’", "count", "sort", "matches", "replace", "split",
    "flatten",
  ]

  /// Words in any order.
  mutating func soup() -> String {
    (0..<Int.random(in: 1...40, using: &random)).map { _ in random.one(of: Self.words) }
      .joined(separator: random.one(of: ["", " ", " ", "\n"]))
  }

  /// A text with some of it gone, doubled or out of place.
  mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      let length = Int.random(in: 1...min(6, scalars.count - place), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: scalars.removeSubrange(place..<(place + length))
      case 1: scalars.insert(contentsOf: scalars[place..<(place + length)], at: place)
      case 2: scalars.insert(contentsOf: Array(random.one(of: Self.words).unicodeScalars), at: place)
      default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A whole expression of any type.
  mutating func expression(_ depth: Int = 4) -> String {
    guard depth > 0 else { return leaf() }
    let one = { (generator: inout Self) in generator.expression(depth - 1) }
    switch Int.random(in: 0..<22, using: &random) {
    case 0...2: return leaf()
    case 3, 4: return "(\(one(&self)) \(random.one(of: ["+", "-", "*", "/", "**"])) \(one(&self)))"
    case 5: return "(\(one(&self)) \(random.one(of: ["=", "!=", "<", "<=", ">", ">="])) \(one(&self)))"
    case 6: return "(\(one(&self)) \(random.one(of: ["and", "or"])) \(one(&self)))"
    case 7: return "[\(one(&self)), \(one(&self)), \(one(&self))]"
    case 8: return "{a: \(one(&self)), b c: \(one(&self))}"
    case 9: return "(if \(one(&self)) then \(one(&self)) else \(one(&self)))"
    case 10: return "(for x in \(one(&self)) return \(one(&self)))"
    case 11: return "(for x in \(one(&self))..\(one(&self)) return partial)"
    case 12: return "(\(random.one(of: ["some", "every"])) x in \(one(&self)) satisfies \(one(&self)))"
    case 13: return "\(one(&self))[\(one(&self))]"
    case 14: return "(\(one(&self))).\(random.one(of: ["a", "b c", "year", "start", "timezone", "nothing"]))"
    case 15: return "(\(one(&self)) in (\(one(&self)), < \(one(&self))))"
    case 16: return "[\(one(&self))..\(one(&self)))"
    case 17: return "(\(one(&self)) between \(one(&self)) and \(one(&self)))"
    case 18:
      return
        "(\(one(&self)) instance of \(random.one(of: ["number", "list<Any>", "context<a: string>", "range<date>"])))"
    case 19: return "(function(x, y: number) \(one(&self)))(\(one(&self)), \(one(&self)))"
    default: return call(depth)
    }
  }

  private mutating func call(_ depth: Int) -> String {
    let name = random.one(of: Self.functions)
    let count = Int.random(in: 0...3, using: &random)
    return "\(name)(\((0..<count).map { _ in expression(depth - 1) }.joined(separator: ", ")))"
  }

  private mutating func leaf() -> String {
    random.one(of: [
      "1", "0", "-1.5", "9E6144", "1E-6100", "2147483648", "9223372036854775807", "-9223372036854775808",
      "9223372036854775808", "-9.2E18", "\"\"", "\"abc\"", "\"\\uD83D\\uDC0E\"", "true", "false",
      "null", "[]", "{}",
      "item", "x", "a", "b c", "@\"2026-02-28\"", "@\"-999999999-01-01\"", "@\"999999999-12-31T23:59:59Z\"",
      "@\"23:59:59.999@Europe/Paris\"",
      "@\"2026-03-29T02:30:00@Europe/Paris\"", "@\"P1D\"", "@\"-P999999999999Y\"", "@\"PT0.000000001S\"", "now()",
      "today()", "count",
      "\"(a+)+$\"", "\"[a-z-[aeiou]]{2,}\"", "\"i\"", "\"1,000.5\"", "\"Europe/Paris\"",
    ])
  }

  static let functions = [
    "date", "time", "date and time", "duration", "years and months duration", "number", "string", "not", "is", "range",
    "substring",
    "string length", "upper case", "lower case", "substring before", "substring after", "contains", "starts with",
    "ends with",
    "string join", "matches", "replace", "split", "list contains", "count", "min", "max", "all", "any", "index of",
    "sublist", "append",
    "concatenate", "union", "distinct values", "flatten", "insert before", "remove", "reverse", "list replace", "sum",
    "product", "mean",
    "median", "stddev", "mode", "abs", "modulo", "sqrt", "log", "exp", "odd", "even", "decimal", "floor", "ceiling",
    "round up",
    "round down", "round half up", "round half down", "day of year", "day of week", "month of year", "week of year",
    "before", "after",
    "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes", "during",
    "starts",
    "started by", "coincides", "get value", "get entries", "context", "context put", "context merge", "sort",
  ]
}
