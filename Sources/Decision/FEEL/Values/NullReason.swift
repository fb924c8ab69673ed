/// Why an expression gave null: what was expected, what was found instead, and where.
public final class NullReason: Sendable, CustomStringConvertible {
  /// Where it happened; the line in a long text is counted when somebody asks.
  private enum Location: Sendable {
    case nowhere
    case place(Place)
    case offset(Int, Source)
  }

  /// What would have given a value.
  public let expected: String
  /// What was there instead.
  public let found: String
  private let location: Location

  /// Nil for what happened outside a text, such as a conversion of input.
  public var place: Place? {
    switch location {
    case .nowhere: nil
    case .place(let place): place
    case .offset(let offset, let source): source.place(of: offset)
    }
  }

  /// A reason found by a host.
  public init(expected: String, found: String, place: Place? = nil) {
    self.expected = expected
    self.found = found
    location = place.map { .place($0) } ?? .nowhere
  }

  init(expected: String, found: String, at offset: Int, in source: Source?) {
    self.expected = expected
    self.found = found
    location = source.map { .offset(offset, $0) } ?? .nowhere
  }

  /// One sentence, for people.
  public var description: String {
    "expected \(expected), found \(found)" + (place.map { " at line \($0.line), column \($0.column)" } ?? "")
  }
}
