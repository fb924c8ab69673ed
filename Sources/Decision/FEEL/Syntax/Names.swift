/// The names an expression may use, which decide how it is read: `a - b` is one name where `a - b` is known, and a
/// difference where it is not (DMN 1.5, 10.3.1.4). Each name has a place, by which a `Scope` gives its value.
public final class Names: Sendable {
  /// In the order of their places; the type tells which names stand inside, `FEELType.any` where that is unknown.
  public let entries: [FEELType.Entry]
  /// What `instance of` and typed parameters may name beside the types of FEEL.
  public let types: [String: FEELType]
  private let places: [String: Int]

  public static let none = Names([])

  /// - Parameter entries: each name once; the first one holds where one comes twice.
  public init(_ entries: [FEELType.Entry], types: [String: FEELType] = [:]) {
    self.entries = entries
    self.types = types
    places = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  public func place(of name: String) -> Int? { places[name] }
}
