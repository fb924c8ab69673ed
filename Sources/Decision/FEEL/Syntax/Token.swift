/// One token of an expression, with where it stands.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// Letters, digits and what counts as such: a name, a part of one, or a keyword.
    case word(String)
    case number(Decimal128)
    /// With escapes resolved.
    case string(String)
    case symbol(Symbol)
    case end
  }

  let kind: Kind
  /// In code points from the start of the text.
  let start: Int
  let end: Int
}

/// The symbols of FEEL; the last row stands in names only.
enum Symbol: String, Sendable, CaseIterable {
  case open = "("
  case close = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case comma = ","
  case colon = ":"
  case dot = "."
  case dots = ".."
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case power = "**"
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case arrow = "->"
  case at = "@"
  case apostrophe = "'"
  case typographicApostrophe = "’"
}

/// Words that end a name nobody knows, because an expression goes on after them.
let wordsBetweenExpressions: Set<String> = [
  "and", "or", "then", "else", "return", "in", "satisfies", "between", "instance", "if", "for", "some", "every",
]

/// Words that begin a construct and are no names by themselves.
let wordsBeforeExpressions: Set<String> = ["if", "for", "some", "every", "function", "true", "false", "null"]
