/// Why a text is no expression: what was expected, what was found, and where.
public struct SyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What could have stood there.
  public let expected: String
  /// What stands there.
  public let found: String
  /// Where, in the text.
  public let place: Place

  /// For hosts that find errors of their own in expressions.
  public init(expected: String, found: String, place: Place) {
    self.expected = expected
    self.found = found
    self.place = place
  }

  /// One sentence, for people.
  public var description: String {
    "line \(place.line), column \(place.column): expected \(expected), found \(found)"
  }
}
