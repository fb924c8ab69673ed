/// A type of FEEL (DMN 1.5, 10.3.2.9, and the lattice of types in 10.3.2.9.3).
public indirect enum FEELType: Sendable, Hashable {
  case any
  case null
  case boolean, number, string
  case date, time, dateTime, daysAndTimeDuration, yearsAndMonthsDuration
  case list(FEELType)
  case range(FEELType)
  /// A context with at least these entries.
  case context([Entry])
  case function([FEELType], FEELType)

  /// One entry of a context's type.
  public struct Entry: Sendable, Hashable {
    /// As it stands in the context.
    public let name: String
    /// What the value has to be.
    public let type: FEELType

    /// A name with its type.
    public init(_ name: String, _ type: FEELType) {
      self.name = name
      self.type = type
    }
  }

  /// The type of that name in FEEL: `number`, `date and time`, `years and months duration`, `list`, ... ; nil for others.
  public init?(named name: String) {
    guard let type = Self.named[name] else { return nil }
    self = type
  }

  private static let named: [String: FEELType] = [
    "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string, "date": .date, "time": .time,
    "date and time": .dateTime, "dateTime": .dateTime, "days and time duration": .daysAndTimeDuration,
    "dayTimeDuration": .daysAndTimeDuration, "years and months duration": .yearsAndMonthsDuration,
    "yearMonthDuration": .yearsAndMonthsDuration, "list": .list(.any), "context": .context([]), "range": .range(.any),
  ]

  /// The same names, for reading.
  static let knownTypes: KnownNames<FEELType> = {
    var known = KnownNames<FEELType>()
    for (name, type) in named { known.add(name, type) }
    return known
  }()

  /// What the items of a list of this type are.
  var element: FEELType {
    switch self {
    case .list(let element): element
    case .any, .null, .boolean, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration,
      .yearsAndMonthsDuration, .range, .context, .function:
      self
    }
  }
}
