/// Why a text is no expression: what was expected, what was found, and where.
public struct SyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  public let expected: String
  public let found: String
  public let place: Place

  public init(expected: String, found: String, place: Place) {
    self.expected = expected
    self.found = found
    self.place = place
  }

  public var description: String {
    "line \(place.line), column \(place.column): expected \(expected), found \(found)"
  }
}
