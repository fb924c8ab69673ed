/// A regular expression of XPath as a tree (XQuery 1.0 and XPath 2.0 Functions, 7.6.1).
indirect enum PatternNode: Sendable {
  case character(Unicode.Scalar)
  case set(CharacterClass)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// - Parameter most: nil for as often as it can be had.
  case repeated(PatternNode, least: Int, most: Int?, isGreedy: Bool)
  case group(PatternNode, Int)
  case start
  case end
  case backReference(Int)

  /// Whether it can match without taking a character.
  var canBeEmpty: Bool {
    switch self {
    case .character, .set: false
    case .sequence(let nodes): nodes.allSatisfy(\.canBeEmpty)
    case .alternatives(let nodes): nodes.contains(where: \.canBeEmpty)
    case .repeated(let node, let least, _, _): least == 0 || node.canBeEmpty
    case .group(let node, _): node.canBeEmpty
    case .start, .end, .backReference: true
    }
  }
}

/// The flags behind a pattern.
struct PatternFlags: Sendable {
  let written: String
  /// `s`: a point takes line ends too.
  var dotTakesAll = false
  /// `m`: `^` and `$` stand at every line.
  var isMultiline = false
  /// `i`
  var ignoresCase = false
  /// `x`: white space in the pattern says nothing.
  var dropsSpace = false

  /// Nil where there is a flag that XPath does not have.
  init?(_ text: String) {
    written = text
    for flag in text {
      switch flag {
      case "s": dotTakesAll = true
      case "m": isMultiline = true
      case "i": ignoresCase = true
      case "x": dropsSpace = true
      default: return nil
      }
    }
  }
}

/// Why a text is no pattern.
struct MalformedPattern: Error {
  let expected: String
  /// In code points from 0.
  let offset: Int
}
