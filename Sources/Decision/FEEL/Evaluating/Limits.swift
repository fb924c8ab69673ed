/// How much an expression may take. What goes beyond is refused: a text with a `SyntaxError`, a value with a null that says so.
public struct Limits: Sendable, Hashable {
  /// Of an expression's text, in bytes of UTF-8.
  public var textBytesMax = 1_000_000
  /// How deep the parts of an expression may stand inside each other.
  public var nestingMax = 200
  /// How many operators may follow each other: `1 + 1 + ...`.
  public var chainMax = 1_000
  /// How deep evaluation may go, calls of functions included.
  public var depthMax = 5_000
  /// Parts of expressions evaluated, elements visited, characters matched.
  public var stepsMax = 5_000_000
  /// Of a list.
  public var listElementsMax = 1_000_000
  /// Of a string, in UTF-8.
  public var stringBytesMax = 1_000_000
  /// How deep lists and contexts may nest in a value.
  public var valueDepthMax = 200
  /// Reasons of nulls kept by an evaluation.
  public var reportsMax = 100

  /// Ample for decisions, small enough for a server.
  public static let standard = Limits()

  /// The standard limits, to be changed.
  public init() {}
}
