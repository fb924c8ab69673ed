/// A FEEL context: entries by name, in the order in which they were put in.
///
/// Contexts made by the same expression share their keys, so one costs its values only.
public struct Context: Sendable {
  private let entries: ContextEntries

  /// Without entries.
  public static let empty = Context(keys: ContextKeys([]), values: [])

  /// - Parameter values: as many as keys, in their order.
  public init(keys: ContextKeys, values: [Value]) {
    precondition(keys.names.count == values.count, "a context needs one value for each key")
    entries = ContextEntries(keys: keys, values: values)
  }

  /// The last value holds where a name comes twice.
  public init(_ pairs: [(String, Value)]) {
    var names: [String] = []
    var values: [Value] = []
    var places: [String: Int] = [:]
    for (name, value) in pairs {
      if let place = places[name] {
        values[place] = value
      } else {
        places[name] = names.count
        names.append(name)
        values.append(value)
      }
    }
    self.init(keys: ContextKeys(names), values: values)
  }

  /// The names, to be shared with other contexts.
  public var keys: ContextKeys { entries.keys }
  /// In the order in which they were put in.
  public var names: [String] { entries.keys.names }
  /// In the order of the names.
  public var values: [Value] { entries.values }
  /// How many entries there are.
  public var count: Int { entries.values.count }
  /// 1 for a context of plain values.
  public var depth: Int32 { entries.depth }

  /// The value of that name; nil where there is no such entry.
  public subscript(name: String) -> Value? {
    entries.keys.place(of: name).map { entries.values[$0] }
  }

  /// The same context with one entry put in or replaced.
  public func putting(_ name: String, _ value: Value) -> Context {
    if let place = keys.place(of: name) {
      var values = self.values
      values[place] = value
      return Context(keys: keys, values: values)
    }
    return Context(keys: ContextKeys(names + [name]), values: values + [value])
  }
}

/// What a context holds, by reference so that copies are cheap.
private final class ContextEntries: Sendable {
  let keys: ContextKeys
  let values: [Value]
  let depth: Int32

  init(keys: ContextKeys, values: [Value]) {
    self.keys = keys
    self.values = values
    var deepest: Int32 = 0
    for value in values { deepest = max(deepest, value.depth) }
    depth = deepest + 1
  }
}

/// The names of a context's entries, shared by all contexts of one make. Names that differ only by Unicode form are one name.
public final class ContextKeys: Sendable {
  /// In the order in which they were put in.
  public let names: [String]
  /// Only where looking through all names would take longer.
  private let places: [String: Int]?
  private static let scannedMax = 8

  /// - Parameter names: each once.
  public init(_ names: [String]) {
    self.names = names
    guard names.count > Self.scannedMax else {
      places = nil
      return
    }
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Where a name stands; nil where it is missing.
  public func place(of name: String) -> Int? {
    if let places { return places[name] }
    return names.firstIndex(of: name)
  }
}
