/// The names an expression may use, which decide how it is read: `a - b` is one name where `a - b` is known, and a
/// difference where it is not (DMN 1.5, 10.3.1.4). Each name has a place, by which a `Scope` gives its value.
public final class Names: Sendable {
  /// In the order of their places; the type tells which names stand inside, `FEELType.any` where that is unknown.
  public let entries: [FEELType.Entry]
  /// What `instance of` and typed parameters may name beside the types of FEEL.
  public let types: [String: FEELType]
  private let places: [String: Int]
  /// The same, for reading.
  let known: KnownNames<ReadingScope.Meaning>
  let knownTypes: KnownNames<FEELType>

  /// For expressions that name nothing outside.
  public static let none = Names([])

  /// - Parameter entries: each name once; the first one holds where one comes twice.
  public init(_ entries: [FEELType.Entry], types: [String: FEELType] = [:]) {
    self.entries = entries
    self.types = types
    places = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var known = KnownNames<ReadingScope.Meaning>()
    for (place, entry) in entries.enumerated() { known.add(entry.name, .global(place, entry.type)) }
    self.known = known
    var knownTypes = FEELType.knownTypes
    for (name, type) in types { knownTypes.add(name, type) }
    self.knownTypes = knownTypes
  }

  /// Where a name stands among the entries; nil where it is missing.
  public func place(of name: String) -> Int? { places[name] }
}
